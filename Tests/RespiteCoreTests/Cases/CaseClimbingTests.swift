import RespiteCore
import RespiteRecord
import Testing

/// Raised, joined, and up the ladder.
@Suite struct CaseClimbingTests {
    @Test func aRaisedCaseStartsTheFirstStepAtOnce() throws {
        let story = try CaseStory()
        #expect(story.started == ["carer"])
        #expect(story.effects.last == .page(.carer, by: [.text]))
        #expect(story.value.cursor.run == 1)
        #expect(story.value.deadlines == [.stepOver: story.now + .minutes(15)])
        #expect(story.value.word == .paging)
        #expect(story.value.version == 1)
    }

    @Test func theLadderIsCopiedIntoTheCase() throws {
        #expect(try CaseStory().value.ladder == .usual)
    }

    @Test func aCaseRaisedAtTheLineStartsWithItsRaiserAndNoStep() throws {
        let story = try CaseStory(.emergency, .critical, raisedBy: .officer)
        #expect(story.effects.isEmpty)
        #expect(story.value.cursor.run == 0)
        #expect(story.value.holds.ack?.holder == .officer)
        #expect(story.due(.ackOver) == .minutes(20))
        #expect(story.value.wasAcknowledged)
    }

    @Test func theFirstStepOfACaseRaisedAtTheLineIsNotPassedOver() throws {
        var story = try CaseStory(.emergency, raisedBy: .officer)
        try story.happens(.escalated(by: .officer))
        #expect(story.started == ["carer"])
        var promised = try CaseStory(.emergency, raisedBy: .officer)
        try promised.happens(.willHelp(.neighbour, forWhom: .mother, eta: promised.now + .hours(2)))
        try promised.pass(.hours(2) + .minutes(10))
        #expect(promised.started == ["carer"])
    }

    @Test func aCaseMayStartAtTheFirstPost() throws {
        #expect(try CaseStory(asksPostFirst: true).started == ["edt"])
    }

    @Test func aCaseRaisedAtTheLineMayGoOnAtTheFirstPostToo() throws {
        var story = try CaseStory(raisedBy: .officer, asksPostFirst: true)
        try story.happens(.givenUp(by: .officer))
        #expect(story.started == ["edt"])
    }

    @Test func aLadderWithoutStepsRingsTheLastNumber() throws {
        let story = try CaseStory(ladder: Ladder(steps: []))
        #expect(story.effects.contains(.page(.fallback, by: [.call, .text])))
        #expect(story.value.violations.isEmpty)
    }

    @Test(arguments: [Span.zero, .minutes(-5)])
    func aStepWithoutAWaitDoesNotStartForEverAtOneInstant(wait: Span) throws {
        let step = Ladder.Step(id: "edt", to: [.dutyTeam], by: [.call], wait: wait, repeatEvery: wait)
        var story = try CaseStory(ladder: Ladder(steps: [step]))
        try story.pass(.seconds(10))
        #expect(story.started.count == 10)
    }

    @Test func whoStandsTwiceInAStepIsPagedOnce() throws {
        let step = Ladder.Step(id: "edt", to: [.dutyTeam, .manager, .dutyTeam], by: [.call], wait: .minutes(5))
        #expect(try CaseStory(ladder: Ladder(steps: [step])).paged == [.dutyTeam, .manager])
    }

    @Test func theNextStepStartsWhenTheWaitIsOver() throws {
        var story = try CaseStory()
        try story.pass(.minutes(15) - .seconds(1))
        #expect(story.effects.isEmpty)
        try story.pass(.seconds(1))
        #expect(story.started == ["contacts"])
        #expect(story.paged == [.neighbour, .daughter])
        #expect(story.value.cursor.run == 2)
        #expect(story.due(.stepOver) == .minutes(30))
    }

    @Test func noStepIsOverWhileACaseIsHeld() throws {
        var story = try CaseStory()
        try story.happens(.acknowledged(by: .officer, for: nil, shiftEnds: nil))
        let held = story.value
        try story.happens(.fell(.stepOver))
        #expect(story.effects.isEmpty)
        #expect(story.value.standing == held.standing)
        #expect(story.value.version == held.version + 1)
    }

    @Test func aSecondRoundBeginsAtTheFirstStep() throws {
        var story = try CaseStory(ladder: Ladder.usual.climbed(2))
        try story.pass(.minutes(55))
        #expect(story.started.last == "carer")
        #expect(story.value.cursor.round == 2)
        #expect(!story.value.cursor.isTop)
    }

    @Test func atTheTopTheLastStepRepeatsForEver() throws {
        var story = try CaseStory()
        try story.pass(.minutes(55))
        #expect(story.value.word == .top)
        #expect(story.paged.last == .dutyTeam)
        try story.pass(.hours(5))
        #expect(Set(story.started) == ["edt"])
        #expect(story.started.count == 30)
        #expect(story.value.word == .top)
    }

    @Test func aSystemCaseSaysOnceThatTheTopIsReached() throws {
        var story = try CaseStory()
        try story.pass(.minutes(55))
        #expect(story.effects.contains(.raiseSystem(cause: "top")))
        try story.pass(.hours(5))
        #expect(!story.effects.contains(.raiseSystem(cause: "top")))
    }

    @Test func aSystemCaseAtTheTopOpensNoOther() throws {
        var story = try CaseStory(.system)
        try story.pass(.hours(5))
        #expect(story.value.word == .top)
        #expect(!story.effects.contains(.raiseSystem(cause: "top")))
    }

    @Test func aSystemCaseEndsWithItsCause() throws {
        var story = try CaseStory(.system, .critical)
        try story.happens(.resolved(by: .fallback, .causeEnded, isWitnessed: false))
        #expect(!story.value.isOpen)
    }

    @Test func anEmptyStepIsRecordedAndPassedAtOnce() throws {
        let story = try CaseStory(in: .without(.carer))
        #expect(story.started == ["(carer)", "contacts"])
        #expect(story.value.cursor.run == 2)
        #expect(story.paged == [.neighbour, .daughter])
    }

    @Test func anEmptyRoundLeadsToTheLastNumber() throws {
        let nobody = TestWorld.without(.carer, .neighbour, .daughter, .dutyTeam)
        for rounds in [1, 3] {
            let story = try CaseStory(ladder: Ladder.usual.climbed(rounds), in: nobody)
            #expect(story.started == ["(carer)", "(contacts)", "(edt)"])
            #expect(story.paged == [.fallback])
            #expect(story.value.word == .top)
            #expect(story.value.cursor.round == 1)
            #expect(story.effects.contains(.raiseSystem(cause: "top")))
            #expect(story.due(.stepOver) == .minutes(10))
        }
    }

    @Test func theTopIsAskedAgainBeforeTheLastNumberIsRungAgain() throws {
        var story = try CaseStory(in: .without(.carer, .neighbour, .daughter, .dutyTeam))
        try story.pass(.minutes(10))
        #expect(story.started == ["(edt)"])
        #expect(story.paged.last == .fallback)
        story.world = TestWorld()
        try story.pass(.minutes(10))
        #expect(story.started == ["edt"])
        #expect(story.paged.last == .dutyTeam)
    }

    @Test func onlyThoseReachedAreWaitedFor() throws {
        var story = try CaseStory(in: .without(.neighbour))
        try story.pass(.minutes(15))
        #expect(story.waiting == [.daughter])
        #expect(story.value.told == [.carer, .daughter])
    }

    @Test func aRepeatPagesAgainUpToTheCap() throws {
        var story = try CaseStory(asksPostFirst: true)
        try story.pass(.minutes(10) - .seconds(1))
        #expect(story.paged == [.dutyTeam, .dutyTeam])
        #expect(story.due(.pageAgain) == nil)
    }

    @Test func aRepeatGoesByWhatReachesThemThen() throws {
        var story = try CaseStory(asksPostFirst: true)
        story.world.media[.dutyTeam] = [.text]
        try story.pass(.minutes(3))
        #expect(story.effects == [.page(.dutyTeam, by: [.text])])
    }

    @Test func theLastNumberIsRungAgainWhateverTheWorldSays() throws {
        var story = try CaseStory(
            asksPostFirst: true, in: .without(.carer, .neighbour, .daughter, .dutyTeam, .fallback))
        try story.pass(.minutes(3))
        #expect(story.effects == [.page(.fallback, by: [.call, .text])])
    }

    @Test func noRepeatIsDueWhileACaseIsHeld() throws {
        var story = try CaseStory(asksPostFirst: true)
        try story.happens(.acknowledged(by: .officer, for: nil, shiftEnds: nil))
        try story.happens(.fell(.pageAgain))
        #expect(story.effects.isEmpty)
    }
}
