import Foundation
import Testing
import Varlink

@Suite struct JSONParsingTests {
    private func parse(_ text: String) throws -> JSON { try JSON(parsing: Array(text.utf8)) }

    @Test(
        arguments: [
            ("null", nil), ("true", true), (" [ ] ", []), ("{}", [:]), ("-0", 0), ("1.0", 1.0), ("1e2", 100.0),
            ("[1, 2.5,\n\"x\"]", [1, 2.5, "x"]), (#"{"a":{"b":[null]}}"#, ["a": ["b": [nil]]]),
            (#""a\"\\\/\b\f\n\r\té\uD83D\uDE00""#, "a\"\\/\u{8}\u{C}\n\r\té😀"), ("\"żółć 😀\"", "żółć 😀"),
            ("9223372036854775807", 9_223_372_036_854_775_807), ("-9223372036854775808", -9_223_372_036_854_775_808),
            ("9223372036854775808", .number(9_223_372_036_854_775_808)),
        ] as [(String, JSON)])
    func everyKindOfValueIsRead(text: String, value: JSON) throws {
        #expect(try parse(text) == value)
    }

    @Test(arguments: [
        "", " ", "nul", "truex", "01", "+1", "1.", ".5", "1e", "--1", "NaN", "1e999", "[1,]", "[1 2]", "[", "{",
        "{\"a\"}",
        "{\"a\":}", "{a:1}", "{\"a\":1,}", "\"", "\"\\x\"", "\"\\u12\"", "\"\\uD800\"", "\"\\uD800\\u0041\"",
        "\"\\uDC00\"",
        "\"a\nb\"", "1 2", "'a'", "// c", "\u{FEFF}1",
    ])
    func whatIsNotJSONIsRefused(text: String) {
        #expect(throws: BadJSON.self) { try parse(text) }
    }

    @Test func aNameMayNotBeThereTwice() {
        #expect(throws: BadJSON.nameTwice) { try parse(#"{"a":1,"a":1}"#) }
        let many = (0..<40).map { "\"\($0)\":0" }.joined(separator: ",")
        #expect(throws: BadJSON.nameTwice) { try parse("{\(many),\"39\":0}") }
    }

    @Test(arguments: [
        [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC3, 0x22],
    ])
    func badUTF8IsRefused(bytes: [UInt8]) {
        #expect(throws: BadJSON.notUTF8) { try JSON(parsing: bytes) }
    }

    @Test(arguments: ["[", "{\"a\":"]) func nestingHasALimit(opening: String) throws {
        let closing = opening == "[" ? "]" : "}"
        func nested(_ depth: Int) -> String {
            String(repeating: opening, count: depth) + "0" + String(repeating: closing, count: depth)
        }
        _ = try parse(nested(32))
        #expect(throws: BadJSON.nestedTooDeeply) { try parse(nested(33)) }
        #expect(throws: BadJSON.nestedTooDeeply) { try parse(String(repeating: opening, count: 100_000)) }
    }

    /// Ten thousand random texts, made by breaking good ones: we agree with Foundation on which are JSON.
    @Test func foundationAgreesOnWhatIsJSON() {
        var generator = SeededGenerator(seed: 1)
        let characters = Array("{}[]:,\"\\truefalsn0123456789.-+eE uD8é\n")
        let start = Array(#"{"a":[1,-2.5e3,true,null,"x\u00e9\n"],"b":{"c":"é"}}"#)
        for _ in 0..<10_000 {
            var text = start
            for _ in 0...Int.random(in: 0..<3, using: &generator) {
                let place = Int.random(in: 0..<text.count, using: &generator)
                let character = characters.randomElement(using: &generator) ?? "x"
                if Bool.random(using: &generator) { text[place] = character } else { text.insert(character, at: place) }
            }
            let bytes = Array(String(text).utf8)
            let ours = Result { try JSON(parsing: bytes) }
            let theirs = Result { try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed) }
            // Foundation takes a name that is there twice, and a comma before the end, which RFC 8259 does not.
            if case .failure(BadJSON.nameTwice) = ours { continue }
            if String(text).contains(/,\s*[}\]]/) { continue }
            let (isOurs, isTheirs) = ((try? ours.get()) != nil, (try? theirs.get()) != nil)
            #expect(isOurs == isTheirs, "\(String(text))")
        }
    }
}
