import RespiteCore
import RespiteRecord
import Testing

@Suite struct ScheduleSlotsTests {
    let holidays = BankHolidays.shipped(for: .englandAndWales)

    func calendar(
        _ weekdays: [Weekday] = Weekday.allCases, _ times: [String] = ["10:00"], every weeks: Int = 1,
        from: String = "2026-01-01", until: String? = nil, dates: [String] = [],
        onBankHoliday: CalendarRule.OnBankHoliday = .same
    ) throws -> Schedule {
        let rule = CalendarRule(
            weekdays: weekdays, times: try times.map(theTime), everyWeeks: weeks, from: try theDay(from),
            until: try until.map(theDay), dates: try dates.map(theDay), onBankHoliday: onBankHoliday
        )
        return try Schedule(.calendar(rule), grace: .minutes(15), early: .minutes(30))
    }

    func nominals(_ schedule: Schedule, _ start: String, _ end: String) throws -> [String] {
        let slots = schedule.slots(from: try theInstant(start), to: try theInstant(end), holidays: holidays)
        return slots.map(\.nominal.description)
    }

    @Test func aSlotHasItsWindowAndItsGrace() throws {
        let slot = try #require(calendar().first(from: theInstant("2026-07-01T00:00:00Z"), holidays: holidays))
        #expect(slot.nominal.description == "2026-07-01T10:00")
        #expect(slot.opens == (try theInstant("2026-07-01T08:30:00Z")))
        #expect(slot.due == (try theInstant("2026-07-01T09:00:00Z")))
        #expect(slot.missedAt == (try theInstant("2026-07-01T09:15:00Z")))
    }

    @Test func theFirstIsDueAtTheInstantOrLater() throws {
        let schedule = try calendar()
        let onTime = schedule.first(from: try theInstant("2026-07-01T09:00:00Z"), holidays: holidays)
        let after = schedule.first(from: try theInstant("2026-07-01T09:00:00.001Z"), holidays: holidays)
        #expect(onTime?.nominal.description == "2026-07-01T10:00")
        #expect(after?.nominal.description == "2026-07-02T10:00")
    }

    @Test func weekdaysAndTimesAreKept() throws {
        let schedule = try calendar([.saturday, .monday], ["18:00", "10:00"])
        #expect(
            try nominals(schedule, "2026-11-20T00:00:00Z", "2026-11-29T00:00:00Z") == [
                "2026-11-21T10:00", "2026-11-21T18:00", "2026-11-23T10:00", "2026-11-23T18:00", "2026-11-28T10:00",
                "2026-11-28T18:00",
            ]
        )
    }

    @Test func everySecondWeekCountsFromTheWeekOfTheFirstDay() throws {
        let schedule = try calendar([.monday, .sunday], every: 2, from: "2026-11-04")
        #expect(
            try nominals(schedule, "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z")
                == ["2026-11-08T10:00", "2026-11-16T10:00", "2026-11-22T10:00", "2026-11-30T10:00"]
        )
    }

    @Test func nothingIsExpectedOutsideTheDaysOfTheSchedule() throws {
        let schedule = try calendar(from: "2026-11-04", until: "2026-11-05")
        #expect(
            try nominals(schedule, "2026-01-01T00:00:00Z", "2036-12-01T00:00:00Z")
                == ["2026-11-04T10:00", "2026-11-05T10:00"]
        )
        #expect(schedule.first(from: try theInstant("2026-11-05T10:00:01Z"), holidays: holidays) == nil)
    }

    @Test func datesCountBesidesTheWeekdays() throws {
        let schedule = try calendar([.monday], dates: ["2026-11-24", "2027-12-25"], onBankHoliday: .skip)
        #expect(
            try nominals(schedule, "2026-11-22T00:00:00Z", "2026-11-30T00:00:00Z")
                == ["2026-11-23T10:00", "2026-11-24T10:00"]
        )
        let dates = try calendar([], dates: ["2027-12-25", "2026-12-25"], onBankHoliday: .skip)
        #expect(
            try nominals(dates, "2026-01-01T00:00:00Z", "2030-01-01T00:00:00Z")
                == ["2026-12-25T10:00", "2027-12-25T10:00"]
        )
    }

    @Test func aBankHolidayIsKeptSkippedOrHasOtherTimes() throws {
        let (start, end) = ("2026-12-24T00:00:00Z", "2026-12-30T00:00:00Z")
        let weekdays: [Weekday] = [.monday, .thursday, .friday]
        #expect(
            try nominals(calendar(weekdays, onBankHoliday: .same), start, end)
                == ["2026-12-24T10:00", "2026-12-25T10:00", "2026-12-28T10:00"]
        )
        #expect(try nominals(calendar(weekdays, onBankHoliday: .skip), start, end) == ["2026-12-24T10:00"])
        #expect(
            try nominals(
                calendar(weekdays, onBankHoliday: .otherTimes([theTime("17:45"), theTime("12:00")])), start, end) == [
                    "2026-12-24T10:00", "2026-12-25T12:00", "2026-12-25T17:45", "2026-12-28T12:00", "2026-12-28T17:45",
                ]
        )
    }

    @Test func everyYearHasItsDay() throws {
        let schedule = try Schedule(
            .annual(month: 2, day: 29, at: theTime("10:00")), grace: .days(14), early: .days(14))
        #expect(
            try nominals(schedule, "2026-02-28T10:00:01Z", "2033-01-01T00:00:00Z") == [
                "2027-02-28T10:00", "2028-02-29T10:00", "2029-02-28T10:00", "2030-02-28T10:00", "2031-02-28T10:00",
                "2032-02-29T10:00",
            ]
        )
    }

    @Test func onceIsOnce() throws {
        let moment = try theInstant("2026-11-22T23:30:00Z")
        let schedule = try Schedule(.once(at: moment), grace: .zero, early: .hours(2))
        let slot = try #require(schedule.first(from: moment, holidays: holidays))
        #expect(slot.due == moment && slot.missedAt == moment)
        #expect(schedule.next(after: slot.nominal, holidays: holidays) == nil)
    }

    @Test func elapsedTimeIgnoresTheClocks() throws {
        let start = try theInstant("2026-10-24T22:30:00Z")
        let schedule = try Schedule(
            .elapsed(every: .minutes(60), from: start), grace: .minutes(15), early: .minutes(10))
        #expect(
            try nominals(schedule, "2026-10-24T00:00:00Z", "2026-10-25T02:00:00Z") == [
                "2026-10-24T23:30:00.000Z", "2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z",
            ]
        )
        #expect(try nominals(schedule, "2026-10-25T00:30:00Z", "2026-10-25T00:30:01Z").count == 1)
        #expect(try nominals(schedule, "2026-10-25T00:30:00.001Z", "2026-10-25T01:30:00Z").isEmpty)
    }

    @Test func theHourThatComesTwiceGivesEachTimeOnce() throws {
        let schedule = try calendar(Weekday.allCases, ["00:30", "01:30", "02:30"])
        let slots = schedule.slots(
            from: try theInstant("2026-10-24T23:00:00Z"), to: try theInstant("2026-10-25T12:00:00Z"), holidays: holidays
        )
        #expect(
            slots.map(\.due.description)
                == ["2026-10-24T23:30:00.000Z", "2026-10-25T00:30:00.000Z", "2026-10-25T02:30:00.000Z"]
        )
    }

    @Test func theHourThatIsSkippedIsDueWhenItWouldHaveBegun() throws {
        let schedule = try calendar(Weekday.allCases, ["00:30", "01:30", "02:30"])
        let slots = schedule.slots(
            from: try theInstant("2027-03-28T00:00:00Z"), to: try theInstant("2027-03-28T12:00:00Z"), holidays: holidays
        )
        #expect(slots.map(\.nominal.description) == ["2027-03-28T00:30", "2027-03-28T01:30", "2027-03-28T02:30"])
        #expect(
            slots.map(\.due.description)
                == ["2027-03-28T00:30:00.000Z", "2027-03-28T01:00:00.000Z", "2027-03-28T01:30:00.000Z"]
        )
    }

    @Test func theNextComesFromTheNominalTimeAndNotFromTheClock() throws {
        let schedule = try calendar()
        let missed = try theNominal("2026-11-22T10:00")
        let next = schedule.next(after: missed, holidays: holidays)
        #expect(next?.nominal.description == "2026-11-23T10:00")
    }

    @Test func aListEndsAtItsLimit() throws {
        let slots = try calendar().slots(
            from: theInstant("2026-01-01T00:00:00Z"), to: theInstant("2036-01-01T00:00:00Z"), limit: 7,
            holidays: holidays
        )
        #expect(slots.count == 7)
    }

    @Test func aNominalTimeOfAnotherKindOfScheduleIsFollowedByTime() throws {
        let (start, tenth) = (try theInstant("2026-11-22T09:30:00Z"), try theNominal("2026-11-22T10:00"))
        #expect(try calendar().next(after: .exact(start), holidays: holidays)?.nominal == tenth)
        let elapsed = try Schedule(.elapsed(every: .minutes(60), from: start), grace: .zero, early: .zero)
        #expect(elapsed.next(after: tenth, holidays: holidays)?.due == (try theInstant("2026-11-22T10:30:00Z")))
        let yearly = try Schedule(.annual(month: 3, day: 1, at: theTime("10:00")), grace: .zero, early: .zero)
        #expect(yearly.next(after: .exact(start), holidays: holidays)?.nominal == (try theNominal("2027-03-01T10:00")))
    }
}
