import Foundation
import RespiteCore
import RespiteRecord
import Testing

@testable import RespiteStore

/// Documents against Foundation's coders, which know nothing of ours.
@Suite struct DocumentTests {
    private struct Mixed: Codable, Equatable, Sendable {
        var zebra: String?
        var apple: [Int]
        var names: [String: [String]]
        var isThere: Bool
        var share: Double
        var nothing: Int?
        var way: Way
        var small: [UInt8]

        enum Way: Codable, Equatable, Sendable {
            case plain
            case with(Instant, note: String?)
            indirect case nested(Way, [Way])
        }
    }

    private static let mixed = [
        Mixed(
            zebra: "a \"quoted\" \\ line\nand\ttab \u{1} é 🚑 /", apple: [], names: [:], isThere: true, share: 0.25,
            nothing: nil, way: .plain, small: [0, 255]),
        Mixed(
            zebra: nil, apple: [1, -2, .max], names: ["b": ["x"], "a": [], "a\"": ["é"]], isThere: false, share: -1e-9,
            nothing: 0,
            way: .nested(
                .with(Instant(milliseconds: 1), note: nil), [.plain, .with(.init(milliseconds: 2), note: "")]),
            small: []),
    ]

    private static let ladder = Ladder(steps: [
        .init(id: "carer", to: [.person(12)], by: [.text], wait: .minutes(10)),
        .init(
            id: "edt", to: [.post("edt"), .person(3)], by: [.call, .text], wait: .seconds(90), repeatEvery: .minutes(1)),
    ])

    private static func foundation(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private func comesBack<Value: Codable & Equatable>(_ value: Value) throws {
        let text = try Document.text(value)
        #expect(try Document.read(Value.self, from: text, of: "a value") == value)
        #expect(try JSONDecoder().decode(Value.self, from: Data(text.utf8)) == value)
        #expect(try Document.read(Value.self, from: Self.foundation(value), of: "a value") == value)
    }

    @Test(arguments: mixed.indices) func everyShapeComesBack(number: Int) throws { try comesBack(Self.mixed[number]) }

    @Test func anOpeningAndAScheduleComeBack() throws {
        try comesBack(Opening(kind: .welfare, key: .system("x"), severity: .urgent, ladder: Self.ladder))
        try comesBack(
            Schedule(.elapsed(every: .minutes(60), from: Instant(milliseconds: 5)), grace: .zero, early: .zero))
        try comesBack(["telephone", "\u{2028}"])
    }

    @Test func keysAreInOrderAsFoundationWritesThem() throws {
        let opening = Opening(kind: .welfare, key: .system("x"), severity: .urgent, ladder: Self.ladder)
        #expect(try Document.text(opening) == Self.foundation(opening))
    }

    @Test func whatIsNoNumberIsNotWritten() {
        #expect(throws: (any Error).self) { try Document.text([Double.nan]) }
    }

    @Test func aChangedByteIsRefusedOrReadButNeverTraps() throws {
        let text = Array(try Document.text(Self.mixed[0]).utf8)
        for place in text.indices {
            for byte in Array("\"\\{}[],:0-u".utf8) {
                var spoilt = text
                spoilt[place] = byte
                _ = try? Document.read(Mixed.self, from: String(decoding: spoilt, as: UTF8.self), of: "it")
            }
        }
    }
}
