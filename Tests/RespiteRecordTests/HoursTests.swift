import RespiteRecord
import Testing

@Suite struct HoursTests {
    private func time(_ text: String) throws -> LocalTime { try #require(LocalTime(text)) }

    /// 22 November 2026 is a Sunday.
    private func contains(_ hours: Hours, _ time: String, on day: Int = 22) throws -> Bool {
        hours.contain(try self.time(time), on: try #require(LocalDate(year: 2026, month: 11, day: day)))
    }

    @Test(arguments: [("05:59", false), ("06:00", true), ("22:59", true), ("23:00", false)])
    func hoursHoldFromTheirBeginningUpToTheirEnd(time: String, inside: Bool) throws {
        #expect(try contains(Hours(from: self.time("06:00"), to: self.time("23:00")), time) == inside)
    }

    @Test(arguments: [
        ("21:59", false), ("22:00", true), ("23:59", true), ("00:00", true), ("05:59", true), ("06:00", false),
    ])
    func hoursMayRunPastMidnight(time: String, inside: Bool) throws {
        #expect(try contains(Hours(from: self.time("22:00"), to: self.time("06:00")), time) == inside)
    }

    @Test func aDayIsTheOneOnWhichTheyBegin() throws {
        let saturdayNight = Hours(days: [.saturday], from: try time("22:00"), to: try time("06:00"))
        #expect(try contains(saturdayNight, "02:00", on: 22))
        #expect(try !contains(saturdayNight, "02:00", on: 21))
        #expect(try contains(saturdayNight, "23:00", on: 21))
        #expect(try !contains(saturdayNight, "23:00", on: 22))
    }

    @Test func anyTimeIsAlways() throws {
        for time in ["00:00", "11:30", "23:59"] { #expect(try contains(.anyTime, time)) }
        #expect(Hours.anyTime.isAnyTime)
        #expect(Hours(days: Choices(Weekday.allCases), from: .startOfDay, to: .endOfDay).isAnyTime)
        #expect(!Hours(days: [.monday], from: .startOfDay, to: .endOfDay).isAnyTime)
    }

    @Test func anAbsenceHasBothItsDays() throws {
        let absence = Absence(from: LocalDate(daysSince1970: 10), to: LocalDate(daysSince1970: 12))
        #expect((9...13).map { absence.includes(LocalDate(daysSince1970: $0)) } == [false, true, true, true, false])
    }
}
