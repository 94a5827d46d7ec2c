import RespiteCore
import RespiteRecord
import Testing

/// The clock on the wall is set while an emergency is open: no time passes, and nothing that follows from time moves.
@Suite struct SetClockTests {
    private let daughter = Party.person(5)
    private let evening = [
        CriticalMedicine(
            name: "co-beneldopa", times: [LocalTime("19:00")].compactMap(\.self), longestDelay: .minutes(30))
    ]

    /// How long it is to each deadline but those of the clock on the wall.
    private static func spans(_ story: EmergencyStory) -> Set<Span> {
        let elapsed = story.value.deadlines.filter { if case .decide = $0 { false } else { true } }
        return Set(elapsed.map { $0.at - story.now })
    }

    @Test(arguments: [-60, -7, 7, 60]) func whatHappenedFirstStaysFirst(minutes: Int) throws {
        var story = try EmergencyStory(alone: .zero)
        try story.happens(.arrived(Arrival(daughter)))
        try story.pass(.minutes(3))
        try story.setClock(by: .minutes(minutes))
        try story.happens(.left(Departure(daughter)))
        #expect(story.one.stays.map(\.isThere) == [false])
        #expect(story.value.entriesAsTheyHappened.map(\.number) == story.value.entries.map(\.number))
    }

    @Test(arguments: [-90, -2, 2, 90]) func everySpanStaysAsLongAsItWas(minutes: Int) throws {
        var story = try EmergencyStory(alone: .hours(2))
        try story.happens(.seen(Sighting(at: story.now - .minutes(10), isWell: true), person: nil))
        try story.happens(.dialled(Dial(daughter, .willCare(eta: story.now + .minutes(40), until: nil))))
        let before = Self.spans(story)
        let clocks = story.value.clocks.map { $0.due - story.now }
        try story.setClock(by: .minutes(minutes))
        #expect(story.safe == .until(story.now + .minutes(110), because: .alone))
        #expect(story.value.expectedHelp.map(\.eta) == [story.now + .minutes(40)])
        #expect(Self.spans(story) == before)
        #expect(story.value.clocks.map { $0.due - story.now } == clocks)
        #expect(story.value.openedAt == story.now)
    }

    @Test func theEntriesKeepTheTimesThatTheClockShowed() throws {
        var story = try EmergencyStory()
        let then = story.now
        try story.setClock(by: .hours(-1))
        #expect(story.value.entries.dropLast().allSatisfy { $0.at == then })
        #expect(story.value.entries.last?.at == then - .hours(1))
    }

    @Test func whatWasWorkedIsNotWorkedAgain() throws {
        var story = try EmergencyStory(alone: .hours(2))
        try story.happens(.seen(Sighting(at: story.now, isWell: true), person: nil))
        try story.pass(.minutes(46))
        #expect(story.value.worked.contains { if case .urgent = $0 { true } else { false } })
        try story.setClock(by: .hours(-3))
        let asked = story.value.deadlines
        #expect(!asked.contains { if case .urgent = $0 { true } else { false } })
        #expect(!asked.contains { if case .standBy = $0 { true } else { false } })
    }

    @Test func theQuestionOfTheWallIsAskedOnceThoughItsTimeComesTwice() throws {
        var story = try EmergencyStory(at: "2026-11-17T15:00:00Z")
        try story.happens(.arrived(Arrival(.worker(8), isPaid: true)))
        let ten = try theInstant("2026-11-19T10:00:00Z")
        #expect(story.value.deadlines.contains(.decide(at: ten)))
        story.now = ten
        try story.happens(.fell(.decide(at: ten)))
        try story.setClock(by: .minutes(-30))
        #expect(!story.value.deadlines.contains(.decide(at: ten)))
    }

    @Test func theFreeHoursGoOnCountingRealTime() throws {
        var story = try EmergencyStory()
        try story.happens(.arrived(Arrival(.worker(8), isPaid: true)))
        try story.pass(.hours(5))
        try story.setClock(by: .hours(1))
        #expect(story.value.paidHours(at: story.now) == .hours(5))
        #expect(story.value.freeHours?.end == story.now + .hours(43))
    }

    /// Given until 17:00 by a clock that was an hour slow is not taken for given until 18:00, nor by one an hour fast.
    @Test(arguments: [-1, 1]) func noMedicineIsTakenForGivenThatMayNotHaveBeen(hours: Int) throws {
        var story = try EmergencyStory(at: "2026-11-22T18:30:00Z", alone: .hours(8), medicines: evening)
        try story.happens(.seen(Sighting(at: story.now, isWell: true), person: nil))
        try story.happens(.medicated(Medication(givenUntil: story.now), person: nil))
        try story.setClock(by: .hours(hours))
        #expect(story.safe == .until(try theInstant("2026-11-22T19:30:00Z"), because: .medicine("co-beneldopa")))
    }

    @Test func aLoweredPriorityStandsAcrossIt() throws {
        var story = try EmergencyStory(alone: .minutes(60))
        try story.happens(.seen(Sighting(at: story.now, isWell: true), person: nil))
        try story.happens(.priority(PriorityWord(to: 2, reason: "her sister is next door"), person: nil))
        try story.setClock(by: .minutes(20))
        #expect(story.priority == 2)
        try story.happens(.seen(Sighting(at: story.now, isWell: false), person: nil))
        #expect(story.priority == 1)
    }

    @Test func aCorrectionOfBeforeIsByTheClockItWasMadeBy() throws {
        var story = try EmergencyStory(alone: .hours(2))
        try story.happens(.arrived(Arrival(.worker(8), isPaid: true)))
        let number = try #require(story.value.entries.last?.number)
        try story.setClock(by: .hours(1))
        let right = story.now - .minutes(12)
        let arrived = EmergencyFact.arrived(Arrival(.worker(8), isPaid: true))
        try story.happens(.corrected(Correction(entry: number, why: "Twelve minutes ago.", at: right, fact: arrived)))
        #expect(story.value.freeHours?.from == right)
        try story.setClock(by: .hours(-2))
        #expect(story.value.freeHours?.from == story.now - .minutes(12))
    }

    @Test func everyInstantOfAFactMovesWithTheClock() throws {
        var story = try EmergencyStory(alone: .zero)
        let soon = story.now + .minutes(30)
        try story.happens(.placed(Placing(company: .with("John", isAble: true, until: soon)), person: nil))
        try story.happens(.dialled(Dial(daughter, .laterAt(soon))))
        try story.happens(.summoned(Summons(.police, will: "drive past", by: soon)))
        try story.happens(.offered(ProviderOffer(to: .provider(3), OfferTerms(startBy: soon))))
        let offer = try #require(story.value.offers.last?.number)
        try story.happens(.offerAnswered(offer, .worker(.worker(8), telephone: nil, eta: soon)))
        try story.happens(.arrived(Arrival(.worker(8), until: soon)))
        let before = Self.spans(story)
        try story.setClock(by: .minutes(-45))
        #expect(Self.spans(story) == before)
        #expect(story.value.offers.last?.fact.terms.startBy == story.now + .minutes(30))
    }
}
