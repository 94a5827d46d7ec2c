import RespiteAPI
import RespiteRecord

/// The record of an emergency as one page for a browser to print: no script, nothing fetched, and readable without its
/// style. Never on it: the words that mean danger, and what a safeguarding concern says.
struct EmergencySheet {
    private let summary: Emergencies.Summary
    private let entries: [Emergencies.Entry]
    private let wall: Wall

    init(_ reply: Emergencies.Show.Reply, _ wall: Wall) {
        (summary, entries, self.wall) = (reply.summary, reply.entries, wall)
    }

    var html: String {
        let title = "\(summary.isDrill ? "TEST: " : "")Record of emergency \(summary.emergency)"
        return """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <title>\(title.markupEscaped)</title>
            <style>
            body { font: 10pt sans-serif; margin: 2em; }
            h1 { font-size: 16pt; } h2 { font-size: 12pt; margin: 1.2em 0 .3em; border-bottom: 1px solid; }
            table { border-collapse: collapse; } td { padding: .15em .8em .15em 0; vertical-align: top; }
            tr { break-inside: avoid; } .corrected { text-decoration: line-through; }
            </style>
            </head>
            <body>
            <h1>\(title.markupEscaped)</h1>
            \(table(summary.sheetFields(wall).map { [$0.0, $0.1] }))
            <h2>People</h2>
            \(table(summary.people.map { [$0.name, $0.outcome?.spaced ?? $0.safeSays] }))
            <h2>Promises</h2>
            \(table(summary.promises(wall).map { [$0] }))
            <h2>Entries</h2>
            \(entryTable)
            <p>Read and found right: ______________________________  on: ______________</p>
            </body>
            </html>

            """
    }

    private var entryTable: String {
        let rows = entries.map { entry in
            let style = entry.correctedBy == nil ? "" : " class=\"corrected\""
            let cells = [String(entry.number), wall.full(entry.at), entry.by ?? "respited"].map(cell)
            let notes = entry.sheetNotes(wall).map { " (\($0))" } ?? ""
            return
                "<tr>\(cells.joined())<td><span\(style)>\(entry.what.markupEscaped)</span>\(notes.markupEscaped)</td></tr>"
        }
        return "<table>\n\(rows.joined(separator: "\n"))\n</table>"
    }

    private func table(_ rows: [[String]]) -> String {
        let lines = rows.map { "<tr>\($0.map(cell).joined())</tr>" }
        return "<table>\n\(lines.joined(separator: "\n"))\n</table>"
    }

    private func cell(_ text: String) -> String { "<td>\(text.markupEscaped)</td>" }
}

extension Emergencies.Summary {
    /// What stands at the head of the record on paper.
    func sheetFields(_ wall: Wall) -> [(String, String)] {
        let all: [(String, String?)] = [
            ("Carer", carer ?? "not known"),
            ("Plans", references.isEmpty ? "none" : references.joined(separator: ", ")),
            ("Opened", wall.full(openedAt)), ("Closed", closedAt.map(wall.full)), ("Case", caseNumber),
            ("Free hours", freeHoursEnd.map { "until \(wall.full($0))\(used)" }), ("Printed", wall.full(wall.now)),
        ]
        return all.compactMap { name, text in text.map { (name, $0) } }
    }

    /// Every promise and what came of it; that nobody knows when it rang is said too.
    func promises(_ wall: Wall) -> [String] {
        let isMeasured = clocks.contains { $0.promise == "answered" }
        let unmeasured = "Answered: not measured, for the telephone system has not said when it rang"
        return (isMeasured ? [] : [unmeasured]) + clocks.map { $0.evidence(wall) }
    }
}

extension Emergencies.Entry {
    /// `entered Sun 22 Nov 2026 02:11:00 GMT, from paper, sheet 7, CORRECTED by entry 12`
    func sheetNotes(_ wall: Wall) -> String? {
        let notes = [
            enteredAt == at ? nil : "entered \(wall.full(enteredAt))", sheet.map { "from paper, sheet \($0)" },
            correctedBy.map { "CORRECTED by entry \($0)" },
        ].compactMap(\.self)
        return notes.isEmpty ? nil : notes.joined(separator: ", ")
    }
}
