import RespiteAPI

extension Page {
    /// The tables one after the other, each with its rule under it.
    static func report(_ reply: Reports.Show.Reply, _ wall: Wall) -> Page {
        var page = Page()
        page.say(reply.title.uppercased(), .heading)
        page.say(reply.days(wall))
        for table in reply.tables {
            page.heading(table.title)
            page.add(table)
        }
        if reply.tables.contains(where: \.withholds) { page.legend(Reports.Show.Reply.withheldWords) }
        return page
    }

    private mutating func add(_ table: Reports.Table) {
        if table.rows.isEmpty {
            say("Nothing to count.")
        } else {
            var lines = Table(
                [Table.Column(heading: table.heading.uppercased())]
                    + table.columns.map { .number($0.heading.uppercased()) })
            for row in table.rows {
                let figures = zip(row.cells, table.columns).map { Cell($0.text(in: $1.unit)) }
                lines.add([Cell(row.label, row.isTotal ? .heading : .plain)] + figures)
            }
            add(lines)
        }
        say(table.rule, .faint, indent: 2)
    }
}
