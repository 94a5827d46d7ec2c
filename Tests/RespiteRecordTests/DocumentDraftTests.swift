import Foundation
import Testing

@testable import RespiteRecord

/// A document is written as `JSONEncoder` writes it with its keys in order, whatever its parts are.
@Suite struct DocumentDraftTests {
    /// Any value that a document can hold, encoded through containers of every kind.
    private indirect enum Part: Encodable {
        case nothing, flag(Bool), number(Int), text(String), list([Part])
        case object([String: Part]), nested([String: Part]), nestedList([Part]), parents([Part])

        struct Key: CodingKey {
            let stringValue: String
            var intValue: Int? { nil }
            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }

        func encode(to encoder: any Encoder) throws {
            switch self {
            case .nothing:
                var container = encoder.singleValueContainer()
                try container.encodeNil()
            case .flag(let flag): try flag.encode(to: encoder)
            case .number(let number): try number.encode(to: encoder)
            case .text(let text): try text.encode(to: encoder)
            case .list(let parts):
                var container = encoder.unkeyedContainer()
                for part in parts { try container.encode(part) }
            case .object(let members):
                var container = encoder.container(keyedBy: Key.self)
                for (key, part) in members { try container.encode(part, forKey: Key(stringValue: key)) }
            case .nested(let members):
                var outer = encoder.container(keyedBy: Key.self)
                var inner = outer.nestedContainer(keyedBy: Key.self, forKey: Key(stringValue: "n"))
                for (key, part) in members { try inner.encode(part, forKey: Key(stringValue: key)) }
                try outer.encode("after", forKey: Key(stringValue: "a"))
            case .nestedList(let parts):
                var outer = encoder.unkeyedContainer()
                var inner = outer.nestedUnkeyedContainer()
                for part in parts { try inner.encode(part) }
                var last = outer.nestedContainer(keyedBy: Key.self)
                for part in parts.prefix(1) { try last.encode(part, forKey: Key(stringValue: "only")) }
                try outer.encode(outer.count)
            case .parents(let parts):
                var container = encoder.container(keyedBy: Key.self)
                for (number, part) in parts.enumerated() {
                    try part.encode(to: container.superEncoder(forKey: Key(stringValue: "p\(9 - number)")))
                }
                var again = encoder.container(keyedBy: Key.self)
                var list = again.nestedUnkeyedContainer(forKey: Key(stringValue: "m"))
                for part in parts { try part.encode(to: list.superEncoder()) }
            }
        }

        static func random(_ depth: Int, _ chance: inout SplitMix64) -> Part {
            func members(_ chance: inout SplitMix64) -> [String: Part] {
                var members: [String: Part] = [:]
                for letter in "zyxcba" where Bool.random(using: &chance) {
                    members[String(letter)] = random(depth - 1, &chance)
                }
                return members
            }
            func parts(_ chance: inout SplitMix64) -> [Part] {
                (0..<Int.random(in: 0..<4, using: &chance)).map { _ in random(depth - 1, &chance) }
            }
            switch Int.random(in: 0..<(depth == 0 ? 4 : 9), using: &chance) {
            case 0: return .nothing
            case 1: return .flag(.random(using: &chance))
            case 2: return .number(.random(in: -1000...1000, using: &chance))
            case 3: return .text(String(["", "Zoë", "a \"b\" \\ c", "14/2 Rise"].randomElement(using: &chance) ?? ""))
            case 4: return .list(parts(&chance))
            case 5: return .object(members(&chance))
            case 6: return .nested(members(&chance))
            case 7: return .nestedList(parts(&chance))
            default: return .parents(parts(&chance))
            }
        }
    }

    @Test(arguments: 0..<200) func itIsWhatJSONEncoderWrites(seed: UInt64) throws {
        var chance = SplitMix64(seed: seed)
        let part = Part.list([.random(4, &chance), .random(4, &chance)])
        let oracle = JSONEncoder()
        oracle.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let (written, expected) = (try DocumentDraft.bytes(of: part), try oracle.encode(part))
        #expect(String(decoding: written, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
    }

    /// Goes back to a part after the one around it went on.
    private struct TornApart: Encodable {
        let again: @Sendable (inout KeyedEncodingContainer<Part.Key>) throws -> Void

        func encode(to encoder: any Encoder) throws {
            var outer = encoder.container(keyedBy: Part.Key.self)
            var inner = outer.nestedContainer(keyedBy: Part.Key.self, forKey: Part.Key(stringValue: "inner"))
            try outer.encode(1, forKey: Part.Key(stringValue: "outer"))
            try again(&inner)
        }
    }

    @Test func aPartThatIsCompleteTakesNothingMore() {
        let key = Part.Key(stringValue: "late")
        let ways: [@Sendable (inout KeyedEncodingContainer<Part.Key>) throws -> Void] = [
            { try $0.encode(2, forKey: key) },
            { _ = $0.nestedContainer(keyedBy: Part.Key.self, forKey: key) },
            { _ = $0.nestedUnkeyedContainer(forKey: key) },
            { try "more".encode(to: $0.superEncoder(forKey: key)) },
        ]
        for way in ways {
            #expect(throws: EncodingError.self) { try DocumentDraft.bytes(of: [TornApart(again: way)]) }
        }
    }

    @Test func anEncoderThatIsGivenNothingWritesNull() throws {
        struct Silent: Encodable { func encode(to encoder: any Encoder) {} }
        struct Parent: Encodable {
            func encode(to encoder: any Encoder) {
                var container = encoder.unkeyedContainer()
                _ = container.superEncoder()
            }
        }
        #expect(try String(decoding: DocumentDraft.bytes(of: [Silent()]), as: UTF8.self) == "[null]")
        #expect(try String(decoding: DocumentDraft.bytes(of: Parent()), as: UTF8.self) == "[null]")
    }

    /// Notes by what it was written.
    private struct Watched: Encodable {
        final class Writer {
            weak var draft: DocumentDraft?
        }

        let writer: Writer

        func encode(to encoder: any Encoder) throws {
            writer.draft = (encoder as? DocumentEncoder)?.draft
            try "watched".encode(to: encoder)
        }
    }

    @Test func nothingIsKeptOfItOnceItIsWritten() throws {
        let writers = [Watched.Writer(), Watched.Writer()]
        let parts = writers.map { Watched(writer: $0) }
        #expect(try DocumentDraft.bytes(of: [parts, parts]).count == 45)
        #expect(writers.allSatisfy { $0.draft == nil })
    }
}
