import RespiteCore
import RespiteRecord
import Testing

/// The ladders of a scheme that sets none of its own.
@Suite struct PolicyTests {
    private let policy = Policy()

    @Test(arguments: Case.Kind.allCases)
    func everyKindHasALadderThatEndsAtAPost(kind: Case.Kind) throws {
        let ladder = policy.ladder(for: kind)
        let last = try #require(ladder.steps.last)
        #expect(last.to.allSatisfy { if case .post = $0 { true } else { false } })
        #expect(!last.to.isEmpty)
        #expect(ladder.rounds >= 1)
        #expect(policy.ladders[kind] != nil)
    }

    @Test(arguments: Case.Kind.allCases)
    func everyStepSaysHowAndForHowLong(kind: Case.Kind) {
        let steps = policy.ladder(for: kind).steps
        #expect(Set(steps.map(\.id)).count == steps.count)
        for step in steps {
            #expect(!step.by.isEmpty)
            #expect(step.wait > .zero)
            #expect(step.shortWait.map { $0 > .zero && $0 <= step.wait } ?? true)
            #expect(step.repeatEvery.map { $0 > .zero && $0 < step.wait } ?? true)
            #expect(step.cap >= 1)
        }
    }

    @Test(arguments: [Case.Kind.onSite, .emergency, .safeguarding, .handover, .system])
    func onlyAWelfareCaseAsksTheFamilyByItself(kind: Case.Kind) {
        for step in policy.ladder(for: kind).steps {
            #expect(step.to.allSatisfy { if case .post = $0 { true } else { false } }, "\(step.id)")
        }
    }

    @Test(arguments: [(false, 60), (true, 30)])
    func theDutyTeamIsAskedInTime(cannotBeLeft: Bool, minutes: Int) throws {
        let ladder = policy.ladder(for: .welfare).copied(
            carer: 1, caredFor: 2, contacts: [11, 12], cannotBeLeft: cannotBeLeft)
        var story = try CaseStory(ladder: ladder)
        try story.pass(.minutes(minutes) - .seconds(1))
        #expect(!story.paged.contains(.dutyTeam))
        #expect(Set(story.paged).isSubset(of: [.carer]))
        try story.pass(.seconds(1))
        #expect(story.paged == [.neighbour, .daughter, .dutyTeam])
    }

    @Test func theCarerIsAskedByTextAndThenRungTwice() throws {
        let ladder = policy.ladder(for: .welfare).copied(carer: 1, caredFor: 2, contacts: [], cannotBeLeft: false)
        var story = try CaseStory(ladder: ladder)
        #expect(story.effects.last == .page(.carer, by: [.text]))
        for _ in 0..<2 {
            try story.pass(.minutes(15))
            #expect(story.effects.last == .page(.carer, by: [.call]))
        }
    }

    @Test func theTermsAreThoseThatWerePromised() {
        let terms = policy.terms
        #expect((terms.acknowledgement, terms.criticalAcknowledgement) == (.minutes(60), .minutes(20)))
        #expect((terms.longestAcknowledgement, terms.longestOutOfSignal) == (.hours(4), .hours(2)))
        #expect((terms.safeUntilMargin, terms.reminderBefore) == (.minutes(75), .minutes(5)))
        #expect((terms.holderAlone, terms.promiseGrace) == (.minutes(5), .minutes(10)))
        #expect((terms.offer, terms.offerAfterShift) == (.minutes(10), .minutes(15)))
        #expect((policy.grace, policy.early) == (.minutes(60), .hours(4)))
    }

    @Test func aKindWithoutALadderIsTheManagersConcern() {
        var policy = Policy()
        policy.ladders = [:]
        #expect(policy.ladder(for: .onSite).steps.map(\.to) == [[.post("manager")]])
    }
}
