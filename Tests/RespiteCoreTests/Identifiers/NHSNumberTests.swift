import RespiteCore
import RespiteRecord
import Testing

@Suite struct NHSNumberTests {
    /// Whether ten digits are right, tried from the definition: the check digit is whatever makes the sum divisible.
    private func isRight(_ number: Int) -> Bool {
        var digits: [Int] = []
        var rest = number
        for _ in 0..<10 {
            digits.append(rest % 10)
            rest /= 10
        }
        let sum = digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset + 1) }
        return sum % 11 == 0 && Set(digits).count > 1
    }

    private func padded(_ number: Int) -> String {
        String(repeating: "0", count: 10 - String(number).count) + String(number)
    }

    @Test func itAgreesWithTheDefinitionForAnyTenDigits() {
        var generator = SplitMix64(seed: 11)
        for _ in 0..<5000 {
            let number = Int.random(in: 0..<10_000_000_000, using: &generator)
            #expect(((try? NHSNumber(parsing: padded(number))) != nil) == isRight(number))
        }
    }

    @Test func aRunOfNumbersHasOneRightOneInEleven() {
        let right = (4_000_000_000..<4_000_005_500).filter { (try? NHSNumber(parsing: "\($0)")) != nil }
        #expect(right.count == (4_000_000_000..<4_000_005_500).filter(isRight).count)
        #expect(right.count > 440)
    }

    @Test(arguments: ["9434765919", "943 476 5919", "943-476-5919", " 943 476 5919 "])
    func itIsReadAsPeopleTypeItAndShownInThree(text: String) throws {
        #expect(try NHSNumber(parsing: text).spaced == "943 476 5919")
    }

    @Test func everySingleWrongDigitAndEverySwapOfNeighboursIsCaught() {
        let right = (9_434_765_000..<9_434_765_300).filter(isRight).map(padded)
        for number in right.map(Array.init) {
            for place in number.indices {
                for digit in "0123456789" where digit != number[place] {
                    var wrong = number
                    wrong[place] = digit
                    #expect(throws: IdentifierError.self) { try NHSNumber(parsing: String(wrong)) }
                }
                guard place > 0, number[place] != number[place - 1] else { continue }
                var wrong = number
                wrong.swapAt(place, place - 1)
                #expect(throws: IdentifierError.self) { try NHSNumber(parsing: String(wrong)) }
            }
        }
    }

    @Test(arguments: [
        ("943476591", IdentifierError.length(.nhsNumber)), ("94347659190", .length(.nhsNumber)),
        ("", .length(.nhsNumber)),
        ("943476591A", .letters(.nhsNumber)), ("٩434765919", .letters(.nhsNumber)), ("9434765918", .check(.nhsNumber)),
        ("0000000000", .check(.nhsNumber)), ("1111111111", .check(.nhsNumber)),
    ]) func whatIsNoneSaysWhy(text: String, why: IdentifierError) {
        #expect(throws: why) { try NHSNumber(parsing: text) }
    }
}
