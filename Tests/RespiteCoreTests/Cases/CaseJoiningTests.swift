import RespiteCore
import RespiteRecord
import Testing

/// A second report of what a case is about.
@Suite struct CaseJoiningTests {
    @Test func aSecondReportTellsTheHolder() throws {
        var story = try CaseStory()
        try story.happens(.acknowledged(by: .officer, for: nil, shiftEnds: nil))
        try story.happens(.joined(.urgent))
        #expect(story.informed(.joined) == [.officer])
        #expect(story.paged.isEmpty)
    }

    @Test func aSecondReportTellsThoseLastPaged() throws {
        var story = try CaseStory()
        try story.pass(.minutes(15))
        try story.happens(.joined(.urgent))
        #expect(story.informed(.joined) == [.neighbour, .daughter])
        #expect(story.started.isEmpty)
    }

    @Test func thoseLastPagedAreToldOfASnoozedCaseToo() throws {
        var story = try CaseStory()
        try story.pass(.minutes(15))
        try story.happens(.snoozed(by: .officer, until: story.now + .hours(1), asManager: false))
        try story.happens(.joined(.routine))
        #expect(story.informed(.joined) == [.neighbour, .daughter])
        #expect(story.value.word == .snoozed)
    }

    @Test func theHolderAskedAloneIsToldOfASecondReport() throws {
        var story = try CaseStory()
        try story.happens(.acknowledged(by: .officer, for: nil, shiftEnds: nil))
        try story.pass(.minutes(60))
        try story.happens(.joined(.urgent))
        #expect(story.informed(.joined) == [.officer])
    }

    @Test func whoSaidNoIsNotToldOfASecondReport() throws {
        var story = try CaseStory()
        try story.pass(.minutes(15))
        try story.happens(.cannotHelp(.neighbour, .refused))
        try story.happens(.joined(.urgent))
        #expect(story.informed(.joined) == [.daughter])
    }

    @Test(arguments: Severity.allCases, Severity.allCases)
    func theGraverSeverityCounts(first: Severity, second: Severity) throws {
        var story = try CaseStory(.welfare, first)
        try story.happens(.joined(second))
        #expect(story.value.severity == max(first, second))
    }

    @Test func aRiseEndsASnoozeAndPagesTheStepAgain() throws {
        var story = try CaseStory()
        try story.happens(.snoozed(by: .officer, until: story.now + .hours(1), asManager: false))
        try story.happens(.joined(.critical))
        #expect(story.started == ["carer"])
        #expect(story.value.word == .paging)
    }

    @Test func aRiseCutsTheAcknowledgement() throws {
        var story = try CaseStory()
        try story.happens(.acknowledged(by: .officer, for: .hours(3), shiftEnds: nil))
        try story.happens(.joined(.critical))
        #expect(story.due(.ackOver) == .minutes(20))
        #expect(story.due(.ackReminder) == .minutes(15))
        #expect(story.paged.isEmpty)
    }

    @Test func aRiseNeverLengthensAnAcknowledgement() throws {
        var story = try CaseStory()
        try story.happens(.acknowledged(by: .officer, for: .minutes(10), shiftEnds: nil))
        try story.happens(.joined(.critical))
        #expect(story.due(.ackOver) == .minutes(10))
    }

    @Test func aRiseCutsAnOfferWithItsAcknowledgement() throws {
        var story = try CaseStory()
        try story.happens(.acknowledged(by: .officer, for: nil, shiftEnds: story.now + .hours(2)))
        try story.happens(.offered(by: .officer, to: .colleague))
        try story.happens(.joined(.critical))
        #expect(story.due(.offerOver) == .minutes(20))
        #expect(story.due(.ackOver) == .minutes(20))
        #expect(story.value.violations.isEmpty)
    }

    @Test func whatIsNotGraverCutsNothing() throws {
        var story = try CaseStory(.welfare, .critical)
        try story.happens(.snoozed(by: .manager, until: story.now + .hours(1), asManager: true))
        try story.happens(.joined(.critical))
        #expect(story.value.word == .snoozed)
    }

    @Test func aClosedCaseIsNotJoined() throws {
        var story = try CaseStory()
        try story.happens(.checkedIn(.ok))
        #expect(try story.refusal(of: .joined(.critical)) == .closed)
    }
}
