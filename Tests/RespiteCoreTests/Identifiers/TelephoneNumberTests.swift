import RespiteCore
import RespiteRecord
import Testing

@Suite struct TelephoneNumberTests {
    @Test(arguments: [
        ("01632 960177", "+441632960177"), ("(01632) 960177", "+441632960177"), ("+44 1632 960177", "+441632960177"),
        ("+44 (0)1632 960177", "+441632960177"), ("0044 1632-960177", "+441632960177"),
        ("07700 900142", "+447700900142"),
        ("07700.900.142", "+447700900142"), ("020 7946 0000", "+442079460000"),
        ("01632 960177 ext 12", "+441632960177"),
        ("01632 960177 x12", "+441632960177"), ("+4401632960177", "+441632960177"),
        ("01632 960177 EXT. 12", "+441632960177"), ("01632\u{A0}960\u{2013}177 #3", "+441632960177"),
        ("+353 20 910 0123", "+353209100123"),
        ("00353209100123", "+353209100123"), ("0808 157 0192", "+448081570192"), ("03069 990123", "+443069990123"),
    ]) func aNumberIsReadAsPeopleTypeIt(text: String, dialled: String) throws {
        #expect(try TelephoneNumber(parsing: text).e164 == dialled)
        #expect(try TelephoneNumber(contact: text).e164 == dialled)
    }

    @Test(arguments: [
        ("01632960177", "01632 960177"), ("07700900142", "07700 900142"), ("02079460000", "020 7946 0000"),
        ("01134960123", "0113 496 0123"), ("01914980123", "0191 498 0123"), ("08081570192", "0808 157 0192"),
        ("+353209100123", "+353209100123"), ("03069990123", "0306 999 0123"),
    ]) func itIsShownInTheGroupsInWhichPeopleSayIt(text: String, shown: String) throws {
        #expect(try TelephoneNumber(parsing: text).spaced == shown)
        #expect(try TelephoneNumber(parsing: shown) == TelephoneNumber(parsing: text))
    }

    @Test(arguments: [
        ("999", TelephoneNumber.Kind.emergency), ("112", .emergency), ("18000", .emergency), ("101", .service),
        ("111", .service),
        ("0909 879 0123", .premium), ("0871 960 0123", .premium), ("070 0123 4567", .personal),
        ("07600 123456", .pager),
    ]) func aNumberThatIsNobodysToBeRungOnIsRefusedForAContactWithTheReason(text: String, kind: TelephoneNumber.Kind)
        throws
    {
        #expect(try TelephoneNumber(parsing: text).kind == kind)
        #expect(throws: IdentifierError.notForContacts(kind)) { try TelephoneNumber(contact: text) }
    }

    @Test(arguments: [
        ("", IdentifierError.length(.telephone)), ("0", .shape(.telephone)), ("01632 96017", .length(.telephone)),
        ("01632 9601777", .length(.telephone)), ("07700 90014", .length(.telephone)), ("960177", .shape(.telephone)),
        ("021 7946 0000", .shape(.telephone)), ("0632 960177", .shape(.telephone)), ("+44", .shape(.telephone)),
        ("+1234567", .length(.telephone)), ("+12345678901234567", .length(.telephone)),
        ("+0123456789", .shape(.telephone)),
        ("Meena's mobile", .letters(.telephone)), ("0770O 900142", .letters(.telephone)),
        ("٠7700900142", .letters(.telephone)),
        ("118 118", .notForContacts(.premium)), ("07700 900142 / 07700 900143", .length(.telephone)),
        (String(repeating: "0", count: 100_000), .shape(.telephone)),
    ]) func whatIsNoneSaysWhy(text: String, why: IdentifierError) {
        #expect(throws: why) { try TelephoneNumber(parsing: text) }
    }

    /// The numbers that are kept for drama, (Ofcom), from the first to the last.
    @Test func everyDramaNumberOfTheTestDataIsRead() throws {
        for last in stride(from: 0, to: 1000, by: 9) {
            let digits = String("00\(last)".suffix(3))
            #expect(try TelephoneNumber(contact: "01632 960\(digits)").kind == .geographic)
            #expect(try TelephoneNumber(contact: "07700 900\(digits)").kind == .mobile)
            #expect(try TelephoneNumber(contact: "020 7946 0\(digits)").kind == .geographic)
        }
    }

    /// The plan again, as one expression over the whole number.
    @Test func itAgreesWithThePlanWrittenAsOneExpression() {
        let short =
            "1(?:20[48]|254|276|29[78]|36[34]|38[46]|404|420|46[01]|48[08]|52[47]|56[26]|606|629|635|647|659|69[57]|726|744|750|768"
            + "|827|837|884|90[05]|935|94[69]|963|995)[0-9]{5}"
        let text =
            "0(?:1[0-9]{9}|\(short)|2[03489][0-9]{8}|3[0347][0-9]{8}|5[56][0-9]{8}|7[0-9]{9}|80[0-9]{8}|800[0-9]{6}|8001111"
            + "|8[47][0-9]{8}|8454647|9[0-9]{9})"
        guard let plan = try? Regex(text) else { return #expect(Bool(false), "the expression is none") }
        var generator = SplitMix64(seed: 17)
        for _ in 0..<4000 {
            let length = Int.random(in: 8...11, using: &generator)
            let digits =
                "0" + String((0..<length).map { _ in Character("\(Int.random(in: 0...9, using: &generator))") })
            guard !digits.hasPrefix("00") else { continue }
            let expected = (try? plan.wholeMatch(in: digits)) != nil
            #expect(((try? TelephoneNumber(parsing: digits)) != nil) == expected, "\(digits)")
        }
    }

    @Test func noMessageRepeatsWhatWasTyped() {
        for text in ["0770O 900142", "01632 96017", "12345678", "0909 879 0123"] {
            #expect(throws: (any Error).self) { try TelephoneNumber(contact: text) }
            do { _ = try TelephoneNumber(contact: text) } catch { #expect(!error.description.contains(text.suffix(4))) }
        }
    }
}
