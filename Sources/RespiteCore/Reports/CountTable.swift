/// Counts in rows and columns, and what they add up to.
package struct CountTable: Hashable, Sendable {
    /// In which directions a sum means anything: whoever is counted in one cell is counted in no other of that line.
    package enum Sums: String, CaseIterable, Hashable, Sendable {
        case none
        /// Each row has a total beside it.
        case across
        /// Each column has a total under it.
        case down
        /// Both, and one in the corner for all together.
        case both
    }

    /// A column's part of its row, in percent.
    package struct Share: Hashable, Sendable {
        package var name: String
        package var column: Int

        package init(_ name: String, ofColumn column: Int) {
            (self.name, self.column) = (name, column)
        }
    }

    package var rows: [String]
    package var columns: [String]
    /// By row, then by column.
    package var counts: [[Int]]
    package var sums: Sums
    /// Only where rows have totals.
    package var share: Share?

    package init(rows: [String], columns: [String], _ counts: [[Int]], sums: Sums = .down, share: Share? = nil) {
        precondition(counts.count == rows.count && counts.allSatisfy { $0.count == columns.count })
        (self.rows, self.columns, self.counts) = (rows, columns, counts)
        (self.sums, self.share) = (sums, share)
    }

    /// One count beside each label.
    package init(_ column: String, _ rows: [(String, Int)], sums: Sums = .down) {
        self.init(rows: rows.map(\.0), columns: [column], rows.map { [$0.1] }, sums: sums)
    }
}

extension CountTable {
    /// A place in a table, its totals included: they stand after the last row and the last column.
    package struct Place: Hashable, Comparable, Sendable {
        package var row: Int
        package var column: Int

        package init(_ row: Int, _ column: Int) {
            (self.row, self.column) = (row, column)
        }

        package static func < (one: Place, other: Place) -> Bool {
            (one.row, one.column) < (other.row, other.column)
        }
    }

    /// The counts with their totals, by row and column.
    package var values: [[Int]] {
        var values = counts
        if sums.areAcross { values = values.map { $0 + [$0.reduce(0, +)] } }
        guard sums.areDown else { return values }
        let width = columns.count + (sums.areAcross ? 1 : 0)
        return values + [(0..<width).map { column in values.map { $0[column] }.reduce(0, +) }]
    }

    package func isTotal(_ place: Place) -> Bool { place.row == rows.count || place.column == columns.count }
}

extension CountTable.Sums {
    package var areAcross: Bool { self == .across || self == .both }
    package var areDown: Bool { self == .down || self == .both }
}
