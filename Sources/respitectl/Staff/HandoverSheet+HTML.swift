import RespiteAPI
import RespiteRecord

extension HandoverSheet {
    /// The sheet as one page for a browser to print: no script, nothing fetched, and readable without its style.
    func html(_ wall: Wall) -> String {
        let shifts = shifts.isEmpty ? ["Nobody is on shift."] : shifts.map { $0.line(wall) }
        let closed = closed.isEmpty ? ["Nothing was closed."] : closed.map { $0.closedLine(wall) }
        let due =
            expected.isEmpty
            ? ["None."] : expected.map { "\(wall.full($0.due)) \($0.reference), schedule \($0.schedule)" }
        return """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <title>Hand-over sheet</title>
            <style>
            body { font: 11pt sans-serif; margin: 2em; }
            h1 { font-size: 16pt; } h2 { font-size: 12pt; margin: 1.2em 0 .3em; border-bottom: 1px solid; }
            section { break-inside: avoid; } h3 { font-size: 11pt; margin: .6em 0 0; } ul { margin: .2em 0; }
            </style>
            </head>
            <body>
            <h1>Hand-over sheet</h1>
            <p>\(wall.full(since).escaped) to \(wall.full(until).escaped)</p>
            \(part("Who sits where", shifts))
            <h2>Open, the gravest first</h2>
            \(openHTML(wall))
            \(part("Closed in this time", closed))
            \(part("Check-ins expected in the next twelve hours", due))
            \(part("The service itself", serviceLines(wall)))
            <p>Taken over by ______________________ at ________; the list was said back: yes / no</p>
            </body>
            </html>

            """
    }

    private func openHTML(_ wall: Wall) -> String {
        guard !open.isEmpty else { return "<p>Nothing is open.</p>" }
        return open.map { one in
            "<section>\n<h3>&#9744; \(one.summary.title.escaped)</h3>\n\(list(one.sheetLines(wall)))\n</section>"
        }.joined(separator: "\n")
    }

    private func part(_ title: String, _ lines: [String]) -> String { "<h2>\(title)</h2>\n\(list(lines))" }

    private func list(_ lines: [String]) -> String {
        "<ul>\n" + lines.map { "<li>\($0.escaped)</li>\n" }.joined() + "</ul>"
    }
}

extension String {
    /// As it stands in a page: nothing in it is taken for a tag.
    fileprivate var escaped: String {
        reduce(into: "") { text, character in
            switch character {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "\n": text += "<br>"
            default: text.append(character)
            }
        }
    }
}
