import Testing
import Varlink

@Suite struct InterfaceParsingTests {
    private func parse(_ text: String) throws -> Interface { try Interface(parsing: text) }

    /// The shape of the one field of a type, written as `text`.
    private func shape(_ text: String) throws -> Shape? {
        let type = try parse("interface a.b\ntype T (x: \(text))\ntype U (one)").types["T"]
        guard case .structure(let structure) = type else { return nil }
        return structure["x"]?.shape
    }

    @Test func allKindsOfMembersAreFound() throws {
        let interface = try Library.interface()
        #expect(interface.name == "org.example.Library")
        #expect(interface.description == Library.text)
        #expect(interface.methods.keys.sorted() == ["Add", "Burn", "Count", "Echo", "Fail"])
        #expect(interface.types.keys.sorted() == ["Author", "Book", "Condition"])
        #expect(interface.errors.keys.sorted() == ["NoSuchBook"])
        #expect(interface.types["Condition"] == .enumeration(["new", "worn", "lost"]))
    }

    @Test(
        arguments: [
            ("bool", .bool), ("int", .int), ("float", .float), ("string", .string), ("object", .object), ("any", .any),
            ("T", .named("T")), ("?U", .optional(.named("U"))), ("[]string", .array(.string)),
            ("[string]int", .map(.int)),
            ("?[]?[string]U", .optional(.array(.optional(.map(.named("U")))))), ("[][]int", .array(.array(.int))),
            ("(a, b_c, d)", .enumeration(["a", "b_c", "d"])), ("(one)", .enumeration(["one"])),
        ] as [(String, Shape)])
    func everyTypeIsUnderstood(text: String, expected: Shape) throws {
        #expect(try shape(text) == expected)
    }

    @Test func emptyAndAnonymousStructuresAreUnderstood() throws {
        let set = try shape("[string]()")
        let values = try Interface(parsing: "interface a.b\nmethod M(x: ?[](y: (z: int))) -> ()").methods["M"]
        #expect(set.map { "\($0)" }?.contains("map") == true)
        #expect(values?.parameters.fields.map(\.name) == ["x"])
        #expect(values?.reply.fields.isEmpty == true)
    }

    @Test func spaceAndCommentsMayStandAnywhere() throws {
        let text =
            "# one\r\n\tinterface # two\n a.b-c.D1\u{A0}# three\nmethod#four\nM#\n(#\nx#\n:#\n[string]#\nint#\n)->(#\n)error E\n# end"
        let interface = try parse(text)
        #expect(interface.name == "a.b-c.D1")
        #expect(interface.methods["M"]?.parameters["x"]?.shape == .map(.int))
        #expect(interface.errors["E"]?.fields.isEmpty == true)
    }

    @Test(arguments: [
        ("", 1, 1, "expected \"interface\", found the end"),
        ("interface org", 1, 11, "expected an interface name such as \"org.example.ftl\", found \"org\""),
        ("interface org.-a", 1, 11, "expected an interface name such as \"org.example.ftl\", found \"org.-a\""),
        ("interface a.b\n\n  methd M() -> ()", 3, 3, "expected \"type\", \"method\" or \"error\", found \"methd\""),
        ("interface a.b\nmethod m() -> ()", 2, 8, "expected a name that starts with a capital letter, found \"m\""),
        ("interface a.b\nmethod M() - ()", 2, 12, "unexpected character \"-\""),
        ("interface a.b\nmethod M()", 2, 11, "expected \"->\", found the end"),
        ("interface a.b\nmethod M(a, b) -> ()", 2, 9, "expected fields with types, found an enumeration"),
        ("interface a.b\nmethod M(x: int,) -> ()", 2, 17, "expected a field name, found \")\""),
        ("interface a.b\nmethod M(x: int y: int) -> ()", 2, 17, "expected \")\", found \"y\""),
        ("interface a.b\nmethod M(x_: int) -> ()", 2, 10, "expected a field name, found \"x_\""),
        ("interface a.b\nmethod M(x__y: int) -> ()", 2, 10, "expected a field name, found \"x__y\""),
        ("interface a.b\nmethod M(x: int, x: int) -> ()", 2, 18, "x is there twice"),
        ("interface a.b\ntype T (one, one)", 2, 14, "one is there twice"),
        ("interface a.b\ntype T (x: ??int)", 2, 13, "a type is nullable once or not at all"),
        ("interface a.b\ntype T (x: [int]string)", 2, 12, "unexpected character \"[\""),
        ("interface a.b\ntype T (x: integer)", 2, 12, "expected a type, found \"integer\""),
        ("interface a.b\ntype T (x: []U)", 2, 14, "there is no type U"),
        ("interface a.b\ntype T int", 2, 8, "expected \"(\", found \"int\""),
        ("interface a.b\ntype T ()\nerror T ()", 3, 7, "T is declared twice"),
        ("interface a.b\nerror E (\"é\")", 2, 10, "unexpected character \"\"\""),
    ])
    func aMistakeIsShownWhereItIs(text: String, line: Int, column: Int, reason: String) {
        let error = #expect(throws: BadInterface.self) { try parse(text) }
        #expect(error?.description == "line \(line), column \(column): \(reason)")
    }

    /// Every piece cut from a good definition is either one itself or refused; the parser never hangs or traps.
    @Test func aDefinitionMayBeCutAnywhere() {
        let characters = Array(Library.text)
        for end in characters.indices { _ = try? parse(String(characters[..<end])) }
        for start in characters.indices { _ = try? parse("interface a.b\n" + String(characters[start...])) }
    }
}
