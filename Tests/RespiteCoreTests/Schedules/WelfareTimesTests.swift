import RespiteCore
import RespiteRecord
import Testing

@Suite struct WelfareTimesTests {
    func warnings(_ times: [String], other: [String] = []) throws -> [String] {
        let rule = CalendarRule(
            weekdays: Weekday.allCases, times: try times.map(theTime), from: try theDay("2026-11-22"),
            onBankHoliday: other.isEmpty ? .same : .otherTimes(try other.map(theTime))
        )
        return WelfareTimes.standard.warnings(for: try Schedule(.calendar(rule), grace: .minutes(30), early: .zero))
    }

    @Test(arguments: [
        ("07:59", false), ("08:00", true), ("09:29", true), ("09:30", false), ("10:00", false), ("15:59", false),
        ("16:00", true), ("17:29", true), ("17:30", false), ("00:00", false),
    ])
    func onlyTimesAtHandoverAreWarnedOf(time: String, warned: Bool) throws {
        #expect(try warnings([time]).isEmpty != warned)
        #expect(try warnings(["12:00"], other: [time]).isEmpty != warned)
    }

    @Test func aWarningSaysWhatIsUsual() throws {
        #expect(
            try warnings(["08:45", "12:00"]) == [
                "A check-in at 08:45 is due at hand-over (08:00 to 09:30), "
                    + "when a missed one may find nobody free; 10:00 is usual."
            ]
        )
    }

    @Test func whoCannotBeLeftOverAnHourIsMissedSooner() {
        let times = WelfareTimes.standard
        #expect(times.grace(safeAloneMinutes: 61) == .minutes(60))
        #expect(times.grace(safeAloneMinutes: 60) == .minutes(30))
        #expect(times.grace(safeAloneMinutes: 0) == .minutes(30))
        #expect(times.grace(safeAloneMinutes: nil) == .minutes(30))
    }
}
