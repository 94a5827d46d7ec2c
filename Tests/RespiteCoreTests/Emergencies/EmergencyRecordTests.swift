import RespiteCore
import RespiteRecord
import Testing

@Suite struct EmergencyRecordTests {
    private let daughter = Party.person(5)

    @Test func aPaperEntryTakesItsPlaceInWhatHappened() throws {
        var story = try EmergencyStory(alone: .zero)
        let opened = story.now
        try story.pass(.hours(2))
        try story.happens(.arrived(Arrival(daughter)), at: opened + .minutes(50), sheet: "7")
        #expect(story.one.stays.first?.from == opened + .minutes(50))
        #expect(story.value.entries.last?.enteredAt == story.now)
        #expect(
            story.value.inOrder.last { if case .arrived = $0.fact { true } else { false } }?.at == opened + .minutes(50)
        )
    }

    @Test func aCorrectedEntryStaysAndCountsNoMore() throws {
        var story = try EmergencyStory(alone: .zero)
        try story.happens(.arrived(Arrival(daughter)))
        let number = try #require(story.value.entries.last?.number)
        try story.happens(.corrected(Correction(entry: number, why: "It was the neighbour's house.")))
        #expect(story.value.entries.contains { $0.number == number })
        #expect(story.one.stays.isEmpty)
        #expect(story.priority == 1)
    }

    @Test func aCorrectedTimeMovesWhatFollowsFromIt() throws {
        var story = try EmergencyStory(alone: .hours(2))
        try story.pass(.minutes(30))
        try story.happens(.arrived(Arrival(.worker(8), isPaid: true)))
        let number = try #require(story.value.entries.last?.number)
        let right = story.now - .minutes(12)
        try story.happens(
            .corrected(
                Correction(entry: number, why: "Clock.", at: right, fact: .arrived(Arrival(.worker(8), isPaid: true)))))
        #expect(story.value.freeHours?.from == right)
    }

    @Test func aCorrectionGivesItsReasonAndItsEntry() throws {
        let story = try EmergencyStory()
        #expect(try story.refusal(of: .corrected(Correction(entry: 1, why: "  "))) == .needsReason)
        #expect(try story.refusal(of: .corrected(Correction(entry: 40, why: "Wrong."))) == .noSuchEntry(40))
    }

    @Test func whatHasHappenedIsNeverRefusedForItsOrder() throws {
        var story = try EmergencyStory()
        try story.happens(.checked(SiteCheck(.worker(8), "fine")))
        try story.happens(.left(Departure(.worker(8))))
        try story.happens(.arrived(Arrival(.other(3))))
        try story.happens(.stoodDown(.person(77), why: "never asked"))
        try story.happens(.dialled(Dial(.person(77), .cannot)))
        #expect(story.value.onSite.map(\.who) == [.other(3)])
    }

    @Test func somebodyMayHaveComeBeforeAnybodyRang() throws {
        var story = try EmergencyStory(alone: .zero)
        try story.happens(.arrived(Arrival(daughter)), at: story.now - .minutes(20))
        #expect(story.one.stays.map(\.from) == [story.now - .minutes(20)])
        #expect(story.priority == 3)
    }

    @Test func nothingIsEnteredThatHasNotHappenedYet() throws {
        let story = try EmergencyStory()
        #expect(try story.refusal(of: .note("x"), at: story.now + .seconds(1)) == .inTheFuture)
        let ahead = Sighting(at: story.now + .seconds(1), isWell: true)
        #expect(try story.refusal(of: .seen(ahead, person: nil)) == .inTheFuture)
    }

    @Test func anOutcomeMustFit() throws {
        var story = try EmergencyStory()
        #expect(
            try story.refusal(of: .outcome(.test, person: nil, words: nil)) == .outcomeDoesNotFit(.test, .notOfADrill))
        #expect(
            try story.refusal(of: .outcome(.contactTookOver, person: nil, words: nil))
                == .outcomeDoesNotFit(.contactTookOver, .nobodyCame))
        try story.happens(.happened(Happening(.carerDied)))
        #expect(
            try story.refusal(of: .outcome(.carerHome, person: nil, words: nil))
                == .outcomeDoesNotFit(.carerHome, .carerHasDied))
        try story.happens(.arrived(Arrival(.worker(8), isPaid: true)))
        #expect(
            try story.refusal(of: .outcome(.falseAlarm, person: nil, words: nil))
                == .outcomeDoesNotFit(.falseAlarm, .somebodyCame))
        #expect(try story.refusal(of: .outcome(.hospital, person: nil, words: nil)) == nil)
    }

    @Test func aDrillEndsAsATestAndNothingElse() throws {
        var story = try EmergencyStory(isDrill: true)
        #expect(
            try story.refusal(of: .outcome(.hospital, person: nil, words: nil))
                == .outcomeDoesNotFit(.hospital, .onlyOfADrill))
        try story.happens(.outcome(.test, person: nil, words: nil))
        try story.happens(.closed(EmergencyClosing()))
        #expect(story.effects == [.onCase(.resolved(by: .staff(2002), .test, isWitnessed: false))])
    }

    @Test func itClosesWhenEachPersonIsSettledAndWasSeenSafe() throws {
        var story = try EmergencyStory()
        try story.happens(.lookedAfter(LookedAfter(party: .person(9), alone: .zero, medicines: [])))
        try story.happens(.outcome(.hospital, person: 1, words: nil))
        #expect(try story.refusal(of: .closed(EmergencyClosing(seenSafeBy: "Ward 4"))) == .notSettled([2]))
        try story.happens(.outcome(.residential, person: 2, words: nil))
        #expect(try story.refusal(of: .closed(EmergencyClosing(seenSafeBy: " "))) == .nobodySawThemSafe)
        try story.happens(.closed(EmergencyClosing(seenSafeBy: "Ward 4")))
        #expect(story.effects.first == .onCase(.resolved(by: .staff(2002), .hospital, isWitnessed: true)))
        #expect(try story.refusal(of: .closed(EmergencyClosing(seenSafeBy: "x"))) == .alreadyClosed(story.now))
        #expect(story.value.deadlines.isEmpty)
        #expect(story.value.prompts(at: story.now).isEmpty)
    }

    @Test func anExtensionTakesAManagersNameOrWhyThereIsNone() throws {
        let story = try EmergencyStory()
        let bare = HoursDecision(.extension, longer: .hours(24))
        #expect(try story.refusal(of: .decided(bare)) == .needsManager)
        let named = HoursDecision(.extension, longer: .hours(24), manager: "D. Frost")
        #expect(try story.refusal(of: .decided(named)) == nil)
        let without = HoursDecision(.residential, withoutManager: "No answer on either number.")
        #expect(try story.refusal(of: .decided(without)) == nil)
    }

    @Test func replayingTheEntriesGivesTheSameEmergency() throws {
        var story = try EmergencyStory(alone: .zero)
        try story.happens(.dialled(Dial(daughter, .willCare(eta: story.now + .minutes(20), until: nil))))
        try story.pass(.minutes(45))
        try story.happens(.arrived(Arrival(daughter)), at: story.now - .minutes(3))
        #expect(Emergency(story.value.start, entries: story.value.entries) == story.value)
    }

    @Test func everyPromiseIsEvidence() throws {
        var story = try EmergencyStory(alone: .zero)
        try story.pass(.minutes(10))
        try story.happens(.offered(ProviderOffer(to: .provider(3), OfferTerms(startBy: story.now))))
        let offer = try #require(story.value.offers.last?.number)
        try story.happens(.offerAnswered(offer, .worker(.worker(8), telephone: nil, eta: story.now + .minutes(30))))
        try story.pass(.minutes(38))
        try story.happens(.arrived(Arrival(.worker(8))))
        let clocks = story.value.clocks
        #expect(clocks.first { $0.promise == .onSite }?.state(at: story.now) == .kept)
        #expect(clocks.first { $0.promise == .onSiteFromAnswer }?.state(at: story.now) == .kept)
        #expect(clocks.first { $0.promise == .inTheRoom }?.state(at: story.now) == .missed)
        #expect(clocks.first { $0.promise == .carerTold }?.state(at: story.now) == .running)
        try story.pass(.minutes(16))
        #expect(story.value.clocks.first { $0.promise == .carerTold }?.state(at: story.now) == .late)
    }

    @Test func checksComeByElapsedTimeByDayAndByTheClockAtNight() throws {
        var story = try EmergencyStory(at: "2026-11-22T11:00:00Z")
        try story.happens(.arrived(Arrival(.worker(8), isPaid: true)))
        func next() throws -> String {
            Zone.london.iso(story.value.nextCheck(of: try #require(story.value.onSite.first)))
        }
        #expect(try next() == "2026-11-22T11:30:00+00:00")
        story.now = try theInstant("2026-11-22T11:32:00Z")
        try story.happens(.checked(SiteCheck(.worker(8), "well")))
        #expect(try next() == "2026-11-22T15:32:00+00:00")
        story.now = try theInstant("2026-11-22T19:40:00Z")
        try story.happens(.checked(SiteCheck(.worker(8), "well")))
        #expect(try next() == "2026-11-22T22:00:00+00:00")
        story.now = try theInstant("2026-11-22T22:05:00Z")
        try story.happens(.checked(SiteCheck(.worker(8), "asleep")))
        #expect(try next() == "2026-11-23T07:00:00+00:00")
    }
}
