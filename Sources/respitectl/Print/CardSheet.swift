/// Cards as they go to the printer: ten of 85.6 by 54 mm on a sheet of A4, with marks to cut along.
///
/// A card tells a finder a number to ring and a number to say, and nothing else.
struct CardSheet {
    struct PrintedCard {
        let number: String
        let code: QRCode?
    }

    static let perSheet = 10
    let scheme: String
    /// The number to ring.
    let line: String
    let cards: [PrintedCard]

    private static let (width, height) = (85.6, 54.0)
    private static let (left, top) = ((210 - 2 * width) / 2, (297 - 5 * height) / 2)

    /// In millimetres.
    var svg: String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 210 297">
        <title>Cards to print at full size, and to cut along the marks</title>
        <rect width="210" height="297" fill="#fff"/>
        <g font-family="Helvetica, Arial, 'DejaVu Sans', sans-serif" fill="#000">
        \(cards.prefix(Self.perSheet).enumerated().map(card).joined(separator: "\n"))
        </g>
        <path d="\(marks)" stroke="#000" stroke-width="0.2" fill="none"/>
        </svg>

        """
    }

    private func card(_ place: Int, _ card: PrintedCard) -> String {
        let x = Self.left + Double(place % 2) * Self.width
        let y = Self.top + Double(place / 2) * Self.height
        let code = card.code.map { code in
            let scale = 24 / Double(code.rows.count)
            return "<path transform=\"translate(56.6 20) scale(\(Self.short(scale)))\" d=\"\(code.path)\"/>"
        }
        return """
            <g transform="translate(\(Self.short(x)) \(Self.short(y)))">
            <text x="5" y="9.5" font-size="4.2" font-weight="bold">\(shortened(scheme))</text>
            <text x="5" y="19" font-size="3.6">In an emergency ring</text>
            <text x="5" y="26" font-size="6.4" font-weight="bold">\(line.markupEscaped)</text>
            <text x="5" y="34" font-size="3.6">day or night, and say</text>
            <text x="5" y="42" font-size="7" font-weight="bold">\(card.number.markupEscaped)</text>
            <text x="5" y="49.5" font-size="2.8">Found this card? Please ring the same number.</text>
            \(code ?? "")
            </g>
            """
    }

    /// So much of a name as fits on a card.
    private func shortened(_ text: String) -> String {
        (text.count > 38 ? "\(text.prefix(37))…" : text).markupEscaped
    }

    /// Outside the cards, at the end of each line to cut along.
    private var marks: String {
        let (right, bottom) = (Self.left + 2 * Self.width, Self.top + 5 * Self.height)
        let columns = (0...2).map { Self.left + Double($0) * Self.width }
        let rows = (0...5).map { Self.top + Double($0) * Self.height }
        let upright = columns.flatMap { x in
            [Self.top - 5, bottom + 1].map { "M\(Self.short(x)) \(Self.short($0))v4" }
        }
        let across = rows.flatMap { y in
            [Self.left - 5, right + 1].map { "M\(Self.short($0)) \(Self.short(y))h4" }
        }
        return (upright + across).joined()
    }

    /// With two decimals at most.
    private static func short(_ number: Double) -> String {
        let rounded = (number * 100).rounded() / 100
        return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }
}
