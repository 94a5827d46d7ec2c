import Foundation
import RespiteCore
import RespiteRecord
import Testing

@Suite struct ScheduleCodableTests {
    static let written = [
        #"{"early":1800,"from":"2026-11-22","grace":3600,"kind":"calendar","times":["10:00","18:00"],"version":1,"weekdays":["monday","sunday"],"zone":"Europe/London"}"#,
        #"{"bankHolidayTimes":["12:00"],"dates":["2026-12-25"],"early":0,"everyWeeks":2,"from":"2026-11-22","grace":3600,"kind":"calendar","onBankHoliday":"otherTimes","times":["10:00"],"until":"2027-11-21","version":3,"weekdays":["friday"],"zone":"Europe/Dublin"}"#,
        #"{"dates":["2026-12-25"],"early":0,"from":"2026-11-22","grace":3600,"kind":"calendar","onBankHoliday":"skip","times":["10:00"],"version":1,"zone":"Europe/London"}"#,
        #"{"early":0,"every":3600,"grace":900,"kind":"elapsed","start":"2026-11-22T02:10:00.000Z","version":1,"zone":"Europe/London"}"#,
        #"{"at":"2026-11-22T23:30:00.000Z","early":7200,"grace":0.25,"kind":"once","version":2,"zone":"Europe/London"}"#,
        #"{"day":29,"early":1209600,"grace":1209600,"kind":"annual","month":2,"time":"10:00","version":1,"zone":"Europe/London"}"#,
    ]

    @Test(arguments: written)
    func itIsWrittenAsItWasRead(json: String) throws {
        let schedule = try JSONDecoder().decode(Schedule.self, from: Data(json.utf8))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        #expect(String(decoding: try encoder.encode(schedule), as: UTF8.self) == json)
    }

    @Test func whatIsLeftOutHasItsUsualValue() throws {
        let json =
            #"{"kind":"calendar","weekdays":["monday"],"times":["10:00"],"from":"2026-11-22","grace":60,"early":0}"#
        let schedule = try JSONDecoder().decode(Schedule.self, from: Data(json.utf8))
        #expect(schedule.zone == .london && schedule.version == 1)
    }

    @Test(arguments: [
        ("{}", "kind"),
        (#"{"kind":"hourly","grace":60,"early":0}"#, "hourly"),
        (#"{"kind":"once","grace":60,"early":0}"#, "at"),
        (#"{"kind":"once","at":"tomorrow","grace":60,"early":0}"#, "should be a time"),
        (#"{"kind":"once","at":"2026-11-22T23:30:00Z","grace":60,"early":0,"zone":"BST"}"#, "should be a time zone"),
        (#"{"kind":"elapsed","start":"2026-11-22T23:30:00Z","every":0,"grace":0,"early":0}"#, "one minute to 31 days"),
        (
            #"{"kind":"calendar","weekdays":["monday"],"times":["10:00"],"from":"2026-11-22","grace":60,"early":0,"onBankHoliday":"otherTimes"}"#,
            "bankHolidayTimes"
        ),
    ])
    func whatIsWrongIsNamed(json: String, part: String) {
        #expect {
            try JSONDecoder().decode(Schedule.self, from: Data(json.utf8))
        } throws: { "\($0)".contains(part) }
    }

    @Test(arguments: ["2026-11-22T10:00", "2026-11-22T02:10:00.000Z", "2027-03-28T01:30"])
    func aNominalTimeIsWrittenAsItWasRead(text: String) throws {
        #expect(try theNominal(text).description == text)
        #expect(try JSONDecoder().decode([Nominal].self, from: JSONEncoder().encode([theNominal(text)])).count == 1)
    }

    @Test(arguments: ["", "T", "2026-11-22", "2026-11-31T10:00", "2026-11-22T25:00", "2026-11-22T10:00T"])
    func whatIsNoNominalTimeIsRefused(text: String) {
        #expect(Nominal(text) == nil)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Nominal].self, from: Data("[\"\(text)\"]".utf8))
        }
    }
}
