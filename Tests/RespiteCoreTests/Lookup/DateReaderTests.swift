import Testing

@testable import RespiteCore

struct DateReaderTests {
    @Test(
        arguments: [
            ("12/4/1966", "19660412"), ("12.04.1966", "19660412"), ("1966-04-12", "19660412"), ("12-4-66", "19660412"),
            ("19660412", "19660412"), ("12041966", "19660412"), ("120466", "19660412"), ("31/02/1950", "19500231"),
            ("1966-4-2", "19660402"), ("12 April 1966", "19660412"), ("1st sep 1966", "19660901"),
            ("12 4 66", "19660412"), ("19806817", "19806817"),
        ])
    func readsEveryFormOfADate(_ typed: String, _ digits: String) {
        let tokens = LookupQuery(text: typed).tokens
        #expect(tokens.count == 1)
        #expect(tokens.first?.dates.first.map { String(decoding: $0.digits, as: UTF8.self) } == digits)
    }

    @Test func twoDigitsOfAYearMayBeOfEitherCentury() {
        let dates = LookupQuery(text: "1/2/15").tokens.flatMap(\.dates)
        #expect(dates.map { String(decoding: $0.digits, as: UTF8.self) } == ["19150201", "20150201"])
    }

    @Test(arguments: ["1/2", "april", "12 may", "a/b/c", "1/2/3/4", "123/1/1"])
    func whatIsNoDateIsNotReadAsOne(_ typed: String) {
        #expect(LookupQuery(text: typed).tokens.flatMap(\.dates).isEmpty)
    }

    @Test func aYearAloneIsAYear() {
        #expect(LookupQuery(text: "jon 1966").tokens.last?.year?.year == 1966)
    }
}
