/// How a piece of text looks, on a terminal that shows colours.
enum Ink: Equatable, Sendable {
    case plain
    case heading
    /// Critical or late, and nothing else.
    case alarm
    case faint
}

/// A piece of text that is safe to print: letters that steer a terminal were taken out of it.
struct Cell: Equatable, Sendable {
    let text: String
    var ink: Ink

    init(_ text: String, _ ink: Ink = .plain) {
        self.text = text.printable
        self.ink = ink
    }

    static let empty = Cell("")
}

extension Cell: ExpressibleByStringInterpolation {
    init(stringLiteral text: String) {
        self.init(text)
    }
}

extension String {
    /// On one line and without control letters, which a name or a note could otherwise use to steer the terminal.
    var printable: String {
        guard unicodeScalars.contains(where: \.isSteering) else { return self }
        var text = String.UnicodeScalarView()
        for letter in unicodeScalars {
            if letter == "\n" || letter == "\t" {
                text.append(" ")
            } else {
                text.append(letter.isSteering ? "\u{FFFD}" : letter)
            }
        }
        return String(text)
    }
}

extension Unicode.Scalar {
    /// Controls of C0 and C1, and the marks that turn the direction of what follows.
    fileprivate var isSteering: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
