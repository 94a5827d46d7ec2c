import Foundation
import Testing

@testable import RespiteRecord

/// A document is written as `JSONEncoder` writes it with its keys in order, whatever its parts are.
@Suite struct DocumentDraftTests {
    /// Any value that a document can hold, encoded through containers of every kind.
    private indirect enum Part: Encodable {
        case nothing, flag(Bool), number(Int), text(String), list([Part])
        case object([String: Part]), nested([String: Part])

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
            switch Int.random(in: 0..<(depth == 0 ? 4 : 7), using: &chance) {
            case 0: return .nothing
            case 1: return .flag(.random(using: &chance))
            case 2: return .number(.random(in: -1000...1000, using: &chance))
            case 3: return .text(String(["", "Zoë", "a \"b\" \\ c", "14/2 Rise"].randomElement(using: &chance) ?? ""))
            case 4: return .list((0..<Int.random(in: 0..<4, using: &chance)).map { _ in random(depth - 1, &chance) })
            case 5: return .object(members(&chance))
            default: return .nested(members(&chance))
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
