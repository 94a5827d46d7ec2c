import Testing

@testable import RespiteCore

@Suite struct NameLikenessTests {
    private func areLike(_ one: (String?, String?), _ other: (String?, String?)) -> Bool {
        NameLikeness(given: one.0, family: one.1)?.isLike(given: other.0, family: other.1) ?? false
    }

    @Test(arguments: [
        (("Jon", "Smyth"), ("Jon", "Smith")), (("Siobhán", "O'Neill"), ("siobhan", "ONeill")),
        (("Robert", "Hall"), ("Bob", "Hall")), (("R", "Hall"), ("Robert", "Hall")),
        (("Patel", "Hansa"), ("Hansa", "Patel")), (("Ann Marie", "Bell"), ("Ann", "Bell")),
        (("Katarzyna", "Wisniewska"), ("Katarzina", "Wisnewska")),
    ]) func slipsAreLike(one: (String, String), other: (String, String)) {
        #expect(areLike(one, other))
        #expect(areLike(other, one))
    }

    @Test(arguments: [
        (("Jon", "Smith"), ("Ann", "Smith")), (("Li", "Wu"), ("Li", "Xu")), (("Jon", "Smith"), ("Jon", "Schmidt")),
        (("Ann", "Bell"), ("Bell", "Dole")),
    ]) func otherNamesAreNot(one: (String, String), other: (String, String)) {
        #expect(!areLike(one, other))
    }

    @Test func withoutAFamilyNameNothingIsLike() {
        #expect(!areLike(("Jon", nil), ("Jon", nil)))
        #expect(!areLike(("Jon", "Bell"), (nil, nil)))
        #expect(areLike((nil, "Bell"), (nil, "Bell")))
        #expect(!areLike((nil, "Bell"), ("Jon", "Bell")))
    }
}
