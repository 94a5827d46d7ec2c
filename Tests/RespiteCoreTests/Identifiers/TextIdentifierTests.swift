import RespiteCore
import RespiteRecord
import Testing

/// Identifiers that are text: the property reference and the language, each against an expression of its rule.
@Suite struct TextIdentifierTests {
    private func draw(_ letters: [Character], _ lengths: ClosedRange<Int>, _ dice: inout SplitMix64) -> String {
        let length = Int.random(in: lengths, using: &dice)
        return String((0..<length).map { _ in letters[Int.random(in: 0..<letters.count, using: &dice)] })
    }

    @Test func aPropertyReferenceAgreesWithTheExpressionForAnyText() {
        var dice = SplitMix64(seed: 31)
        for _ in 0..<4000 {
            let text = draw(Array("0001239 a"), 0...15, &dice)
            let plain = text.filter { $0 != " " }
            let isRight = plain.wholeMatch(of: /[0-9]{1,12}/) != nil && plain.contains { $0 != "0" }
            #expect(((try? UPRN(parsing: text)) != nil) == isRight, "\(text)")
        }
    }

    /// A tag of BCP 47 that people would give: a language, perhaps with a script and a country.
    @Test(arguments: ["en", "gu", "pl", "cy", "zh-Hant", "en-GB", "pt-BR", "sr-Latn-RS", "bfi"])
    func aLanguageThatPeopleSpeakIsReadAndWrittenAlike(tag: String) throws {
        #expect(try LanguageTag(parsing: tag).description == tag)
        #expect(try LanguageTag(parsing: tag.uppercased()).description == tag)
        #expect(try LanguageTag(parsing: tag.lowercased()).description == tag)
    }

    @Test(arguments: ["", "e", "english please", "en_GB", "en--GB", "-en", "en-", "ен", "12"])
    func whatIsNoLanguageIsRefused(tag: String) {
        #expect(throws: IdentifierError.self) { try LanguageTag(parsing: tag) }
    }

    @Test func whateverIsReadIsReadAgainAsItIsWritten() {
        var dice = SplitMix64(seed: 37)
        var read = 0
        for _ in 0..<4000 {
            guard let tag = try? LanguageTag(parsing: draw(Array("abzAB-09"), 2...9, &dice)) else { continue }
            read += 1
            #expect((try? LanguageTag(parsing: tag.description)) == tag)
        }
        #expect(read > 100)
    }
}
