extension Character {
    /// How many columns of a terminal it takes: 2 for a wide one of East Asia and for a picture, 0 for what cannot be seen.
    var columns: Int {
        let joined = unicodeScalars.contains { $0 == "\u{FE0F}" || $0 == "\u{200D}" || $0.isPictureModifier }
        let widths = unicodeScalars.map(\.columns)
        return joined ? min(2, widths.reduce(0, +) + 1) : widths.reduce(0, +)
    }
}

extension Unicode.Scalar {
    fileprivate var columns: Int {
        if (0x1160...0x11FF).contains(value) { return 0 }
        if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0xAD ? 0 : 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control, .surrogate: return 0
        default: return properties.isEmojiPresentation || Self.wide.contains { $0.contains(value) } ? 2 : 1
        }
    }

    /// Of a flag's two letters, or the colour of a skin: what makes one picture of several.
    fileprivate var isPictureModifier: Bool {
        (0x1F1E6...0x1F1FF).contains(value) || properties.isEmojiModifier
    }

    /// Wide and full-width by Unicode Standard Annex #11, in runs.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
        0x16FE0...0x18AFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD,
    ]
}

extension StringProtocol {
    /// How many columns of a terminal it takes.
    var columns: Int {
        // Almost all text is plain English, of which each byte takes one.
        utf8.allSatisfy { 0x20..<0x7F ~= $0 } ? utf8.count : reduce(0) { $0 + $1.columns }
    }

    /// Its first letters, as many as go into so many columns.
    func prefix(columns: Int) -> String {
        var left = columns
        return String(
            prefix { letter in
                left -= letter.columns
                return left >= 0
            })
    }

    /// The same, with a sign at the end when something is missing.
    func cut(toColumns columns: Int) -> String {
        guard self.columns > columns else { return String(self) }
        return columns < 1 ? "" : prefix(columns: columns - 1) + "…"
    }

    /// With spaces after it, or before it, until it takes so many columns.
    func padded(toColumns columns: Int, atStart: Bool = false) -> String {
        let gap = String(repeating: " ", count: Swift.max(0, columns - self.columns))
        return atStart ? gap + self : self + gap
    }
}

extension String {
    /// On one line, without letters that steer a terminal or turn the direction of what follows.
    var withoutControls: String {
        guard unicodeScalars.contains(where: \.steers) else { return self }
        var text = UnicodeScalarView()
        for letter in unicodeScalars {
            if letter == "\n" || letter == "\t" { text.append(" ") } else if !letter.steers { text.append(letter) }
        }
        return String(text)
    }
}

extension Unicode.Scalar {
    fileprivate var steers: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

extension String {
    /// With spaces at which no line is broken: of a telephone number.
    var unbroken: String { replacing(" ", with: "\u{A0}") }

    var withPlainSpaces: String { replacing("\u{A0}", with: " ") }
}
