import RespiteCore
import RespiteRecord
import Testing

/// The carer has answered.
@Suite struct CaseAnsweringTests {
    @Test func anAnswerClosesACaseThatNobodyHasTaken() throws {
        var story = try CaseStory()
        try story.pass(.minutes(15))
        try story.happens(.checkedIn(.ok))
        #expect(story.ending == CaseEnding(outcome: .checkedIn, at: story.now))
        #expect(story.effects.contains(.supersede(nil)))
        #expect(story.informed(.allClear) == [.carer, .neighbour, .daughter])
    }

    @Test func anAnswerOnlyFlagsAnOwnedCaseAndTellsHolderAndHelpers() throws {
        var story = try CaseStory()
        try story.happens(.acknowledged(by: .officer, for: nil, shiftEnds: nil))
        try story.happens(.willHelp(.neighbour, forWhom: .mother, eta: story.now + .hours(1)))
        try story.happens(.arrived(.worker, forWhom: .mother, nextCheck: story.now + .hours(1)))
        try story.happens(.checkedIn(.ok))
        #expect(story.value.isOpen)
        #expect(story.value.answer == .ok)
        #expect(story.informed(.carerAnswered) == [.officer, .neighbour, .worker])
        #expect(story.informed(.allClear).isEmpty)
    }

    @Test func whoHasTheCaseAndIsOnTheWayIsToldOnce() throws {
        var story = try CaseStory()
        try story.happens(.acknowledged(by: .neighbour, for: nil, shiftEnds: nil))
        try story.happens(.willHelp(.neighbour, forWhom: .mother, eta: story.now + .hours(1)))
        try story.happens(.checkedIn(.ok))
        #expect(story.informed(.carerAnswered) == [.neighbour])
    }

    @Test func anAnswerNeverClosesWhatWasOnceOwned() throws {
        var story = try CaseStory()
        try story.happens(.acknowledged(by: .officer, for: nil, shiftEnds: nil))
        try story.happens(.givenUp(by: .officer))
        try story.happens(.checkedIn(.ok))
        #expect(story.value.isOpen)
        #expect(story.value.answer == .ok)
        #expect(story.paged.isEmpty)
    }

    @Test func anAnswerTellsThoseWhoAreOnTheWay() throws {
        var story = try CaseStory()
        try story.happens(.willHelp(.neighbour, forWhom: .mother, eta: story.now + .hours(1)))
        try story.happens(.checkedIn(.ok))
        #expect(story.informed(.carerAnswered) == [.neighbour])
        #expect(!story.value.isOpen)
    }

    @Test func aWorriedCarerIsRungBackByThePostAndTheCaseStays() throws {
        var story = try CaseStory()
        try story.happens(.checkedIn(.worried))
        #expect(story.started == ["edt"])
        #expect(story.effects.first == .supersede(nil))
        #expect(story.value.isOpen)
    }

    @Test func aWorriedCarerChangesNothingWhileThePostIsAsked() throws {
        var story = try CaseStory(asksPostFirst: true)
        let before = story.value
        try story.happens(.checkedIn(.worried))
        #expect(story.effects.isEmpty)
        #expect(story.value.standing == before.standing)
    }

    @Test func aWorriedCarerEndsASnooze() throws {
        var story = try CaseStory()
        try story.happens(.snoozed(by: .officer, until: story.now + .hours(3), asManager: false))
        try story.happens(.checkedIn(.worried))
        #expect(story.started == ["edt"])
        #expect(story.paged == [.dutyTeam])
    }

    @Test func theHolderRingsAWorriedCarerBack() throws {
        var story = try CaseStory()
        try story.happens(.acknowledged(by: .officer, for: nil, shiftEnds: nil))
        try story.happens(.checkedIn(.worried))
        #expect(story.effects == [.inform(.officer, .carerWorried, by: Medium.allCases)])
        try story.happens(.givenUp(by: .officer))
        #expect(story.started == ["edt"])
    }

    @Test func aWorriedCarerIsToldToThePostWhenOnlyHelpersKnow() throws {
        var story = try CaseStory()
        try story.happens(.willHelp(.neighbour, forWhom: .mother, eta: story.now + .hours(1)))
        try story.happens(.checkedIn(.worried))
        #expect(story.informed(.carerWorried) == [.neighbour, .dutyTeam])
        #expect(story.paged.isEmpty)
    }

    @Test func aCallForHelpClosesTheCaseIntoAnEmergencyWithoutAnAllClear() throws {
        var story = try CaseStory()
        try story.happens(.acknowledged(by: .officer, for: nil, shiftEnds: nil))
        let ack = story.value.holds.ack
        try story.happens(.checkedIn(.help))
        #expect(story.effects.contains(.raiseEmergency(ack: ack, told: [.carer])))
        #expect(story.ending == CaseEnding(outcome: .becameEmergency, at: story.now))
        #expect(story.informed(.allClear).isEmpty)
    }

    @Test(arguments: Case.Kind.allCases.filter { $0 != .welfare }, CheckInWord.allCases)
    func aCheckInNeverEndsACaseOfAnotherKind(kind: Case.Kind, word: CheckInWord) throws {
        var story = try CaseStory(kind)
        try story.happens(.willHelp(.neighbour, forWhom: .mother, eta: story.now + .hours(1)))
        try story.happens(.checkedIn(word))
        #expect(story.value.isOpen)
        #expect(story.value.answer == word)
        #expect(story.informed(word == .ok ? .carerAnswered : .carerWorried).contains(.neighbour))
        let raised = CaseEffect.raiseEmergency(ack: nil, told: [.carer, .neighbour])
        #expect(story.effects.contains(raised) == (word == .help && kind != .emergency))
    }

    @Test func aCallForHelpIsNeverLostInACaseOfAnotherKind() throws {
        var story = try CaseStory(.safeguarding)
        try story.happens(.checkedIn(.help))
        #expect(story.effects == [.raiseEmergency(ack: nil, told: [.carer])])
    }
}
