import RespiteCore
import RespiteRecord
import Testing

/// How far an emergency has come, and what stands beside it.
@Suite struct StageTests {
    @Test func eachStageFollowsFromWhatHappened() throws {
        var story = try EmergencyStory(alone: .hours(2))
        let daughter = Party.person(5)
        var stages = [story.value.stage]
        func step(_ fact: EmergencyFact) throws {
            try story.happens(fact)
            stages.append(story.value.stage)
        }
        try step(.seen(Sighting(at: story.now, isWell: true), person: nil))
        try step(.dialled(Dial(.person(6), .cannot)))
        try step(.dialled(Dial(daughter, .willCare(eta: story.now + .minutes(20), until: nil))))
        try step(.arrived(Arrival(daughter)))
        try step(.checked(SiteCheck(daughter, "asleep")))
        try step(
            .steppedDown(SteppingDown(to: .contact, acceptedBy: "Meena Shah", from: story.now), person: nil))
        try step(.outcome(.contactTookOver, person: nil, words: nil))
        try step(.closed(EmergencyClosing(seenSafeBy: "Meena Shah")))
        #expect(
            stages == [
                .identified, .triaged, .contacting, .helpPromised, .helpOnSite, .stable, .steppingDown, .steppingDown,
                .closed,
            ])
    }

    @Test func aCallOfNobodyKnownIsAnswered() throws {
        let start = Emergency.Start(
            at: try theInstant("2026-11-22T02:10:00Z"), terms: EmergencyTerms(), zone: .london, nation: .scotland)
        #expect(Emergency(start).stage == .answered)
    }

    @Test func whatStandsBesideItIsMarked() throws {
        var story = try EmergencyStory(isDrill: true)
        #expect(story.value.marks == [.test])
        try story.happens(.summoned(Summons(.ambulance)))
        try story.happens(.noCapacity)
        let day = SteppingDown(to: .dayTeam, acceptedBy: "D. Frost", from: story.now)
        try story.happens(.steppedDown(day, person: nil))
        #expect(story.value.marks == [.test, .servicesCalled, .noCapacity, .handedToDayTeam])
    }

    @Test func carePassesToNobodyWhoHasNotAcceptedItByName() throws {
        let story = try EmergencyStory()
        let nobody = SteppingDown(to: .agency, acceptedBy: " ", from: story.now)
        #expect(try story.refusal(of: .steppedDown(nobody, person: nil)) == .needsAcceptance)
    }

    @Test func answeringIsMeasuredOnlyByTheTelephoneSystem() throws {
        var story = try EmergencyStory()
        #expect(!story.value.clocks.contains { $0.promise == .answered })
        let ringing = Ringing(at: story.now - .seconds(75), answeredAt: story.now - .seconds(2))
        try story.happens(.rang(ringing), at: story.now - .seconds(75))
        let clock = try #require(story.value.clocks.first { $0.promise == .answered })
        #expect(clock.due == story.now - .seconds(15))
        #expect(clock.state(at: story.now) == .missed, "73 seconds")
    }

    @Test func theFreeHoursUsedStopWithTheVisit() throws {
        var story = try EmergencyStory()
        #expect(story.value.freeHoursUsed(at: story.now) == nil)
        try story.happens(.arrived(Arrival(.worker(8), isPaid: true)))
        try story.pass(.hours(5))
        #expect(story.value.freeHoursUsed(at: story.now) == .hours(5))
        try story.happens(.left(Departure(.worker(8))))
        try story.pass(.hours(9))
        #expect(story.value.freeHoursUsed(at: story.now) == .hours(5))
    }

    @Test func noMoreIsFreeThanTheSchemeGives() throws {
        var story = try EmergencyStory()
        try story.happens(.arrived(Arrival(.worker(8), isPaid: true)))
        try story.pass(.hours(60))
        #expect(story.value.freeHoursUsed(at: story.now) == .hours(48))
    }
}
