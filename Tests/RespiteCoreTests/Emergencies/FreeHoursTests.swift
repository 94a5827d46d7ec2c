import RespiteCore
import RespiteRecord
import Testing

@Suite struct FreeHoursTests {
    private let terms = EmergencyTerms.FreeHours()
    private let holidays = BankHolidays.shipped(for: .englandAndWales)

    private func hours(from text: String, extended: Span = .zero) throws -> FreeHours {
        FreeHours(from: try theInstant(text), terms, extended: extended, zone: .london, holidays: holidays)
    }

    private func questions(_ hours: FreeHours) -> [String] {
        hours.questions(terms, zone: .london, holidays: holidays).map { Zone.london.iso($0) }
    }

    @Test func anOrdinaryWeekendIsFortyEightHours() throws {
        let hours = try hours(from: "2026-11-21T03:58:00Z")
        #expect(!hours.isBankHoliday)
        #expect(hours.end == (try theInstant("2026-11-23T03:58:00Z")))
    }

    @Test(arguments: [
        // The early May weekend of 2026, from the Saturday night to the Tuesday.
        ("2026-05-02T02:58:00Z", "2026-05-05T02:58:00Z"),
        // Begun on the Thursday before Good Friday, the usual end would fall into the holidays.
        ("2026-04-02T20:00:00Z", "2026-04-05T20:00:00Z"),
        // Christmas 2026: Friday to Monday.
        ("2026-12-24T12:00:00Z", "2026-12-27T12:00:00Z"),
        ("2026-12-28T23:00:00Z", "2026-12-31T23:00:00Z"),
    ])
    func aBankHolidayWeekendIsSeventyTwo(from: String, end: String) throws {
        let hours = try hours(from: from)
        #expect(hours.isBankHoliday)
        #expect(hours.end == (try theInstant(end)))
    }

    @Test func aBankHolidayInTheMiddleOfAWeekMakesNoWeekend() throws {
        #expect(!(try hours(from: "2024-12-31T12:00:00Z").isBankHoliday))
    }

    @Test func theHoursAreElapsedRightAcrossAChangeOfTheClocks() throws {
        let back = try hours(from: "2026-10-24T12:00:00Z")
        #expect(back.end - back.from == .hours(48))
        #expect(Zone.london.iso(back.end) == "2026-10-26T12:00:00+00:00")
        let forward = try hours(from: "2026-03-28T12:00:00Z")
        #expect(Zone.london.iso(forward.end) == "2026-03-30T13:00:00+01:00")
    }

    @Test func theQuestionComesOnTheLastWorkingDayAndTwiceBeforeTheEnd() throws {
        let hours = try hours(from: "2026-11-17T15:00:00Z")
        #expect(
            questions(hours) == [
                "2026-11-19T03:00:00+00:00", "2026-11-19T10:00:00+00:00", "2026-11-19T11:00:00+00:00",
            ])
    }

    @Test func withNoWorkingDayLeftItIsAskedAtOnce() throws {
        let hours = try hours(from: "2026-05-02T02:58:00Z")
        #expect(
            questions(hours) == [
                "2026-05-02T03:58:00+01:00", "2026-05-04T15:58:00+01:00", "2026-05-04T23:58:00+01:00",
            ])
    }

    @Test func anExtensionMovesTheEndAndTheQuestions() throws {
        let hours = try hours(from: "2026-11-21T03:58:00Z", extended: .hours(24))
        #expect(hours.end == (try theInstant("2026-11-24T03:58:00Z")))
        #expect(questions(hours).contains("2026-11-23T10:00:00+00:00"))
    }

    @Test func theMeterStartsWithTheFirstPaidArrival() throws {
        var story = try EmergencyStory()
        try story.happens(.arrived(Arrival(.person(5))))
        #expect(story.value.freeHours == nil)
        try story.pass(.hours(1))
        try story.happens(.arrived(Arrival(.worker(8), isPaid: true)))
        #expect(story.value.freeHours?.from == story.now)
    }

    /// Any start in two years: the end is so many real hours later, a bank holiday's weekend or not.
    @Test(arguments: 0..<40) func everyStartEndsAfterItsLength(seed: UInt64) throws {
        var dice = SplitMix64(seed: seed)
        let from = try theInstant("2026-01-01T00:00:00Z") + .minutes(Int.random(in: 0...1_051_200, using: &dice))
        let hours = FreeHours(from: from, terms, zone: .london, holidays: holidays)
        #expect(hours.end - from == (hours.isBankHoliday ? .hours(72) : .hours(48)))
        let asked = hours.questions(terms, zone: .london, holidays: holidays)
        #expect(asked.allSatisfy { $0 >= from && $0 < hours.end })
        #expect(!asked.isEmpty)
    }
}
