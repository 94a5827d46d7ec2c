import Testing

@testable import RespiteCore

struct FoldingTests {
    @Test(
        arguments: [
            ("O'Brien", "obrien"), ("Ó Súilleabháin", "o suilleabhain"), ("Łukasz Wójcik", "lukasz wojcik"),
            ("Großmann", "grossmann"), ("Çelik", "celik"), ("Søren", "soren"), ("Æthelred", "aethelred"),
            ("Nguyễn Thị Ánh", "nguyen thi anh"), ("İbrahim Işık", "ibrahim isik"), ("Tenison-Woods", "tenison woods"),
            ("D’Angelo", "dangelo"), ("Ștefan Țăran", "stefan taran"), ("MÜLLER", "muller"), ("Þóra", "thora"),
            ("e\u{301}milie", "emilie"), ("12a, High St.", "12a high st"), ("Ангелина", "ангелина"),
            ("١٢", "12"), ("🦊", ""), ("", ""), ("  --  ", ""),
        ])
    func readsAsPlainLetters(_ text: String, _ folded: String) {
        #expect(Folding.words(text).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ") == folded)
    }

    @Test func foldingTwiceChangesNothing() {
        let scalars = (0x20...0x2FFF).compactMap(Unicode.Scalar.init)
        for scalar in scalars {
            let once = Folding.words("ab\(scalar)cd")
            let again = Folding.words(once.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "))
            #expect(once == again, "U+\(String(scalar.value, radix: 16))")
        }
    }

    @Test func noWordIsLongerThanTheLongest() {
        let words = Folding.words(String(repeating: "x", count: 10_000) + String(repeating: "ß", count: 500))
        #expect(words.allSatisfy { $0.count <= Folding.longestWord + 1 })
    }
}
