import RespiteCore
import RespiteRecord
import Testing

@Suite struct AvailabilityTests {
    let holidays = BankHolidays.shipped(for: .englandAndWales)

    func hours(_ from: String, _ to: String, _ days: Set<Weekday> = []) throws -> Availability.Hours {
        Availability.Hours(days: days, from: try theTime(from), to: try theTime(to))
    }

    func answer(_ availability: Availability, _ instant: String) throws -> String {
        switch availability.answer(at: try theInstant(instant), zone: .london, holidays: holidays) {
        case .now: "now"
        case .from(let start): Zone.london.display(start)
        case .never: "never"
        case .notAsked: "not asked"
        }
    }

    @Test(arguments: [
        ("2026-11-20T08:59:59Z", "Fri 20 Nov 09:00"), ("2026-11-20T09:00:00Z", "now"), ("2026-11-20T16:59:59Z", "now"),
        ("2026-11-20T17:00:00Z", "Mon 23 Nov 09:00"), ("2026-11-21T12:00:00Z", "Mon 23 Nov 09:00"),
    ])
    func hoursEndJustBeforeTheirEnd(instant: String, expected: String) throws {
        let weekdays: Set<Weekday> = [.monday, .friday]
        #expect(try answer(Availability(hours: [hours("09:00", "17:00", weekdays)]), instant) == expected)
    }

    @Test(arguments: [
        ("2026-11-20T21:59:00Z", "Fri 20 Nov 22:00"), ("2026-11-20T22:00:00Z", "now"), ("2026-11-21T06:59:00Z", "now"),
        ("2026-11-21T07:00:00Z", "Fri 27 Nov 22:00"), ("2026-11-20T06:00:00Z", "Fri 20 Nov 22:00"),
    ])
    func hoursPastMidnightBelongToTheDayOnWhichTheyBegin(instant: String, expected: String) throws {
        #expect(try answer(Availability(hours: [hours("22:00", "07:00", [.friday])]), instant) == expected)
    }

    @Test(arguments: [("00:00", "24:00"), ("00:00", "00:00"), ("13:00", "13:00")])
    func theWholeDayIsTheWholeDay(from: String, to: String) throws {
        let always = Availability(hours: [try hours(from, to)])
        for instant in ["2026-11-20T00:00:00Z", "2026-11-20T12:59:59Z", "2026-11-20T13:00:00Z", "2026-11-20T23:59:59Z"]
        {
            #expect(try answer(always, instant) == "now")
        }
    }

    @Test func hoursOfSeveralKindsAreAddedUp() throws {
        let availability = Availability(hours: [
            try hours("18:00", "22:00"), try hours("09:00", "12:00", [.saturday]),
            try hours("12:00", "13:00", [.saturday]),
        ])
        #expect(try answer(availability, "2026-11-21T12:30:00Z") == "now")
        #expect(try answer(availability, "2026-11-21T13:00:00Z") == "Sat 21 Nov 18:00")
        #expect(try answer(availability, "2026-11-20T22:00:00Z") == "Sat 21 Nov 09:00")
    }

    @Test func whoIsAwayIsReachedWhenTheyAreBack() throws {
        let away = [try theDay("2026-11-20")...theDay("2026-11-22")]
        let always = Availability(hours: [try hours("00:00", "24:00")], absences: away)
        #expect(try answer(always, "2026-11-19T23:59:59Z") == "now")
        #expect(try answer(always, "2026-11-20T00:00:00Z") == "Mon 23 Nov 00:00")
        let nights = Availability(hours: [try hours("22:00", "02:00")], absences: away)
        #expect(try answer(nights, "2026-11-20T01:00:00Z") == "Mon 23 Nov 00:00")
        let evenings = Availability(hours: [try hours("18:00", "20:00")], absences: away)
        #expect(try answer(evenings, "2026-11-20T19:00:00Z") == "Mon 23 Nov 18:00")
    }

    @Test func whatWasNotAskedIsNotKnown() throws {
        #expect(try answer(Availability(hours: []), "2026-11-20T12:00:00Z") == "not asked")
        let away = Availability(hours: [], absences: [try theDay("2026-11-20")...theDay("2026-11-20")])
        #expect(try answer(away, "2026-11-20T12:00:00Z") == "Sat 21 Nov 00:00")
        #expect(try answer(away, "2026-11-21T12:00:00Z") == "not asked")
    }

    @Test func whoIsAwayForMoreThanAYearIsNotReached() throws {
        let away = Availability(hours: [], absences: [try theDay("2026-11-20")...theDay("2028-11-20")])
        #expect(try answer(away, "2026-11-20T12:00:00Z") == "never")
    }

    @Test func aBankHolidayCanBeTheSameASundayOrClosed() throws {
        let hours = [try hours("09:00", "17:00", [.monday, .friday]), try hours("11:00", "13:00", [.sunday])]
        let christmas = "2026-12-25T09:30:00Z"
        #expect(try answer(Availability(hours: hours), christmas) == "now")
        #expect(try answer(Availability(hours: hours, onBankHoliday: .asSunday), christmas) == "Fri 25 Dec 11:00")
        let closed = Availability(hours: [hours[0]], onBankHoliday: .closed)
        #expect(try answer(closed, christmas) == "Mon 4 Jan 09:00")
    }

    @Test func aNightThatBeginsOnABankHolidayIsTheHolidays() throws {
        let nights = Availability(hours: [try hours("22:00", "07:00")], onBankHoliday: .closed)
        #expect(try answer(nights, "2026-12-25T06:00:00Z") == "now")
        #expect(try answer(nights, "2026-12-26T06:00:00Z") == "Sat 26 Dec 22:00")
    }

    @Test func hoursAreWhatTheClockReadsWhenItGoesBack() throws {
        let short = Availability(hours: [try hours("01:00", "01:30")])
        #expect(try answer(short, "2026-10-25T00:15:00Z") == "now")
        #expect(try answer(short, "2026-10-25T00:45:00Z") == "Sun 25 Oct 01:00 +00:00")
        #expect(try answer(short, "2026-10-25T01:15:00Z") == "now")
        #expect(try answer(short, "2026-10-25T01:30:00Z") == "Mon 26 Oct 01:00")
    }

    @Test func hoursThatTheClocksSkipDoNotCome() throws {
        #expect(
            try answer(Availability(hours: [hours("01:15", "01:45")]), "2027-03-28T00:00:00Z") == "Mon 29 Mar 01:15"
        )
        #expect(
            try answer(Availability(hours: [hours("01:15", "02:30")]), "2027-03-28T00:00:00Z") == "Sun 28 Mar 02:00")
    }

    @Test func theAnswerIsTheFirstMinuteThatIsYes() throws {
        var dice = Dice(seed: 11)
        for _ in 0..<25 {
            let availability = Availability(
                hours: try (0...Int.random(in: 0...2, using: &dice)).map { _ in
                    let days = Weekday.allCases.filter { _ in Bool.random(using: &dice) }
                    return try hours(dice.clock, dice.clock, Set(days))
                },
                absences: Bool.random(using: &dice) ? [try theDay("2026-10-24")...theDay("2026-10-25")] : []
            )
            let start = try theInstant("2026-10-23T12:00:00Z") + .minutes(Int.random(in: 0..<4320, using: &dice))
            guard case .from(let first) = availability.answer(at: start, zone: .london, holidays: holidays) else {
                continue
            }
            var minute = start
            while availability.answer(at: minute, zone: .london, holidays: holidays) != .now {
                minute = minute + .minutes(1)
            }
            #expect(first == minute, "\(availability) from \(start)")
        }
    }
}

extension Dice {
    fileprivate var clock: String {
        mutating get {
            let (hour, minute) = (Int.random(in: 0...23, using: &self), Int.random(in: 0...59, using: &self))
            return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
        }
    }
}
