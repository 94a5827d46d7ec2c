import Testing

@testable import respitectl

@Suite struct NearestWordTests {
    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("", "abc", 3), ("kitten", "sitting", 3), ("nmae", "name", 1), ("ca", "abc", 3),
        ("name", "name", 0),
        ("nam", "name", 1), ("xname", "name", 1),
    ]) func editsAreCounted(one: String, other: String, edits: Int) {
        #expect(one.edits(to: other) == edits)
        #expect(other.edits(to: one) == edits)
    }

    @Test func theNearestIsOfferedOnlyWhenItIsNear() {
        let words = ["name", "born", "addresses", "telephones"]
        #expect("nmae".nearest(of: words) == "name")
        #expect("telephone".nearest(of: words) == "telephones")
        #expect("Adresses".nearest(of: words) == "addresses")
        #expect("gp".nearest(of: words) == nil)
        #expect("".nearest(of: words) == nil)
        #expect("name".nearest(of: []) == nil)
    }
}
