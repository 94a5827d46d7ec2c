import Foundation
import Testing

@testable import RespiteRecord

/// A document that was written here reads as Foundation reads it, and nothing else passes for one.
@Suite struct KeptDocumentTests {
    private struct Everything: Codable, Hashable {
        var text: String?
        var whole: Int?
        var long: Int64?
        var small: UInt8?
        var number: Double?
        var flag: Bool?
        var date: LocalDate?
        var list: [String]?
        var nested: [[Int]]?
        var named: [String: Int]?
        var tree: Tree?
    }

    private static let texts = [
        "", "plain", "Zoë O'Brien-Łącki", "tab\tnew\nline\r", "quote \" back \\ slash /", "\u{0}\u{1}\u{1F}", "日本 👩‍👩‍👧 é",
        "\u{7F}\u{2028}",
    ]

    @Test(arguments: texts) func everyTextReadsAsItWasWritten(_ text: String) throws {
        let written = Everything(
            text: text, whole: -42, long: .max, small: 255, number: 0.1, flag: true, date: LocalDate("2026-02-28"),
            list: [text, ""], nested: [[], [1, 2], [3]], named: [text + "a": 1, "b": 2],
            tree: .list([.null, .text(text)]))
        for formatting: JSONEncoder.OutputFormatting in [[.sortedKeys], [.prettyPrinted], [.withoutEscapingSlashes]] {
            let encoder = JSONEncoder()
            encoder.outputFormatting = formatting
            let document = String(decoding: try encoder.encode(written), as: UTF8.self)
            #expect(try KeptDocument.read(Everything.self, from: document) == written)
        }
    }

    @Test func escapesOfBothHalvesOfACharacterAreOneCharacter() throws {
        #expect(try KeptDocument.read([String].self, from: #"["\ud83d\ude00 \u00e9 \/ \b\f"]"#) == ["😀 é / \u{8}\u{C}"])
    }

    @Test(arguments: [
        "", " ", "{", "[1,]", "{\"a\":}", "{\"a\" 1}", "[1 2]", "tru", "\"open", "{}x", "[\"\\ud83d\"]", "[\"\\u12\"]",
        "[1]]",
        "{1:2}", "[\"a\nb\"]", "--",
    ]) func whatIsNotJSONIsRefused(_ text: String) {
        #expect(throws: (any Error).self) { try KeptDocument.read(Tree.self, from: text) }
    }

    @Test func aDocumentCutShortAnywhereIsRefused() throws {
        let whole = #"{"a":[1,{"b":"c\n"},null,true],"d":-1.5e3,"e":{"f":"\u00e9"}}"#
        #expect(try KeptDocument.read(Tree.self, from: whole)["d"] == .whole(-1500))
        for length in 0..<whole.count {
            #expect(throws: (any Error).self) { try KeptDocument.read(Tree.self, from: String(whole.prefix(length))) }
        }
    }

    @Test func aThousandNestedListsAreRefused() {
        let text = String(repeating: "[", count: 1000) + String(repeating: "]", count: 1000)
        #expect(throws: KeptDocument.Unreadable.self) { try KeptDocument.read(Tree.self, from: text) }
    }

    @Test(arguments: [
        #"{"whole":"1"}"#, #"{"text":1}"#, #"{"flag":1}"#, #"{"small":256}"#, #"{"list":{}}"#, #"{"whole":1.5}"#,
    ])
    func whatIsOfAnotherKindIsRefused(_ text: String) {
        #expect(throws: (any Error).self) { try KeptDocument.read(Everything.self, from: text) }
    }

    @Test func anAbsentMemberAndANullAreTheSame() throws {
        #expect(try KeptDocument.read(Everything.self, from: #"{"text":null}"#) == Everything())
    }
}
