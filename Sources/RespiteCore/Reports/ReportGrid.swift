/// A table of a report as it is handed out: columns, rows, and in each cell a number, nothing, or that it is withheld.
package struct ReportGrid: Hashable, Sendable {
    package enum Cell: Hashable, Sendable {
        case number(Double)
        case withheld
        /// There is no such figure: the median of nothing.
        case nothing
    }

    package struct Column: Hashable, Sendable {
        package var name: String
        package var unit: ReportUnit
    }

    package struct Row: Hashable, Sendable {
        package var label: String
        package var cells: [Cell]
        package var isTotal: Bool
    }

    package var columns: [Column]
    package var rows: [Row]
}

extension ReportTable {
    /// All of it for the office; for whoever is outside, without what would tell of fewer than five.
    package func grid(isOutside: Bool) -> ReportGrid {
        switch body {
        case .counts(let table): ReportGrid(table, isOutside: isOutside)
        case .figures(let table): ReportGrid(table, isOutside: isOutside)
        }
    }
}

extension ReportGrid {
    fileprivate init(_ table: CountTable, isOutside: Bool) {
        let shown: [[Int?]] = isOutside ? Withholding(of: table).shown : table.values
        columns = table.columns.map { Column(name: $0, unit: .number) }
        if table.sums.areAcross { columns.append(Column(name: "total", unit: .number)) }
        if let share = table.share { columns.append(Column(name: share.name, unit: .percent)) }
        rows = zip(table.rows + ["total"], shown).enumerated().map { place, row in
            let cells = row.1.map { $0.map { Cell.number(Double($0)) } ?? .withheld }
            let share = table.share.map { Cell(part: row.1[$0.column], of: row.1.last ?? nil) }
            return Row(
                label: row.0, cells: cells + [share].compactMap(\.self), isTotal: place == table.rows.count)
        }
    }

    /// The office is told on how many each row rests; outside, that stands in a table of counts or nowhere.
    fileprivate init(_ table: FigureTable, isOutside: Bool) {
        columns = table.columns.map { Column(name: $0.name, unit: $0.unit) }
        rows = table.rows.map { row in
            let cells = zip(table.columns, row.values).map { column, value -> Cell in
                guard let value else { return .nothing }
                let isShown = !isOutside || column.needs.map { row.number >= $0 } ?? false
                return isShown ? .number(value) : .withheld
            }
            return Row(label: row.label, cells: cells, isTotal: false)
        }
        guard !isOutside else { return }
        columns.insert(Column(name: "of", unit: .number), at: 0)
        for place in rows.indices { rows[place].cells.insert(.number(Double(table.rows[place].number)), at: 0) }
    }
}

extension ReportGrid.Cell {
    /// A share says no more than the two numbers that it is made of.
    fileprivate init(part: Int?, of whole: Int?) {
        guard let part, let whole else { self = .withheld; return }
        self = whole == 0 ? .nothing : .number(Double(part) * 100 / Double(whole))
    }
}
