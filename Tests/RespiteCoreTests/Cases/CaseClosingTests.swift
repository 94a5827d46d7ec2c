import RespiteCore
import RespiteRecord
import Testing

/// Resolved, reopened, corrected, re-planned; and what a closed case takes.
@Suite struct CaseClosingTests {
    @Test func aResolvedCaseIsDisarmedAndGivesTheAllClearAfterItsPages() throws {
        var story = try CaseStory()
        try story.pass(.minutes(15))
        try story.happens(.acknowledged(by: .officer, for: nil, shiftEnds: nil))
        try story.happens(.resolved(by: .officer, .safe, isWitnessed: true))
        #expect(story.value.deadlines.isEmpty)
        #expect(story.value.word == .closed)
        #expect(story.effects.first == .supersede(nil))
        #expect(story.informed(.allClear) == [.carer, .neighbour, .daughter])
    }

    @Test func whoIsOnTheWayIsOwedTheAllClearToo() throws {
        var story = try CaseStory()
        try story.happens(.willHelp(.neighbour, forWhom: .mother, eta: story.now + .hours(1)))
        try story.happens(.resolved(by: .officer, .safe, isWitnessed: true))
        #expect(story.informed(.allClear) == [.carer, .neighbour])
    }

    @Test(arguments: Case.Kind.allCases, Outcome.allCases)
    func theOutcomeMustFitTheKind(kind: Case.Kind, outcome: Outcome) throws {
        var story = try CaseStory(kind)
        let refusal = try story.refusal(of: .resolved(by: .officer, outcome, isWitnessed: true))
        #expect(refusal == (outcome.fits(kind) ? nil : .outcomeDoesNotFit(outcome, kind)))
    }

    @Test(arguments: Case.Kind.allCases)
    func everyKindCanEndAndBeADrill(kind: Case.Kind) {
        #expect(Outcome.allCases.filter { $0.fits(kind) }.count >= 2)
        #expect(Outcome.test.fits(kind))
    }

    @Test func aCriticalCaseNamesWhoSawThatThePersonIsSafe() throws {
        var story = try CaseStory(.welfare, .critical)
        let before = story.value
        #expect(try story.refusal(of: .resolved(by: .officer, .safe, isWitnessed: false)) == .nobodySawThemSafe)
        #expect(story.value == before)
        try story.happens(.resolved(by: .officer, .safe, isWitnessed: true))
        #expect(!story.value.isOpen)
    }

    @Test func aCaseIsResolvedOnce() throws {
        var story = try CaseStory()
        try story.happens(.resolved(by: .officer, .safe, isWitnessed: true))
        #expect(try story.refusal(of: .resolved(by: .officer, .safe, isWitnessed: true)) == .closed)
    }

    @Test func reopenedTheNextRoundBeginsAtTheFirstStep() throws {
        var story = try CaseStory()
        try story.pass(.minutes(55))
        try story.happens(.resolved(by: .officer, .safe, isWitnessed: true))
        story.now = story.now + .days(7)
        try story.happens(.reopened(by: .officer))
        #expect(story.started == ["carer"])
        #expect(story.value.cursor.round == 2)
        #expect(story.value.word == .paging)
    }

    @Test func reopeningHasAnEnd() throws {
        var story = try CaseStory()
        try story.happens(.resolved(by: .officer, .safe, isWitnessed: true))
        story.now = story.now + .days(7) + .seconds(1)
        #expect(try story.refusal(of: .reopened(by: .officer)) == .reopeningIsOver)
    }

    @Test func anOpenCaseIsNeitherReopenedNorCorrected() throws {
        var story = try CaseStory()
        #expect(try story.refusal(of: .reopened(by: .officer)) == .notClosed)
        #expect(try story.refusal(of: .corrected(by: .officer, .safe)) == .notClosed)
    }

    @Test func aCorrectionChangesTheOutcomeAndNotItsTime() throws {
        var story = try CaseStory()
        try story.happens(.resolved(by: .officer, .safe, isWitnessed: true))
        let closed = story.now
        story.now = closed + .hours(1)
        try story.happens(.corrected(by: .officer, .hospital))
        #expect(story.ending == CaseEnding(outcome: .hospital, at: closed))
        #expect(story.effects.isEmpty)
        #expect(
            try story.refusal(of: .corrected(by: .officer, .causeEnded)) == .outcomeDoesNotFit(.causeEnded, .welfare))
    }

    @Test func replannedTheStepOfTheSameNameStartsAsANewRun() throws {
        var story = try CaseStory()
        try story.pass(.minutes(15))
        let ladder = Ladder(steps: Ladder.usual.steps.reversed())
        try story.happens(.replanned(by: .officer, ladder))
        #expect(story.effects.first == .supersede(nil))
        #expect(story.started == ["contacts"])
        #expect(story.value.cursor.run == 3)
        #expect(story.value.ladder == ladder)
    }

    @Test func replannedWithoutThatStepTheFirstStarts() throws {
        var story = try CaseStory()
        try story.pass(.minutes(15))
        try story.happens(.replanned(by: .officer, Ladder(steps: [Ladder.usual.steps[2]])))
        #expect(story.started == ["edt"])
        #expect(story.value.cursor.step == 0)
    }

    @Test func replannedWhileHeldPagesNobodyUntilTheHoldEnds() throws {
        var story = try CaseStory()
        try story.happens(.acknowledged(by: .officer, for: nil, shiftEnds: nil))
        try story.happens(.replanned(by: .officer, Ladder(steps: Array(Ladder.usual.steps.dropFirst()))))
        #expect(story.effects.isEmpty)
        try story.happens(.escalated(by: .officer))
        #expect(story.started == ["contacts"])
    }

    @Test func replannedAtTheTopTheLadderIsClimbedAgain() throws {
        var story = try CaseStory()
        try story.pass(.minutes(55))
        try story.happens(.replanned(by: .officer, Ladder.usual.climbed(2)))
        #expect(story.value.word == .paging)
        try story.pass(.minutes(10))
        #expect(story.started.last == "carer")
    }

    @Test(arguments: [
        CaseEvent.willHelp(.neighbour, forWhom: .mother, eta: Instant(milliseconds: 1_800_003_600_000)),
        .cannotHelp(.carer, .agreementWithdrawn), .notReached(.carer, .voicemail),
        .arrived(.neighbour, forWhom: .mother, nextCheck: Instant(milliseconds: 1_800_003_600_000)),
        .checkedIn(.ok), .checkedIn(.worried), .checkedIn(.help),
        .safeUntil(Instant(milliseconds: 1_800_003_600_000)), .fell(.stepOver),
    ])
    func aFactAboutAClosedCaseIsRecordedAndChangesNothingElse(fact: CaseEvent) throws {
        var story = try CaseStory()
        try story.happens(.resolved(by: .officer, .safe, isWitnessed: true))
        let before = try Tree(story.value).members
        try story.happens(fact)
        let after = try Tree(story.value).members
        #expect(after.filter { before[$0.key] != $0.value } == ["version": .whole(3)])
        #expect(after.count == before.count)
        #expect(story.effects.isEmpty)
    }

    @Test func aCaseIsOpenedOnce() throws {
        var story = try CaseStory()
        let again = Opening(kind: .welfare, key: story.value.key, severity: .urgent, ladder: .usual)
        #expect(try story.refusal(of: .opened(again)) == .alreadyOpen)
    }
}

extension Tree {
    fileprivate var members: [String: Tree] {
        if case .object(let members) = self { members } else { [:] }
    }
}
