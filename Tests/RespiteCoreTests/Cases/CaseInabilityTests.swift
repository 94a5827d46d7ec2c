import RespiteCore
import RespiteRecord
import Testing

/// Somebody cannot, or must not be asked.
@Suite struct CaseInabilityTests {
    /// A case that waits for the neighbour and the daughter.
    private func asked() throws -> CaseStory {
        var story = try CaseStory()
        try story.pass(.minutes(15))
        return story
    }

    @Test(arguments: CaseEvent.Inability.allCases)
    func theirUnsentNoticesAreWithdrawn(why: CaseEvent.Inability) throws {
        var story = try asked()
        try story.happens(.cannotHelp(.neighbour, why))
        #expect(story.effects == [.supersede(.neighbour)])
        #expect(story.waiting == [.daughter])
    }

    @Test func whenNobodyIsLeftTheNextStepStartsNow() throws {
        var story = try asked()
        try story.happens(.cannotHelp(.neighbour, .cannot))
        try story.happens(.cannotHelp(.daughter, .wrongNumber))
        #expect(story.started == ["edt"])
        #expect(story.value.out == [.neighbour, .daughter])
    }

    @Test func whoIsNotWaitedForChangesNobodysWait() throws {
        var story = try asked()
        let wait = story.due(.stepOver)
        try story.happens(.cannotHelp(.father, .cannot))
        #expect(story.started.isEmpty)
        #expect(story.due(.stepOver) == wait)
    }

    @Test func whoSaidNoIsNotAskedInTheNextRound() throws {
        var story = try CaseStory(ladder: Ladder.usual.climbed(2))
        try story.happens(.cannotHelp(.carer, .refused))
        try story.pass(.minutes(40))
        #expect(story.started.suffix(2) == ["(carer)", "contacts"])
        #expect(!story.paged.contains(.carer))
    }

    @Test func aNewNumberIsAskedInTheNextRound() throws {
        var story = try CaseStory(ladder: Ladder.usual.climbed(2))
        try story.happens(.cannotHelp(.carer, .numberChanged))
        #expect(story.started == ["contacts"])
        try story.pass(.minutes(40))
        #expect(story.started.last == "carer")
    }

    @Test func aPostThatCannotIsAskedInTheNextRound() throws {
        var story = try CaseStory(ladder: Ladder.usual.climbed(2), asksPostFirst: true)
        try story.happens(.cannotHelp(.dutyTeam, .cannot))
        #expect(story.started == ["carer"])
        try story.pass(.minutes(45))
        #expect(story.started.last == "edt")
    }

    @Test func atTheTopTheLastNumberIsRungUntilTheStepRepeats() throws {
        var story = try CaseStory()
        try story.pass(.minutes(55))
        try story.happens(.cannotHelp(.dutyTeam, .everyChannelFailed))
        #expect(story.paged == [.fallback])
        #expect(story.due(.stepOver) == .minutes(10))
        try story.pass(.minutes(10))
        #expect(story.started == ["edt"])
    }

    @Test(arguments: CaseEvent.Inability.allCases)
    func theLastNumberIsNeverGivenUp(why: CaseEvent.Inability) throws {
        var story = try CaseStory(in: .without(.carer, .neighbour, .daughter, .dutyTeam))
        let before = story.value
        try story.happens(.cannotHelp(.fallback, why))
        #expect(story.effects.isEmpty)
        #expect(story.value.standing == before.standing)
        try story.pass(.minutes(10))
        #expect(story.paged.last == .fallback)
    }

    @Test func aPromiseEndsAndTheNextStepStartsWhenTheStepHasNobodyElse() throws {
        var story = try CaseStory()
        try story.happens(.willHelp(.carer, forWhom: .mother, eta: story.now + .hours(1)))
        try story.happens(.cannotHelp(.carer, .cannot))
        #expect(story.started == ["contacts"])
        #expect(story.value.holds.isEmpty)
    }

    @Test func aNewNumberOfTheOnlyOneLeftStartsTheNextStepAndNotTheSame() throws {
        var story = try CaseStory()
        try story.happens(.willHelp(.carer, forWhom: .mother, eta: story.now + .hours(1)))
        try story.happens(.cannotHelp(.carer, .numberChanged))
        #expect(story.started == ["contacts"])
    }

    @Test func aPromiseEndsAndTheStepStartsAgainForTheOthers() throws {
        var story = try asked()
        try story.happens(.willHelp(.neighbour, forWhom: .mother, eta: story.now + .hours(1)))
        try story.happens(.cannotHelp(.neighbour, .cannot))
        #expect(story.started == ["contacts"])
        #expect(story.paged == [.daughter])
    }

    @Test func aPromiseThatEndsWhileSomebodyHasTheCasePagesNobody() throws {
        var story = try asked()
        try story.happens(.willHelp(.neighbour, forWhom: .mother, eta: story.now + .hours(1)))
        try story.happens(.acknowledged(by: .officer, for: nil, shiftEnds: nil))
        try story.happens(.cannotHelp(.neighbour, .cannot))
        #expect(story.value.holds.promises.isEmpty)
        #expect(story.paged.isEmpty)
    }

    @Test func theHolderAskedAloneMaySayNo() throws {
        var story = try CaseStory()
        try story.happens(.acknowledged(by: .officer, for: nil, shiftEnds: nil))
        try story.pass(.minutes(60))
        try story.happens(.cannotHelp(.officer, .cannot))
        #expect(story.started == ["carer"])
    }

    @Test func whoTakesTheCaseAfterANoIsAskedAgain() throws {
        var story = try CaseStory()
        try story.happens(.cannotHelp(.officer, .cannot))
        try story.happens(.acknowledged(by: .officer, for: nil, shiftEnds: nil))
        try story.pass(.minutes(60))
        #expect(story.paged == [.officer])
    }

    @Test(arguments: CaseEvent.Inability.allCases)
    func onlyAPlainNoIsOwedAnAllClear(why: CaseEvent.Inability) throws {
        var story = try asked()
        try story.happens(.cannotHelp(.neighbour, why))
        try story.happens(.checkedIn(.ok))
        #expect(story.informed(.allClear).contains(.neighbour) == (why == .cannot))
        #expect(story.informed(.allClear).contains(.daughter))
    }

    @Test func whoeverMustNotBeToldIsNotToldWhateverTheyDo() throws {
        var story = try CaseStory()
        try story.happens(.cannotHelp(.neighbour, .mustNotBeTold))
        try story.happens(.willHelp(.neighbour, forWhom: .mother, eta: story.now + .minutes(5)))
        #expect(story.value.word == .helpComing)
        try story.pass(.minutes(5))
        #expect(story.informed(.etaPassed).isEmpty)
        try story.happens(.arrived(.neighbour, forWhom: .mother, nextCheck: story.now + .hours(1)))
        try story.happens(.resolved(by: .officer, .safe, isWitnessed: true))
        #expect(story.informed(.allClear) == [.carer])
    }
}
