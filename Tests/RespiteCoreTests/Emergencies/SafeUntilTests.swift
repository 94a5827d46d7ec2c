import RespiteCore
import RespiteRecord
import Testing

@Suite struct SafeUntilTests {
    private let evening = [
        CriticalMedicine(name: "co-beneldopa", times: Self.times("07:00", "19:00"), longestDelay: .minutes(30))
    ]

    private static func times(_ texts: String...) -> [LocalTime] { texts.compactMap { LocalTime($0) } }

    @Test func whatIsNotKnownCountsAsNow() throws {
        let story = try EmergencyStory(alone: nil, medicines: nil)
        #expect(story.safe == .now([.timeAlone, .medicines]))
        #expect(story.priority == 1)
    }

    @Test func seenWellAndAllowedAloneIsTheSum() throws {
        var story = try EmergencyStory(alone: .minutes(120))
        try story.happens(.seen(Sighting(at: story.now - .minutes(10), isWell: true), person: nil))
        #expect(story.safe == .until(story.now + .minutes(110), because: .alone))
        #expect(story.priority == 2)
    }

    @Test func seenUnwellIsNotSeenWell() throws {
        var story = try EmergencyStory()
        try story.happens(.seen(Sighting(at: story.now, isWell: nil), person: nil))
        #expect(story.safe == .now([.howTheyWere]))
        try story.happens(.seen(Sighting(at: story.now, isWell: false), person: nil))
        #expect(story.safe == .now([.howTheyWere]))
    }

    @Test func theLatestSightingCountsWheneverItIsEntered() throws {
        var story = try EmergencyStory(alone: .hours(4))
        let (late, early) = (story.now - .minutes(5), story.now - .hours(3))
        try story.happens(.seen(Sighting(at: late, isWell: true), person: nil))
        try story.happens(.seen(Sighting(at: early, isWell: true), person: nil))
        #expect(story.safe == .until(late + .hours(4), because: .alone))
    }

    @Test func somebodyAbleIsPriorityThreeUntilTheyMustGo() throws {
        var story = try EmergencyStory()
        let until = story.now + .hours(3)
        try story.happens(.placed(Placing(company: .with("John Tull", isAble: true, until: until)), person: nil))
        #expect(story.safe == .until(until, because: .company("John Tull")))
        #expect(story.priority == 3)
        try story.pass(.minutes(106))
        #expect(story.priority == 1)
    }

    @Test func somebodyAbleUntilNobodyKnowsWhenCountsAsNow() throws {
        var story = try EmergencyStory()
        try story.happens(.placed(Placing(company: .with("John Tull", isAble: true, until: nil)), person: nil))
        #expect(story.safe == .now([.untilWhen]))
    }

    @Test func somebodyWhoIsNotAbleCountsAsAlone() throws {
        var story = try EmergencyStory()
        try story.happens(
            .placed(Placing(company: .with("her sister", isAble: false, until: story.now + .hours(9))), person: nil))
        #expect(story.safe == .now([.lastSeen]))
    }

    @Test func aMedicineThatMustNotBeLateComesFirst() throws {
        var story = try EmergencyStory(at: "2026-11-22T17:00:00Z", alone: .hours(8), medicines: evening)
        try story.happens(.seen(Sighting(at: story.now, isWell: true), person: nil))
        #expect(story.safe == .now([.medicinesGiven]))
        try story.happens(.medicated(Medication(givenUntil: story.now), person: nil))
        #expect(story.safe == .until(try theInstant("2026-11-22T19:30:00Z"), because: .medicine("co-beneldopa")))
    }

    @Test func aDoseIsDueByTheClockOnTheWallAcrossAChangeOfTheClocks() throws {
        var story = try EmergencyStory(at: "2026-10-24T22:00:00Z", alone: .hours(24), medicines: evening)
        try story.happens(.seen(Sighting(at: story.now, isWell: true), person: nil))
        try story.happens(.medicated(Medication(givenUntil: story.now), person: nil))
        #expect(story.safe.instant == (try theInstant("2026-10-25T07:30:00Z")))
    }

    @Test func theCountdownRaisesThePriorityByItself() throws {
        var story = try EmergencyStory(alone: .hours(2))
        try story.happens(.seen(Sighting(at: story.now, isWell: true), person: nil))
        #expect(story.priority == 2)
        try story.pass(.minutes(44))
        #expect(story.priority == 2)
        try story.pass(.minutes(2))
        #expect(story.priority == 1)
        #expect(story.effects.contains(.tellHolder))
    }

    @Test func aLoweredPriorityStandsUntilWhatItWasLoweredFromChanges() throws {
        var story = try EmergencyStory(alone: .minutes(60))
        try story.happens(.seen(Sighting(at: story.now, isWell: true), person: nil))
        #expect(story.priority == 1)
        try story.happens(.priority(PriorityWord(to: 2, reason: "her sister is next door"), person: nil))
        #expect(story.priority == 2)
        try story.happens(.seen(Sighting(at: story.now - .minutes(1), isWell: true), person: nil))
        #expect(story.priority == 2, "an older sighting changes nothing")
        try story.happens(.seen(Sighting(at: story.now, isWell: false), person: nil))
        #expect(story.priority == 1)
    }

    @Test func helpOnSiteIsAskedAtItsChecks() throws {
        var story = try EmergencyStory(alone: .zero)
        try story.happens(.arrived(Arrival(.person(5), until: story.now + .hours(12))))
        #expect(story.safe == .until(story.now + .hours(12), because: .help(.person(5))))
        #expect(story.priority == 3)
        try story.happens(.left(Departure(.person(5))))
        #expect(story.priority == 1)
        #expect(story.effects.contains(.onCase(.left(.person(5), forWhom: EmergencyStory.person))))
    }

    @Test func whoeverSitsWithThemMovesSafeUntilAndTheSearchGoesOn() throws {
        var story = try EmergencyStory(at: "2026-11-22T17:00:00Z", alone: .zero, medicines: evening)
        let neighbour = Party.person(6)
        try story.happens(.medicated(Medication(givenUntil: story.now), person: nil))
        try story.happens(
            .dialled(Dial(neighbour, .willSit(eta: story.now + .minutes(5), until: story.now + .hours(2)))))
        #expect(story.effects.allSatisfy { if case .onCase(.willHelp) = $0 { false } else { true } })
        try story.pass(.minutes(5))
        try story.happens(.arrived(Arrival(neighbour)))
        #expect(story.safe == .until(story.now + .minutes(115), because: .sitter(neighbour)))
        #expect(story.priority == 2)
        #expect(story.value.searchGoesOn(for: story.one))
        #expect(story.effects.allSatisfy { if case .onCase(.arrived) = $0 { false } else { true } })
        try story.happens(.left(Departure(neighbour)))
        #expect(story.safe == .now([.lastSeen]))
    }

    @Test func aMedicineIsTooLateThoughSomebodySitsThere() throws {
        var story = try EmergencyStory(at: "2026-11-22T17:00:00Z", alone: .zero, medicines: evening)
        try story.happens(.medicated(Medication(givenUntil: story.now), person: nil))
        try story.happens(.dialled(Dial(.person(6), .willSit(eta: story.now, until: story.now + .hours(9)))))
        try story.happens(.arrived(Arrival(.person(6))))
        #expect(story.safe == .until(try theInstant("2026-11-22T19:30:00Z"), because: .medicine("co-beneldopa")))
    }

    @Test func whoeverOpensTheDoorChangesNothing() throws {
        var story = try EmergencyStory(alone: .zero)
        let before = story.safe
        try story.happens(.dialled(Dial(.person(6), .opensDoor(eta: story.now + .minutes(3)))))
        try story.happens(.arrived(Arrival(.person(6))))
        #expect(story.safe == before)
        #expect(story.value.searchGoesOn(for: story.one))
    }

    @Test func aKeyholderWhoDoesNotComeIsTheHoldersToRing() throws {
        var story = try EmergencyStory(alone: .zero)
        try story.happens(.dialled(Dial(.person(6), .opensDoor(eta: story.now + .minutes(3)))))
        try story.pass(.minutes(13))
        #expect(story.effects.contains(.tellHolder))
        #expect(story.value.prompts(at: story.now).contains(.late(.person(6), story.now - .minutes(10))))
    }

    @Test(arguments: Happening.Cause.allCases)
    func whateverTheCauseSomebodyWhoMayBeAloneComesFirst(cause: Happening.Cause) throws {
        var story = try EmergencyStory()
        try story.happens(.happened(Happening(cause)))
        #expect(story.priority == 1)
    }

    @Test func atPriorityTwoTheProviderStandsByAtTheSoonerOfTwoTimes() throws {
        var long = try EmergencyStory(alone: .hours(6))
        try long.happens(.seen(Sighting(at: long.now, isWell: true), person: nil))
        #expect(long.value.deadlines.contains(.standBy(person: 1, at: long.now + .minutes(15))))
        var short = try EmergencyStory(alone: .minutes(100))
        try short.happens(.seen(Sighting(at: short.now, isWell: true), person: nil))
        #expect(short.value.deadlines.contains(.standBy(person: 1, at: short.now + .minutes(10))))
        let one = try EmergencyStory(alone: .zero)
        #expect(one.value.prompts(at: one.now).contains(.putOnStandBy(person: 1, one.now)), "at priority 1 at once")
    }

    /// Random facts beside an oracle that looks at every minute: never safe at a minute at which something is unknown or
    /// has run out.
    @Test(arguments: 0..<60) func neverSafeAMinuteTooLong(seed: UInt64) throws {
        var dice = SplitMix64(seed: seed)
        let alone = Int.random(in: 0...240, using: &dice)
        var story = try EmergencyStory(alone: .minutes(alone))
        var seen: [(at: Instant, well: Bool)] = []
        for _ in 0..<6 {
            try story.pass(.minutes(Int.random(in: 1...30, using: &dice)))
            let at = story.now - .minutes(Int.random(in: 0...40, using: &dice))
            let well = Bool.random(using: &dice)
            guard !seen.contains(where: { $0.at == at }) else { continue }
            seen.append((at, well))
            try story.happens(.seen(Sighting(at: at, isWell: well), person: nil))
            let last = try #require(seen.max { $0.at < $1.at })
            #expect(story.safe.instant == (last.well ? last.at + .minutes(alone) : nil))
        }
    }
}
