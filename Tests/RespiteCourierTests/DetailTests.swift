import Testing

@testable import RespiteCourier

@Suite struct DetailTests {
    @Test(arguments: [
        ("cannot ring +441632960177 now", "cannot ring [hidden] now"),
        ("cannot ring 01632 960 177 now", "cannot ring [hidden] now"),
        ("cannot ring (01632) 960-177 now", "cannot ring ([hidden] now"),
        ("<ada@example.org>: mailbox full", "<[hidden]>: mailbox full"),
        ("status 503, 12 waiting", "status 503, 12 waiting"),
        ("two\tparts\u{1B}[31m", "two parts [31m"),
    ]) func addressesAreHidden(reason: String, detail: String) {
        #expect(Detail.text(reason, hiding: "somebody") == detail)
    }

    @Test func theNoticesOwnAddressIsHiddenWhateverItIs() {
        #expect(Detail.text("user unit 7 is away", hiding: "unit 7") == "user [hidden] is away")
    }

    @Test func itIsShort() {
        #expect(Detail.text(String(repeating: "a", count: 300), hiding: "").count == 200)
    }
}
