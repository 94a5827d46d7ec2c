import Foundation
import RespiteRecord
import Testing

@Suite struct TreeTests {
    private struct Nested: Encodable {
        func encode(to encoder: any Encoder) throws {
            var members = encoder.container(keyedBy: Key.self)
            try members.encodeNil(forKey: .a)
            var list = members.nestedUnkeyedContainer(forKey: .b)
            try list.encode(1)
            var inner = list.nestedContainer(keyedBy: Key.self)
            try inner.encode(Float(1.5), forKey: .a)
            var innerList = list.nestedUnkeyedContainer()
            try innerList.encodeNil()
            try innerList.encode(UInt8(7))
            try ["x": true].encode(to: members.superEncoder(forKey: .c))
        }

        enum Key: String, CodingKey {
            case a, b, c
        }
    }

    @Test func whatIsWrittenIsWhatJSONWouldBe() throws {
        let tree = try Tree(Nested())
        #expect(String(decoding: tree.json, as: UTF8.self) == #"{"a":null,"b":[1,{"a":1.5},[null,7]],"c":{"x":true}}"#)
        #expect(try JSONDecoder().decode(Tree.self, from: Data(tree.json)) == tree)
    }

    @Test func aPlanIsWrittenAsTheStandardLibraryWouldWriteIt() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for seed in 0..<10 {
            var example = Example(density: 0.8, using: SplitMix64(seed: UInt64(seed)))
            let plan = try example.plan()
            #expect(try plan.document() == encoder.encode(plan))
            #expect(try Plan(document: plan.document()) == plan)
        }
    }

    @Test(arguments: ["", "\"", "\\", "/", "\n\t\r\u{0}\u{1f}", "é", "家🏠", "\u{7f}", "\u{2028}"])
    func anyTextIsReadBackByTheStandardLibrary(text: String) throws {
        let tree = Tree.object([text: .text(text)])
        #expect(try JSONDecoder().decode(Tree.self, from: Data(tree.json)) == tree)
    }

    @Test func aNumberThatIsTooLargeIsRefused() {
        #expect(throws: EncodingError.self) { try Tree([UInt64.max]) }
        #expect(throws: EncodingError.self) { try Tree(["a": UInt64.max]) }
    }

    @Test func aValueIsFoundByItsPath() throws {
        let tree = try Tree(["carer": ["name": ["family": "Patel"]]])
        #expect(tree[path: "carer.name.family"]?.text == "Patel")
        #expect(tree[path: "carer.born.family"] == nil)
        #expect(tree["x"] == nil)
    }
}
