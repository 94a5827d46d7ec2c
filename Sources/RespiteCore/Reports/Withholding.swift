/// Which cells of a table are kept back from whoever is outside the office.
///
/// Every count and every total from 1 to 4 is, and so many more that none of those can be worked out: for each cell that
/// is kept back there is another table of the same shown numbers in which it is another number, even for somebody who
/// knows that nothing is kept back which is nought.
///
/// Each cell is an edge between its row and its column: to move one number without moving what is shown, others must
/// move against it along a way that comes back to where it began. After Gusfield, "A graph theoretic approach to
/// statistical data security", 1988.
package struct Withholding: Hashable, Sendable {
    package typealias Place = CountTable.Place
    package static let smallest = 5

    private let table: CountTable
    private let values: [[Int]]
    package private(set) var places: Set<Place> = []

    package init(of table: CountTable) {
        self.table = table
        values = table.values
        places = Set(all.filter { 1..<Self.smallest ~= value($0) })
        while let next = nextToo { places.insert(next) }
    }

    /// What is shown of the table, its totals included: nil is kept back.
    package var shown: [[Int?]] {
        values.indices.map { row in
            values[row].indices.map { places.contains(Place(row, $0)) ? nil : values[row][$0] }
        }
    }

    private var all: [Place] {
        values.indices.flatMap { row in values[row].indices.map { Place(row, $0) } }
    }

    private func value(_ place: Place) -> Int { values[place.row][place.column] }

    /// What must be kept back as well, while something that is could be worked out: the smallest beside it, and a total
    /// only when nothing else is left.
    private var nextToo: Place? {
        guard table.sums != .none else { return nil }
        let known = places.filter { !canMove($0) }
        guard !known.isEmpty else { return nil }
        let (rows, columns) = (Set(known.map(\.row)), Set(known.map(\.column)))
        let beside = all.filter { place in
            value(place) > 0 && !places.contains(place)
                && ((table.sums.areDown && columns.contains(place.column))
                    || (table.sums.areAcross && rows.contains(place.row)))
        }
        return beside.min { one, other in
            (table.isTotal(one) ? 1 : 0, value(one), one) < (table.isTotal(other) ? 1 : 0, value(other), other)
        }
    }
}

extension Withholding {
    /// A line of the table; without a number where its kind adds up to nothing, and has not to be kept in balance.
    private enum Line: Hashable {
        case row(Int?)
        case column(Int?)
    }

    private func row(_ place: Place) -> Line { .row(table.sums.areAcross ? place.row : nil) }

    private func column(_ place: Place) -> Line { .column(table.sums.areDown ? place.column : nil) }

    /// Whether a number could be one more (or one less) than it is on the side of its line on which it stands: totals
    /// stand on the other side, and what is kept back is never nought.
    private func can(_ place: Place, rise: Bool) -> Bool {
        let isOpposite = (place.row == table.rows.count) != (place.column == table.columns.count)
        return rise != isOpposite || value(place) > 1
    }

    /// Whether the number at `start` could be another one.
    private func canMove(_ start: Place) -> Bool {
        [true, false].contains { rises in can(start, rise: rises) && comesBack(start, rises: rises) }
    }

    /// Whether others can make up for a change at `start`, by turns up and down its column and along a row.
    private func comesBack(_ start: Place, rises: Bool) -> Bool {
        var reached: Set<Line> = [column(start)]
        var next = [column(start)]
        while let line = next.popLast() {
            for place in places where place != start {
                let (from, to) = isColumn(line) ? (column(place), row(place)) : (row(place), column(place))
                let rise = isColumn(line) ? !rises : rises
                guard from == line, can(place, rise: rise), reached.insert(to).inserted else { continue }
                if to == row(start) { return true }
                next.append(to)
            }
        }
        return false
    }

    private func isColumn(_ line: Line) -> Bool {
        if case .column = line { true } else { false }
    }
}
