/// Cuts an interface definition into tokens: words, signs, `->`, `[]` and `[string]`.
struct InterfaceScanner {
    /// A token and where it stands.
    struct Token: Equatable {
        var text: String
        var place: Place
    }

    struct Place: Equatable {
        var line = 1
        var column = 1
    }

    private let characters: [Unicode.Scalar]
    private var index = 0
    private var place = Place()

    init(_ text: String) {
        characters = Array(text.unicodeScalars)
    }

    /// The next token; its text is empty at the end of the definition.
    mutating func next() throws(BadInterface) -> Token {
        skipSpaceAndComments()
        let start = place
        guard let first = peek else { return Token(text: "", place: start) }
        if first.isWordStart { return Token(text: takeWord(), place: start) }
        for sign in ["->", "[string]", "[]", "(", ")", ",", ":", "?"] where take(sign) {
            return Token(text: sign, place: start)
        }
        throw BadInterface(line: start.line, column: start.column, reason: "unexpected character \"\(first)\"")
    }

    private var peek: Unicode.Scalar? { index < characters.count ? characters[index] : nil }

    private mutating func step() {
        let character = characters[index]
        index += 1
        if character == "\n" {
            place = Place(line: place.line + 1, column: 1)
        } else {
            place.column += 1
        }
    }

    private mutating func skipSpaceAndComments() {
        while let character = peek {
            if character == "#" {
                while let inComment = peek, !inComment.endsLine { step() }
            } else if character.properties.isWhitespace || character == "\u{FEFF}" {
                step()
            } else {
                return
            }
        }
    }

    /// A word may hold dots, hyphens and underscores; whether they belong there is for the parser to say.
    private mutating func takeWord() -> String {
        var word = String.UnicodeScalarView()
        while let character = peek, character.isWordPart, !isArrow {
            word.append(character)
            step()
        }
        return String(word)
    }

    private var isArrow: Bool {
        index + 1 < characters.count && characters[index] == "-" && characters[index + 1] == ">"
    }

    private mutating func take(_ sign: String) -> Bool {
        let sign = Array(sign.unicodeScalars)
        guard characters[index...].starts(with: sign) else { return false }
        for _ in sign { step() }
        return true
    }
}

extension Unicode.Scalar {
    fileprivate var endsLine: Bool { self == "\n" || self == "\r" || self == "\u{2028}" || self == "\u{2029}" }
    fileprivate var isWordStart: Bool { isASCII && properties.isAlphabetic }
    fileprivate var isWordPart: Bool {
        isWordStart || ("0"..."9").contains(self) || self == "." || self == "-" || self == "_"
    }
}
