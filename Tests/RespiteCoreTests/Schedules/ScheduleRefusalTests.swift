import RespiteCore
import RespiteRecord
import Testing

@Suite struct ScheduleRefusalTests {
    func refusal(
        _ weekdays: [Weekday] = [.monday, .tuesday], _ times: [String] = ["10:00"], every weeks: Int = 1,
        from: String = "2026-11-22", until: String? = nil, dates: [String] = [], other: [String]? = nil,
        version: Int = 1, grace: Int = 60, early: Int = 0
    ) throws -> String? {
        let rule = CalendarRule(
            weekdays: weekdays, times: try times.map(theTime), everyWeeks: weeks, from: try theDay(from),
            until: try until.map(theDay), dates: try dates.map(theDay),
            onBankHoliday: try other.map { .otherTimes(try $0.map(theTime)) } ?? .same
        )
        do {
            _ = try Schedule(version: version, .calendar(rule), grace: .minutes(grace), early: .minutes(early))
            return nil
        } catch {
            return error.description
        }
    }

    @Test func timesByTheClockAreAnHourApart() throws {
        #expect(
            try refusal([.monday], ["10:00", "10:59"])?.hasPrefix("Check-ins by the clock are at least an hour") == true
        )
        #expect(try refusal([.monday], ["10:00", "11:00"], grace: 30, early: 30) == nil)
        #expect(try refusal([.monday], ["10:00"], other: ["12:00", "12:30"])?.contains("an hour apart") == true)
    }

    @Test func timesOnBothSidesOfMidnightAreAnHourApartWhereDaysAdjoin() throws {
        let late = ["00:15", "23:45"]
        #expect(try refusal([.monday, .tuesday], late)?.contains("an hour apart") == true)
        #expect(try refusal([.sunday, .monday], late)?.contains("an hour apart") == true)
        #expect(try refusal([.monday, .wednesday], late) == nil)
        #expect(try refusal([.monday], late, dates: ["2026-12-01"])?.contains("an hour apart") == true)
        #expect(try refusal([.monday, .tuesday], ["00:15"], other: ["23:45"])?.contains("an hour apart") == true)
    }

    @Test func theWindowsOfTwoCheckInsDoNotOverlap() throws {
        #expect(
            try refusal([.monday], ["10:00", "12:00"], grace: 60, early: 61)
                == "The grace after a check-in and the early window before the next overlap: "
                + "together they can be 2 hours at most, the time between the two."
        )
        #expect(try refusal([.monday], ["10:00", "12:00"], grace: 60, early: 60) == nil)
    }

    @Test func whatMakesNoSenseIsRefusedWithTheReason() throws {
        #expect(try refusal([]) == "The schedule names neither a weekday nor a date.")
        #expect(try refusal([.monday], []) == "The schedule names no time of day.")
        #expect(try refusal([.monday], other: []) == "The schedule names no time of day.")
        #expect(try refusal([.monday], ["24:00"]) == "The end of a day is written as 00:00 of the next.")
        #expect(try refusal(every: 0) == "A schedule repeats every 1 to 52 weeks.")
        #expect(try refusal(every: 53) == "A schedule repeats every 1 to 52 weeks.")
        #expect(try refusal(until: "2026-11-21")?.hasPrefix("The schedule ends on 2026-11-21, before") == true)
        #expect(try refusal(dates: ["2026-11-01"]) == "2026-11-01 is outside the days of the schedule.")
        #expect(try refusal(from: "0206-11-22") == "The year 206 is not one of ours.")
        let days = try (0..<367).map { try theDay("2026-11-22").adding(days: $0).description }
        #expect(try refusal(dates: days) == "A schedule names at most 366 dates of its own.")
        #expect(try refusal(dates: Array(days.dropLast())) == nil)
        #expect(try refusal(version: 0) == "The version of a schedule starts at 1.")
        #expect(try refusal(grace: -1) == "The grace and the early window cannot be negative.")
        #expect(try refusal(grace: 31 * 1440 + 1)?.contains("31 days at most") == true)
    }

    @Test func everyReasonIsGivenAtOnce() throws {
        #expect(
            try refusal([], [])
                == "The schedule names neither a weekday nor a date. The schedule names no time of day."
        )
    }

    @Test func elapsedAndAnnualHaveTheirBounds() throws {
        let start = try theInstant("2026-11-22T10:00:00Z")
        #expect(throws: ScheduleRefused.self) {
            try Schedule(.elapsed(every: .seconds(59), from: start), grace: .zero, early: .zero)
        }
        #expect(throws: ScheduleRefused.self) {
            try Schedule(.elapsed(every: .zero, from: start), grace: .zero, early: .zero)
        }
        #expect(throws: ScheduleRefused.self) {
            try Schedule(.annual(month: 2, day: 30, at: theTime("10:00")), grace: .zero, early: .zero)
        }
        #expect(throws: ScheduleRefused.self) {
            try Schedule(.annual(month: 13, day: 1, at: theTime("10:00")), grace: .zero, early: .zero)
        }
    }
}
