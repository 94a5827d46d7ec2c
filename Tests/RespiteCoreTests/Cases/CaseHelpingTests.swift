import RespiteCore
import RespiteRecord
import Testing

/// Help that was promised, that came, or that will not come.
@Suite struct CaseHelpingTests {
    private func promised(in eta: Span = .minutes(40)) throws -> CaseStory {
        var story = try CaseStory()
        try story.happens(.willHelp(.neighbour, forWhom: .mother, eta: story.now + eta))
        return story
    }

    private let eta = CaseDeadline.eta(helper: .neighbour, forWhom: .mother)
    private let promiseOver = CaseDeadline.promiseOver(helper: .neighbour, forWhom: .mother)
    private let presenceOver = CaseDeadline.presenceOver(who: .neighbour, forWhom: .mother)

    @Test func aPromiseStopsThePagesAndEnds() throws {
        let story = try promised()
        #expect(story.effects == [.supersede(nil)])
        #expect(story.value.word == .helpComing)
        #expect(story.value.deadlines == [eta: story.now + .minutes(40), promiseOver: story.now + .minutes(50)])
    }

    @Test func aNewPromiseReplacesTheSameHelpersOldOne() throws {
        var story = try promised()
        try story.happens(.willHelp(.neighbour, forWhom: .father, eta: story.now + .minutes(20)))
        #expect(story.value.holds.promises.map(\.forWhom) == [.father])
        try story.happens(.willHelp(.daughter, forWhom: .mother, eta: story.now + .minutes(20)))
        #expect(story.value.holds.promises.count == 2)
    }

    @Test func helpMayBePromisedWhileSomebodyHasTheCase() throws {
        var story = try CaseStory()
        try story.happens(.acknowledged(by: .officer, for: nil, shiftEnds: nil))
        try story.happens(.willHelp(.neighbour, forWhom: .mother, eta: story.now + .minutes(40)))
        #expect(story.value.holds.ack?.holder == .officer)
        #expect(story.value.holds.promises.count == 1)
    }

    @Test func whoSaidNoMayStillPromise() throws {
        var story = try CaseStory()
        try story.happens(.cannotHelp(.neighbour, .cannot))
        #expect(story.value.out == [.neighbour])
        try story.happens(.willHelp(.neighbour, forWhom: .mother, eta: story.now + .minutes(40)))
        #expect(story.value.out.isEmpty)
    }

    @Test func theHelperIsRungOnceAtThePromisedTime() throws {
        var story = try promised()
        try story.pass(.minutes(40))
        #expect(story.effects == [.inform(.neighbour, .etaPassed, by: [.call, .text, .email])])
        #expect(story.value.deadlines == [promiseOver: story.now + .minutes(10)])
    }

    @Test func aPromiseNotKeptStartsTheNextStep() throws {
        var story = try promised()
        try story.pass(.minutes(50))
        #expect(story.started == ["contacts"])
        #expect(story.value.holds.isEmpty)
    }

    @Test func theHolderIsToldOfAPromiseNotKept() throws {
        var story = try promised()
        try story.happens(.acknowledged(by: .officer, for: nil, shiftEnds: nil))
        try story.pass(.minutes(50))
        #expect(story.informed(.promiseLate) == [.officer])
        #expect(story.paged.isEmpty)
        #expect(story.value.word == .owned)
    }

    @Test func aPromiseForATimeGoneByEndsAtOnce() throws {
        var story = try promised(in: .hours(-1))
        try story.pass(.zero)
        #expect(story.started == ["contacts"])
    }

    @Test func whoArrivesHasKeptTheirPromise() throws {
        var story = try promised()
        try story.happens(.arrived(.neighbour, forWhom: .mother, nextCheck: story.now + .hours(4)))
        #expect(story.value.holds.promises.isEmpty)
        #expect(story.value.word == .onSite)
        #expect(story.value.deadlines == [presenceOver: story.now + .hours(4)])
    }

    @Test func anArrivalThatNobodyAnnouncedStopsThePages() throws {
        var story = try CaseStory()
        try story.happens(.arrived(.worker, forWhom: .mother, nextCheck: story.now + .minutes(30)))
        #expect(story.effects == [.supersede(nil)])
        #expect(story.value.word == .onSite)
    }

    @Test func whoSaidNoAndComesAllTheSameIsOwedAnAllClear() throws {
        var story = try CaseStory()
        try story.happens(.cannotHelp(.neighbour, .refused))
        try story.happens(.arrived(.neighbour, forWhom: .mother, nextCheck: story.now + .hours(4)))
        #expect(story.value.out.isEmpty)
        #expect(story.value.told == [.carer, .neighbour])
    }

    @Test func anOnSiteCheckInMovesTheNextCheck() throws {
        var story = try promised()
        try story.happens(.arrived(.neighbour, forWhom: .mother, nextCheck: story.now + .minutes(30)))
        try story.pass(.minutes(20))
        try story.happens(.arrived(.neighbour, forWhom: .mother, nextCheck: story.now + .hours(4)))
        #expect(story.value.holds.presences.count == 1)
        #expect(story.due(presenceOver) == .hours(4))
    }

    @Test func somebodyMayBeThereForTwoPeople() throws {
        var story = try CaseStory()
        try story.happens(.arrived(.worker, forWhom: .mother, nextCheck: story.now + .minutes(30)))
        try story.happens(.arrived(.worker, forWhom: .father, nextCheck: story.now + .hours(1)))
        #expect(story.value.deadlines.count == 2)
        try story.pass(.minutes(30))
        #expect(story.value.holds.presences.map(\.forWhom) == [.father])
        #expect(story.paged.isEmpty)
    }

    @Test func anOtherHelpersPromiseStaysWhenOneArrives() throws {
        var story = try promised()
        try story.happens(.arrived(.daughter, forWhom: .mother, nextCheck: story.now + .hours(4)))
        #expect(story.value.holds.promises.map(\.helper) == [.neighbour])
    }

    @Test func anUncheckedVisitRaisesAnOnSiteCaseAndTheNextStep() throws {
        var story = try CaseStory()
        try story.happens(.arrived(.neighbour, forWhom: .mother, nextCheck: story.now + .hours(4)))
        try story.pass(.hours(4))
        #expect(story.effects.first == .raiseOnSite(who: .neighbour, forWhom: .mother))
        #expect(story.started == ["contacts"])
    }

    @Test func theHolderIsToldOfAnUncheckedVisit() throws {
        var story = try CaseStory()
        try story.happens(.arrived(.neighbour, forWhom: .mother, nextCheck: story.now + .minutes(30)))
        try story.happens(.acknowledged(by: .officer, for: nil, shiftEnds: nil))
        try story.pass(.minutes(30))
        #expect(story.informed(.presenceLate) == [.officer])
        #expect(story.effects.contains(.raiseOnSite(who: .neighbour, forWhom: .mother)))
        #expect(story.paged.isEmpty)
    }

    @Test func whoBookedOutIsNotMissed() throws {
        var story = try CaseStory()
        try story.happens(.arrived(.neighbour, forWhom: .mother, nextCheck: story.now + .hours(4)))
        try story.happens(.left(.neighbour, forWhom: .mother))
        #expect(story.value.holds.isEmpty)
        #expect(story.started == ["contacts"], "with nobody there the search goes on")
        try story.pass(.hours(4))
        #expect(!story.effects.contains(.raiseOnSite(who: .neighbour, forWhom: .mother)))
    }

    @Test func inAnEmergencyTheOfficerRingsTheHelper() throws {
        var story = try CaseStory(.emergency, raisedBy: .officer)
        try story.happens(.acknowledged(by: .officer, for: .hours(2), shiftEnds: nil))
        try story.happens(.willHelp(.neighbour, forWhom: .mother, eta: story.now + .minutes(10)))
        try story.pass(.minutes(10))
        #expect(story.informed(.helpDue) == [.officer])
    }

    @Test func noAnswerChangesNothing() throws {
        for silence in CaseEvent.Silence.allCases {
            var story = try CaseStory()
            let before = story.value
            try story.happens(.notReached(.carer, silence))
            #expect(story.effects.isEmpty)
            #expect(story.value.standing == before.standing)
            #expect(story.value.version == before.version + 1)
        }
    }
}
