/// Rows under headings; columns line up by the number of characters.
struct Table: Equatable, Sendable {
    struct Column: Equatable, Sendable {
        let heading: String
        var isNumber = false
    }

    let columns: [Column]
    /// Where a window is too narrow for a row, the columns from this one on go into lines of their own under it.
    let foldsFrom: Int
    private(set) var rows: [[Cell]] = []

    init(_ columns: [Column], foldsFrom: Int? = nil) {
        self.columns = columns
        self.foldsFrom = foldsFrom ?? columns.count
    }

    /// Rows that are too short are filled up, rows that are too long lose their end.
    mutating func add(_ row: [Cell]) {
        rows.append(Array((row + Array(repeating: .empty, count: columns.count)).prefix(columns.count)))
    }

    /// The headings, if wanted, and the rows.
    func lines(withHeadings: Bool, width: Int? = nil) -> [Line] {
        let headings = columns.map { Cell($0.heading, .heading) }
        let all = withHeadings ? [headings] + rows : rows
        let widths = columns.indices.map { column in all.map { $0[column].text.count }.max() ?? 0 }
        let isFolded = width.map { $0 < widths.reduce(0, +) + 2 * (columns.count - 1) } ?? false
        guard isFolded, foldsFrom < columns.count else {
            return all.map { Line(cells: padded($0, to: widths), flow: .cut) }
        }
        let heads = all.map { Line(cells: padded(Array($0.prefix(foldsFrom)), to: widths), flow: .cut) }
        let folds = rows.map { fold($0, width: width ?? 0) }
        return heads.prefix(all.count - rows.count) + zip(heads.suffix(rows.count), folds).flatMap { [$0] + $1 }
    }

    /// The last columns of a row with their headings: `next: in 12 min`. Empty ones are left out, and each stays whole
    /// while it can.
    private func fold(_ row: [Cell], width: Int) -> [Line] {
        var lines: [Line] = []
        for column in foldsFrom..<columns.count where !row[column].text.isEmpty {
            let field = [Cell(columns[column].heading.lowercased() + ": ", .faint), row[column]]
            let length = field.map(\.text.count).reduce(0, +)
            if let last = lines.last, last.text.count + 2 + length <= width {
                lines[lines.count - 1].cells += ["  "] + field
            } else {
                lines.append(Line(cells: ["    "] + field, flow: .wrap(indent: 6)))
            }
        }
        return lines
    }

    private func padded(_ row: [Cell], to widths: [Int]) -> [Cell] {
        row.indices.flatMap { column in
            let gap = Cell(String(repeating: " ", count: widths[column] - row[column].text.count))
            let cells = columns[column].isNumber ? [gap, row[column]] : [row[column], gap]
            return column == 0 ? cells : ["  "] + cells
        }
    }
}

extension Table.Column: ExpressibleByStringLiteral {
    init(stringLiteral heading: String) {
        self.init(heading: heading)
    }

    /// A column of numbers, which line up at their ends.
    static func number(_ heading: String) -> Table.Column {
        Table.Column(heading: heading, isNumber: true)
    }
}
