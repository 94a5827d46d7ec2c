/// How a text is written in YAML so that it is read back as the same text.
enum FormScalar {
    /// Plain when nothing can be misread, else in double quotes.
    static func written(_ text: String) -> String {
        isPlain(text) ? text : quoted(text)
    }

    /// As a block, one line below the other, indented by `indent`. Nil for a text that a block would not keep as it is.
    static func block(_ text: String, indent: Int) -> [String]? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 1, let first = lines.first, !first.isEmpty, lines.last?.isEmpty == false,
            lines.allSatisfy({ $0.first != " " && $0.last != " " && $0.unicodeScalars.allSatisfy(isPrintable) })
        else { return nil }
        let space = String(repeating: " ", count: indent)
        return ["|-"] + lines.map { $0.isEmpty ? "" : space + $0 }
    }

    private static let meanings: Set<String> = [
        "none", "null", "~", "yes", "no", "true", "false", "on", "off", "y", "n", "any time",
    ]

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        guard first.properties.isAlphabetic || ("0"..."9").contains(first) || first == "+", last != " ", last != ":",
            text.unicodeScalars.allSatisfy({ isPrintable($0) && !"#,[]{}\"".unicodeScalars.contains($0) })
        else { return false }
        return !text.contains(": ") && !meanings.contains(text.lowercased())
    }

    private static func isPrintable(_ letter: Unicode.Scalar) -> Bool {
        switch letter.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
        default: letter.value != 0xFEFF
        }
    }

    private static func quoted(_ text: String) -> String {
        let letters = text.unicodeScalars.map { letter in
            switch letter {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            case "\t": "\\t"
            case _ where isPrintable(letter): String(letter)
            default: "\\U" + String(repeating: "0", count: 8 - hex(letter).count) + hex(letter)
            }
        }
        return "\"" + letters.joined() + "\""
    }

    private static func hex(_ letter: Unicode.Scalar) -> String { String(letter.value, radix: 16, uppercase: true) }
}
