import RespiteAPI

/// Reports as one page for a browser, with charts, and nothing that is fetched from elsewhere.
struct ReportPage {
    let title: String
    let reports: [Reports.Show.Reply]

    func html(_ wall: Wall) -> String {
        """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <title>\(title.markupEscaped)</title>
        <style>
        \(Self.style)
        </style>
        </head>
        <body>
        <h1>\((reports.first?.scheme ?? "").markupEscaped): \(title.markupEscaped)</h1>
        \(reports.map { section($0, wall) }.joined(separator: "\n"))
        </body>
        </html>

        """
    }

    private static let style = """
        @page { size: A4; margin: 15mm; }
        body { font: 11pt/1.35 "DejaVu Sans", Arial, sans-serif; max-width: 52em; margin: 1em auto; }
        section { break-inside: auto; }
        figure { margin: 0 0 1.5em; break-inside: avoid; }
        table { border-collapse: collapse; }
        th, td { border-bottom: .5pt solid #999; padding: .15em .6em; text-align: right; }
        th:first-child, td:first-child { text-align: left; }
        tr.total td { border-top: 1pt solid #000; font-weight: bold; }
        .rule { color: #444; font-size: 9pt; max-width: 46em; }
        svg text { font: 11px "DejaVu Sans", Arial, sans-serif; }
        svg rect { fill: #1d5b79; }
        """

    private func section(_ reply: Reports.Show.Reply, _ wall: Wall) -> String {
        let isWithheld = reply.tables.contains(where: \.withholds)
        return """
            <section>
            <h2>\(reply.title.markupEscaped)</h2>
            <p>\(reply.days(wall).markupEscaped)</p>
            \(reply.tables.map(\.figure).joined(separator: "\n"))
            \(isWithheld ? "<p class=\"rule\">\(Reports.Show.Reply.withheldWords.markupEscaped)</p>" : "")
            </section>
            """
    }
}

extension Reports.Table {
    fileprivate var figure: String {
        """
        <figure>
        <h3>\(title.markupEscaped)</h3>
        \(rows.isEmpty ? "<p>Nothing to count.</p>" : (ReportBars(of: self)?.svg ?? "") + markup)
        <p class="rule">\(rule.markupEscaped)</p>
        </figure>
        """
    }

    private var markup: String {
        let head = ([heading] + columns.map(\.heading)).map { "<th>\($0.markupEscaped)</th>" }.joined()
        let body = rows.map { row in
            let cells = zip(row.cells, columns).map { "<td>\($0.text(in: $1.unit).markupEscaped)</td>" }.joined()
            return "<tr\(row.isTotal ? " class=\"total\"" : "")><td>\(row.label.markupEscaped)</td>\(cells)</tr>"
        }
        return "<table>\n<tr>\(head)</tr>\n\(body.joined(separator: "\n"))\n</table>"
    }
}
