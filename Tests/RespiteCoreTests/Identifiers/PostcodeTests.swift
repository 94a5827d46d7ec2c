import RespiteCore
import RespiteRecord
import Testing

@Suite struct PostcodeTests {
    /// The same as one expression: the six shapes, and inward letters other than C, I, K, M, O and V.
    private func isRight(_ text: String) -> Bool {
        text.wholeMatch(of: /GIR 0AA|BFPO [0-9]{1,4}|[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][ABD-HJLNP-UW-Z]{2}/) != nil
    }

    @Test func itAgreesWithTheExpressionForAnyLetters() {
        var generator = SplitMix64(seed: 13)
        let letters = Array("ABCIKMOVZ0159")
        for _ in 0..<5000 {
            let length = Int.random(in: 5...7, using: &generator)
            let plain = String((0..<length).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] })
            let spaced = plain.dropLast(3) + " " + plain.suffix(3)
            #expect(((try? Postcode(parsing: plain)) != nil) == isRight(String(spaced)), "\(plain)")
        }
    }

    @Test func eachOutwardShapeIsReadAndEachOtherRefused() {
        for length in 1...5 {
            for bits in 0..<(1 << length) {
                let outward = String((0..<length).map { (bits >> $0) & 1 == 0 ? "B" : "2" })
                let right = ["B2", "B22", "BB2", "BB22", "B2B", "BB2B"].contains(outward)
                #expect(((try? Postcode(parsing: outward + "9ZZ")) != nil) == right, "\(outward)")
            }
        }
    }

    @Test func eachInwardLetterIsReadButTheSixThatAreNeverUsed() {
        for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
            let right = !"CIKMOV".contains(letter)
            #expect(((try? Postcode(parsing: "SS9 9\(letter)Z")) != nil) == right)
            #expect(((try? Postcode(parsing: "SS9 9Z\(letter)")) != nil) == right)
        }
    }

    @Test(arguments: [
        ("ss99zz", "SS9 9ZZ"), ("SS9 9ZZ", "SS9 9ZZ"), (" s s 9 9 z z ", "SS9 9ZZ"), ("w1a1aa", "W1A 1AA"),
        ("ec1a 1bb", "EC1A 1BB"), ("gir0aa", "GIR 0AA"), ("bfpo801", "BFPO 801"), ("BFPO 1", "BFPO 1"),
        ("m1 1ae", "M1 1AE"),
    ]) func itIsShownInCapitalsWithOneSpace(text: String, shown: String) throws {
        #expect(try Postcode(parsing: text).description == shown)
        #expect(try Postcode(parsing: shown).description == shown)
    }

    @Test(arguments: [
        ("", IdentifierError.length(.postcode)), ("SS9", .length(.postcode)), ("SS99 99ZZ", .length(.postcode)),
        ("SS9 9Z!", .letters(.postcode)), ("ＳS9 9ZZ", .letters(.postcode)), ("SS9 9ZO", .shape(.postcode)),
        ("BFPO", .shape(.postcode)), ("BFPO 12345", .shape(.postcode)), ("BFPO 1A", .shape(.postcode)),
        ("GIR 0AB", .shape(.postcode)), ("75001", .shape(.postcode)),
    ]) func whatIsNoneSaysWhy(text: String, why: IdentifierError) {
        #expect(throws: why) { try Postcode(parsing: text) }
    }

    @Test func aPropertyReferenceIsUpToTwelveDigits() throws {
        #expect(try UPRN(parsing: "100 0123 45678").description == "100012345678")
        #expect(try UPRN(parsing: "000012345678").description == "000012345678")
        #expect(throws: IdentifierError.length(.uprn)) { try UPRN(parsing: "1234567890123") }
        #expect(throws: IdentifierError.length(.uprn)) { try UPRN(parsing: "000") }
        #expect(throws: IdentifierError.length(.uprn)) { try UPRN(parsing: "") }
        #expect(throws: IdentifierError.letters(.uprn)) { try UPRN(parsing: "12A") }
    }
}
