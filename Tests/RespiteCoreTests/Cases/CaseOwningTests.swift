import RespiteCore
import RespiteRecord
import Testing

/// Acknowledged, extended, taken over, given up, escalated.
@Suite struct CaseOwningTests {
    /// A welfare case that the officer has.
    private func owned(
        _ severity: Severity = .urgent, for length: Span? = nil, safeIn: Span? = nil
    ) throws -> CaseStory {
        var story = try CaseStory(.welfare, severity, safeIn: safeIn)
        try story.happens(.acknowledged(by: .officer, for: length, shiftEnds: nil))
        return story
    }

    @Test func anAcknowledgementStopsThePagesAndEnds() throws {
        let story = try owned()
        #expect(story.effects == [.supersede(nil)])
        #expect(story.value.word == .owned)
        #expect(
            story.value.deadlines == [.ackOver: story.now + .minutes(60), .ackReminder: story.now + .minutes(55)])
    }

    @Test func anAcknowledgementOfACriticalCaseIsShort() throws {
        #expect(try owned(.critical).due(.ackOver) == .minutes(20))
    }

    @Test func anAcknowledgementLastsAsLongAsWasAsked() throws {
        #expect(try owned(for: .hours(4)).due(.ackOver) == .hours(4))
        #expect(try owned(.critical, for: .minutes(45)).due(.ackOver) == .minutes(45))
    }

    @Test(arguments: [Span.hours(4) + .seconds(1), .zero, .minutes(-5)])
    func anAcknowledgementOfAnUnfitLengthIsRefused(length: Span) throws {
        var story = try CaseStory()
        let before = story.value
        let refusal = try story.refusal(of: .acknowledged(by: .officer, for: length, shiftEnds: nil))
        #expect(refusal == (length > .zero ? .longerThan(.hours(4)) : .inThePast))
        #expect(story.value == before)
    }

    @Test func anAcknowledgementEndsWellBeforeSafeUntil() throws {
        #expect(try owned(safeIn: .hours(2)).due(.ackOver) == .minutes(45))
        #expect(try owned(for: .minutes(30), safeIn: .hours(2)).due(.ackOver) == .minutes(30))
    }

    @Test(arguments: [Span.minutes(80), .minutes(75), .zero, .hours(-3)])
    func anAcknowledgementIsAlwaysLongEnoughToAct(safeIn: Span) throws {
        #expect(try owned(safeIn: safeIn).due(.ackOver) == .minutes(20))
    }

    @Test func aNearerSafeUntilCutsTheAcknowledgement() throws {
        var story = try owned()
        try story.happens(.safeUntil(story.now + .minutes(105)))
        #expect(story.due(.ackOver) == .minutes(30))
        #expect(story.due(.ackReminder) == .minutes(25))
        try story.happens(.safeUntil(story.now))
        #expect(story.due(.ackOver) == .minutes(20))
        try story.happens(.safeUntil(nil))
        #expect(story.due(.ackOver) == .minutes(20))
    }

    @Test func aSnoozeEndsWhenSomebodyTakesTheCase() throws {
        var story = try CaseStory()
        try story.happens(.snoozed(by: .officer, until: story.now + .hours(3), asManager: false))
        try story.happens(.acknowledged(by: .officer, for: nil, shiftEnds: nil))
        #expect(story.value.word == .owned)
        #expect(story.due(.quietOver) == nil)
    }

    @Test func aSecondAcknowledgementNamesWhoHasTheCase() throws {
        var story = try owned()
        let before = story.value
        let refusal = try story.refusal(of: .acknowledged(by: .colleague, for: nil, shiftEnds: nil))
        #expect(refusal == .alreadyAcknowledged(by: .officer))
        #expect(story.value == before)
    }

    @Test func theHolderMayAcknowledgeAgain() throws {
        var story = try owned()
        try story.pass(.minutes(50))
        try story.happens(.acknowledged(by: .officer, for: nil, shiftEnds: nil))
        #expect(story.due(.ackOver) == .minutes(60))
    }

    @Test func theHolderIsRemindedOnceAndPagedByNothing() throws {
        var story = try owned()
        try story.pass(.minutes(55))
        #expect(story.informed(.ackEnding) == [.officer])
        #expect(story.paged.isEmpty)
        #expect(story.due(.ackReminder) == nil)
        #expect(story.due(.ackOver) == .minutes(5))
    }

    @Test func anExtensionRunsFromNowAndIsRemindedOfAgain() throws {
        var story = try owned()
        try story.pass(.minutes(58))
        try story.happens(.extended(by: .officer, for: .minutes(30), deputy: nil))
        #expect(story.due(.ackOver) == .minutes(30))
        #expect(story.due(.ackReminder) == .minutes(25))
        #expect(story.value.holds.ack?.since == story.now - .minutes(58))
    }

    @Test func onlyTheHolderExtends() throws {
        var story = try owned()
        #expect(try story.refusal(of: .extended(by: .colleague, for: nil, deputy: nil)) == .notTheHolder(.officer))
        var unowned = try CaseStory()
        #expect(try unowned.refusal(of: .extended(by: .officer, for: nil, deputy: nil)) == .notAcknowledged)
    }

    @Test func outOfSignalNeedsADeputyAndLastsTwoHoursAtMost() throws {
        var story = try owned()
        let event = CaseEvent.extended(by: .officer, for: .minutes(121), deputy: .colleague)
        #expect(try story.refusal(of: event) == .longerThan(.hours(2)))
        try story.happens(.extended(by: .officer, for: .hours(2), deputy: .colleague))
        #expect(story.value.holds.ack?.deputy == .colleague)
        try story.pass(.hours(2))
        #expect(story.paged == [.colleague])
    }

    @Test func takingOverMovesTheCaseAndTellsWhoHadIt() throws {
        var story = try owned()
        try story.happens(.taken(by: .colleague, for: nil, shiftEnds: nil))
        #expect(story.value.holds.ack?.holder == .colleague)
        #expect(story.informed(.takenOver) == [.officer])
        #expect(story.due(.ackOver) == .minutes(60))
    }

    @Test func whatNobodyHasIsNotTakenOver() throws {
        var story = try CaseStory()
        #expect(try story.refusal(of: .taken(by: .colleague, for: nil, shiftEnds: nil)) == .notAcknowledged)
    }

    @Test func whoseAcknowledgementRanOutIsAskedAloneFirst() throws {
        var story = try owned()
        try story.pass(.minutes(60))
        #expect(story.paged == [.officer])
        #expect(story.value.deadlines == [.aloneOver: story.now + .minutes(5)])
        try story.pass(.minutes(5))
        #expect(story.started == ["carer"])
        #expect(story.value.cursor.run == 2)
    }

    @Test(arguments: [TestWorld.without(.officer), TestWorld()])
    func aHolderWhoCannotBePagedIsNotWaitedFor(world: TestWorld) throws {
        var story = try owned()
        if world.unreachable.isEmpty { try story.happens(.cannotHelp(.officer, .cannot)) }
        story.world = world
        try story.pass(.minutes(60))
        #expect(story.started == ["carer"])
        #expect(story.paged == [.carer])
    }

    @Test func theHolderIsOnlyToldWhenHelpIsComing() throws {
        var story = try owned()
        try story.happens(.willHelp(.neighbour, forWhom: .mother, eta: story.now + .hours(2)))
        try story.pass(.minutes(60))
        #expect(story.informed(.ackEnded) == [.officer])
        #expect(story.paged.isEmpty)
        #expect(story.value.word == .helpComing)
    }

    @Test func givenUpTheStepStartsAgainNow() throws {
        var story = try owned()
        try story.happens(.givenUp(by: .officer))
        #expect(story.started == ["carer"])
        #expect(story.value.cursor.step == 0)
    }

    @Test func givenUpWithHelpComingPagesNobody() throws {
        var story = try owned()
        try story.happens(.arrived(.neighbour, forWhom: .mother, nextCheck: story.now + .hours(4)))
        try story.happens(.givenUp(by: .officer))
        #expect(story.paged.isEmpty)
        #expect(story.value.word == .onSite)
    }

    @Test func onlyTheHolderGivesUp() throws {
        var story = try owned()
        #expect(try story.refusal(of: .givenUp(by: .colleague)) == .notTheHolder(.officer))
    }

    @Test func escalatedTheNextStepStartsNow() throws {
        var story = try CaseStory()
        try story.happens(.escalated(by: .officer))
        #expect(story.effects.first == .supersede(nil))
        #expect(story.started == ["contacts"])
        #expect(story.informed(.askedFor).isEmpty)
    }

    @Test func escalationEndsTheAcknowledgementAndTheSnooze() throws {
        var story = try owned()
        try story.happens(.snoozed(by: .officer, until: story.now + .hours(1), asManager: false))
        try story.happens(.escalated(by: .colleague))
        #expect(story.value.holds.isEmpty)
        #expect(story.paged == [.neighbour, .daughter])
        #expect(story.informed(.ackEnded) == [.officer])
    }

    @Test func whoEscalatesTheirOwnCaseIsNotToldSo() throws {
        var story = try owned()
        try story.happens(.escalated(by: .officer))
        #expect(story.informed(.ackEnded).isEmpty)
    }

    @Test func escalationAtTheTopIsItsRepeat() throws {
        var story = try CaseStory()
        try story.pass(.minutes(55))
        try story.happens(.escalated(by: .officer))
        #expect(story.started == ["edt"])
        #expect(story.value.word == .top)
    }

    @Test func escalationPastComingHelpTellsTheNextStepAndPagesNobody() throws {
        var story = try CaseStory()
        try story.happens(.willHelp(.neighbour, forWhom: .mother, eta: story.now + .hours(1)))
        try story.happens(.escalated(by: .officer))
        #expect(story.informed(.askedFor) == [.neighbour, .daughter])
        #expect(story.paged.isEmpty)
        #expect(story.value.word == .helpComing)
    }

    @Test func theStepAfterTheLastIsTheFirstOfTheNextRound() throws {
        var story = try CaseStory(ladder: Ladder.usual.climbed(2), asksPostFirst: true)
        try story.happens(.willHelp(.neighbour, forWhom: .mother, eta: story.now + .hours(1)))
        try story.happens(.escalated(by: .officer))
        #expect(story.informed(.askedFor) == [.carer])
    }
}
