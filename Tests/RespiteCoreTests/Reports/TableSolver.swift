import RespiteCore

/// Somebody who wants to know what is kept back: tries every other table in which each unknown number of the inside is at
/// most one more or one less, and keeps those that show the same. Knows nothing of how the numbers were chosen, but that
/// nothing is kept back which is nought.
struct TableSolver {
    let table: CountTable
    let shown: [[Int?]]
    private var candidate: [[Int]]
    private(set) var seen: [CountTable.Place: Set<Int>] = [:]

    init(_ table: CountTable, shown: [[Int?]]) {
        (self.table, self.shown) = (table, shown)
        candidate = table.counts
        for row in shown.indices {
            for column in shown[row].indices where shown[row][column] == nil { seen[.init(row, column)] = [] }
        }
        attempt(0)
    }

    /// What is kept back, and is nevertheless known.
    var known: [CountTable.Place] { seen.filter { $0.value.count < 2 }.keys.sorted() }

    private mutating func attempt(_ place: Int) {
        guard known != [] else { return }
        guard place < table.rows.count * table.columns.count else { return note() }
        let (row, column) = place.quotientAndRemainder(dividingBy: table.columns.count)
        let value = table.counts[row][column]
        guard shown[row][column] == nil else { return next(place) }
        for other in [value, value - 1, value + 1] where other >= 1 {
            candidate[row][column] = other
            next(place)
        }
        candidate[row][column] = value
    }

    /// Goes on, unless a row is over whose total would not be what is shown.
    private mutating func next(_ place: Int) {
        let (row, column) = place.quotientAndRemainder(dividingBy: table.columns.count)
        if column == table.columns.count - 1, table.sums == .across || table.sums == .both,
            let total = shown[row][table.columns.count], total != candidate[row].reduce(0, +)
        {
            return
        }
        attempt(place + 1)
    }

    private mutating func note() {
        let values = CountTable(rows: table.rows, columns: table.columns, candidate, sums: table.sums).values
        let isSame = zip(values, shown).allSatisfy { row, seen in
            zip(row, seen).allSatisfy { value, seen in seen.map { $0 == value } ?? (value >= 1) }
        }
        guard isSame else { return }
        for place in seen.keys { seen[place]?.insert(values[place.row][place.column]) }
    }
}
