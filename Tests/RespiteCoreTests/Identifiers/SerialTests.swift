import Foundation
import RespiteCore
import RespiteRecord
import Testing

@Suite struct SerialTests {
    @Test(arguments: [
        (1, "C-0001"), (31, "C-0031"), (9999, "C-9999"), (10_000, "C-10000"), (123_456_789, "C-123456789"),
    ])
    func aNumberIsShownWithItsLetter(number: Int, text: String) throws {
        #expect(CaseNumber(number).description == text)
        #expect(try CaseNumber(parsing: text).number == number)
    }

    @Test(arguments: ["C-0031", "c31", "C 31", "c-31", "31", "0031", " C-0031\t"])
    func itIsReadAsPeopleTypeIt(text: String) throws {
        #expect(try CaseNumber(parsing: text) == CaseNumber(31))
    }

    @Test func theNumberOfSomethingElseSaysWhatItIs() {
        #expect(throws: IdentifierError.otherThing(wanted: .enquiry, is: .case)) {
            try EnquiryNumber(parsing: "C-0031")
        }
        #expect(
            IdentifierError.otherThing(wanted: .enquiry, is: .case).description
                == "that is the number of a case; the number of an enquiry was wanted")
    }

    @Test(arguments: ["", "C", "C-", "C-3a", "Z-31", "C--", "-", "C-٣", "٣", "C-+3", "C-3.0", "👩"])
    func whatIsNoneIsRefused(text: String) {
        #expect(throws: IdentifierError.shape(.serial(.case))) { try CaseNumber(parsing: text) }
    }

    @Test(arguments: ["C-0", "0", "C-1234567890", String(repeating: "9", count: 1000)])
    func whatIsOutOfRangeIsRefused(text: String) {
        #expect(throws: IdentifierError.length(.serial(.case))) { try CaseNumber(parsing: text) }
    }

    @Test func eachKindHasALetterOfItsOwn() {
        #expect(Numbered.allCases.allSatisfy { $0.letter.count == 1 })
        #expect(Numbered.allCases.allSatisfy { Numbered(rawValue: $0.letter) == $0 })
    }

    @Test func writingAndReadingIsTheSame() throws {
        var generator = SplitMix64(seed: 3)
        for _ in 0..<2000 {
            let serial = EmergencyNumber(Int.random(in: 1...999_999_999, using: &generator))
            #expect(EmergencyNumber(serial.description) == serial)
            #expect(try JSONDecoder().decode(EmergencyNumber.self, from: JSONEncoder().encode(serial)) == serial)
        }
    }
}
