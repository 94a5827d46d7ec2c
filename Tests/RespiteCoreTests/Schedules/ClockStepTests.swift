import RespiteCore
import RespiteRecord
import Testing

@Suite struct ClockStepTests {
    /// A watch over one schedule whose clock is set at random, for `turns` turns.
    func missed(by schedule: Schedule, from start: Instant, turns: Int, seed: UInt64) throws -> [Nominal] {
        var (dice, now, raised) = (Dice(seed: seed), start, [Nominal]())
        let holidays = BankHolidays.shipped(for: .scotland)
        let first = try #require(schedule.first(from: start, holidays: holidays))
        var occurrence = Occurrence(version: schedule.version, slot: first)
        for _ in 0..<turns {
            now = now + .minutes(Int.random(in: 0...9, using: &dice) == 0 ? -90 : Int.random(in: 0...70, using: &dice))
            guard occurrence.apply(.timePassed, at: now).contains(.raise) else { continue }
            raised.append(occurrence.slot.nominal)
            let next = occurrence.following(by: schedule, changed: start, holidays: holidays)
            occurrence = Occurrence(version: schedule.version, slot: try #require(next))
        }
        return raised
    }

    @Test(arguments: ["2027-03-27T12:00:00Z", "2026-10-24T12:00:00Z"])
    func aClockThatIsSetAboutNeitherRepeatsNorSkipsACheckIn(from start: String) throws {
        let start = try theInstant(start)
        let rule = CalendarRule(
            weekdays: Weekday.allCases, times: try ["00:30", "01:30", "02:30", "12:00"].map(theTime),
            from: try theDay("2026-01-01")
        )
        for kind in [Schedule.Kind.calendar(rule), .elapsed(every: .minutes(30), from: start)] {
            let schedule = try Schedule(kind, grace: .minutes(5), early: .minutes(5))
            for seed in 1...20 as ClosedRange<UInt64> {
                let raised = try missed(by: schedule, from: start, turns: 300, seed: seed)
                let expected = schedule.slots(
                    from: start, to: start + .days(30), limit: raised.count, holidays: .shipped(for: .scotland)
                )
                #expect(raised.count > 10)
                #expect(raised == expected.map(\.nominal), "seed \(seed)")
            }
        }
    }
}
