import RespiteAPI

/// A bar for each row of a table, by its total, or else by its first figure.
struct ReportBars {
    private let rows: [(label: String, cell: Reports.Cell)]
    private let unit: Reports.Unit
    private let title: String
    private static let (height, left, width) = (20, 250, 560)

    /// Nil where there is nothing to compare.
    init?(of table: Reports.Table) {
        let names = table.columns.map(\.name)
        guard let column = names.firstIndex(of: "total") ?? names.firstIndex(where: { $0 != "of" }) else { return nil }
        rows = table.rows.filter { !$0.isTotal && column < $0.cells.count }.map { ($0.label, $0.cells[column]) }
        (unit, title) = (table.columns[column].unit, table.title)
        guard rows.count > 1, (rows.compactMap(\.cell.value).max() ?? 0) > 0 else { return nil }
    }

    var svg: String {
        let largest = rows.compactMap(\.cell.value).max() ?? 1
        let bars = rows.enumerated().map { place, row in
            let length = Int((max(0, row.cell.value ?? 0) / largest * Double(Self.width - Self.left)).rounded())
            let (top, end) = (place * Self.height, Self.left + length + 6)
            return """
                <text x="\(Self.left - 8)" y="\(top + 14)" text-anchor="end">\(row.label.markupEscaped)</text>
                <rect x="\(Self.left)" y="\(top + 3)" width="\(length)" height="\(Self.height - 6)"/>
                <text x="\(end)" y="\(top + 14)">\(row.cell.isWithheld ? "withheld" : row.cell.text(in: unit))</text>
                """
        }
        let size = "width=\"\(Self.width + 90)\" height=\"\(rows.count * Self.height)\""
        return
            "<svg \(size) role=\"img\"><title>\(title.markupEscaped)</title>\n\(bars.joined(separator: "\n"))\n</svg>\n"
    }
}
