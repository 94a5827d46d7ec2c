import StrictYAML
import Testing

@Suite struct StrictMappingTests {
    @Test func anUnknownKeyIsRefusedWithItsLine() throws {
        let mapping = try StrictMapping(parsing: "# settings\n\nsocktet: /run/x\n")
        #expect(throws: BadYAML(line: 3, "there is no setting “socktet”")) { try mapping.end() }
    }

    @Test func aBadValueIsRefusedWithItsLine() throws {
        var mapping = try StrictMapping(parsing: "a: 1\ncount: many\n")
        #expect(throws: BadYAML(line: 2, "count should be a whole number")) {
            _ = try mapping.value("count", "a whole number", Int.init)
        }
    }

    @Test func oneValueIsAListOfOne() throws {
        var mapping = try StrictMapping(parsing: "by: text\nto: [a, b]\n")
        #expect(try mapping.values("by", "words") { $0 } == ["text"])
        #expect(try mapping.values("to", "words") { $0 } == ["a", "b"])
        try mapping.end()
    }

    @Test func whatIsNotYAMLSaysWhere() {
        #expect(throws: BadYAML.self) { try StrictMapping(parsing: "a: [1\nb: 2") }
        #expect(throws: BadYAML.self) { try StrictMapping(parsing: "- a\n- b\n") }
    }
}
