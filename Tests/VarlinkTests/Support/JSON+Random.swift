import Varlink

extension JSON {
    /// Some value, at most `depth` deep.
    static func random(depth: Int, using generator: inout SeededGenerator) -> JSON {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &generator) {
        case 0: return nil
        case 1: return .bool(.random(using: &generator))
        case 2: return .integer(.random(in: .min ... .max, using: &generator))
        case 3:
            return .number(Double(sign: .minus, exponent: .random(in: -300...300, using: &generator), significand: 1.1))
        case 4: return .string(.random(using: &generator))
        case 5: return .array(some(&generator).map { _ in .random(depth: depth - 1, using: &generator) })
        default:
            var object = JSONObject()
            for _ in some(&generator) {
                object[.random(using: &generator)] = .random(depth: depth - 1, using: &generator)
            }
            return .object(object)
        }
    }

    private static func some(_ generator: inout SeededGenerator) -> Range<Int> {
        0..<Int.random(in: 0...20, using: &generator)
    }
}

extension String {
    /// Some text, with whatever makes trouble: quotation marks, controls, NUL, characters outside of ASCII.
    static func random(using generator: inout SeededGenerator) -> String {
        let characters: [Character] = [
            "a", "Z", "0", " ", "\"", "\\", "/", "\n", "\r\n", "\u{0}", "\u{1F}", "é", "😀", "\u{2028}",
        ]
        return String(
            (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                characters.randomElement(using: &generator) ?? "x"
            })
    }
}
