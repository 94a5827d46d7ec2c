import Testing

@testable import RespiteCore

struct TextReaderTests {
    private func tokens(_ text: String) -> [QueryToken] { LookupQuery(text: text).tokens }

    @Test func titlesAreDroppedUnlessAlone() {
        #expect(tokens("Mrs Hansa Patel").map(\.typed) == ["Hansa", "Patel"])
        #expect(tokens("Dr").map(\.typed) == ["Dr"])
    }

    @Test(arguments: ["ss1 1aa", "SS11AA", "SW1A 1AA", "m1 1ae"])
    func aPostcodeIsOneToken(_ text: String) {
        #expect(tokens(text).map(\.codes.first?.field) == [.postcode])
    }

    @Test(arguments: ["943 476 5919", "9434765919", "+44 1632 960123", "01632 960 123", "020 7946 0123"])
    func aNumberInGroupsIsOneToken(_ text: String) {
        #expect(tokens(text).count == 1)
    }

    @Test func digitsMayBeSeveralThings() {
        let token = tokens("2010").first
        #expect(token?.year != nil)
        #expect(Set(token?.codes.map(\.field) ?? []) == [.postcode, .house])
    }

    @Test func relationsAreHints() {
        #expect(tokens("hansa patel husband ramesh").map(\.isHint) == [false, false, true, false])
    }

    @Test func wordsAfterAHouseNumberAreAnAddress() {
        #expect(
            tokens("jon smyth 12 acacia avenue").map { $0.place.address > 0.5 } == [false, false, false, true, true])
    }

    @Test(
        arguments: [
            "", " ", "🦊🦊🦊", "'", "\u{0}", "; DROP TABLE people; --", "' OR 1=1 --", "محمد علي", "שלום",
            String(repeating: "a", count: 10_000), String(repeating: "ab ", count: 10_000),
            String(repeating: "1", count: 10_000), "+", "-", "+-+", "//", "1/", "a-b-c", ",,,,", "0",
        ])
    func anythingIsRead(_ text: String) {
        #expect(tokens(text).count <= QueryToken.most)
    }
}
