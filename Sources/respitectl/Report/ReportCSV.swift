import RespiteAPI
import RespiteRecord

extension Reports.Show.Reply {
    /// A row for each figure. Withheld is a star, and what there is none of is left empty.
    var csv: String {
        let head = ["report", "from", "to", "table", "row", "column", "unit", "value", "rule"]
        return CSVText.row(head)
            + tables.flatMap { table in
                table.rows.flatMap { row in
                    zip(table.columns, row.cells).map { column, cell in
                        CSVText.row([
                            report.rawValue, from.description, to.description, table.title, row.label, column.name,
                            column.unit.rawValue, cell.plain, table.rule,
                        ])
                    }
                }
            }.joined()
    }
}

extension Reports.Cell {
    /// As a spreadsheet reads it.
    fileprivate var plain: String {
        guard let value else { return isWithheld ? Self.star : "" }
        return value.rounded() == value ? String(Int64(value)) : String(value)
    }
}
