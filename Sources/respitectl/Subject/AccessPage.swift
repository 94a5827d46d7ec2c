import RespiteAPI

/// What somebody is given of all that is kept about them, as a page to read.
struct AccessPage {
    private let request: Governance.Request
    private let pieces: [Governance.Piece]
    private let wall: Wall

    init(_ request: Governance.Request, _ pieces: [Governance.Piece], _ wall: Wall) {
        (self.request, self.pieces, self.wall) = (request, pieces, wall)
    }

    var html: String {
        """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <title>What is kept about you: request \(request.request.markupEscaped)</title>
        <style>
        body { font-family: Helvetica, Arial, "DejaVu Sans", sans-serif; max-width: 48em; margin: 2em auto; line-height: 1.4; }
        h2 { border-bottom: 1pt solid #000; }
        dt { font-weight: bold; margin-top: 0.6em; }
        dd { margin: 0 0 0 1em; white-space: pre-line; overflow-wrap: anywhere; }
        .withheld { color: #444; font-style: italic; }
        </style>
        </head>
        <body>
        <h1>What is kept about you</h1>
        <p>Your request \(request.request.markupEscaped) came on \(wall.text(request.receivedOn).markupEscaped). This is what the
        carers&#39; emergency scheme keeps about you. Where something is withheld, the reason is given. You may ask for what is wrong
        to be put right, and may complain to the Information Commissioner.</p>
        \(sections)
        </body>
        </html>

        """
    }

    private var sections: String {
        var names: [String] = []
        for piece in pieces where !names.contains(piece.section) { names.append(piece.section) }
        return names.map { name in
            let entries = pieces.filter { $0.section == name && $0.mark != .undecided }.map(Self.entry)
            return "<h2>\(name.markupEscaped)</h2>\n<dl>\n\(entries.joined(separator: "\n"))\n</dl>"
        }.joined(separator: "\n")
    }

    private static func entry(_ piece: Governance.Piece) -> String {
        let words = "<dt>\(piece.words.markupEscaped)</dt>"
        guard piece.mark == .sent else {
            return words + "<dd class=\"withheld\">Withheld: \((piece.ground ?? "").markupEscaped)</dd>"
        }
        let lines = (piece.text ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        return words + "<dd>\(lines.map { String($0).markupEscaped }.joined(separator: "\n"))</dd>"
    }
}
