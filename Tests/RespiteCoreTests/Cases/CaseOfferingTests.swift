import RespiteCore
import RespiteRecord
import Testing

/// Offered to somebody else, accepted, declined; snoozed and woken.
@Suite struct CaseOfferingTests {
    private func offered(for length: Span? = nil, shiftEndsIn shift: Span? = nil) throws -> CaseStory {
        var story = try CaseStory()
        try story.happens(
            .acknowledged(by: .officer, for: length, shiftEnds: shift.map { story.now + $0 }))
        try story.happens(.offered(by: .officer, to: .colleague))
        return story
    }

    @Test func anOfferIsToldToThatPersonOnlyAndMovesNothing() throws {
        let story = try offered()
        #expect(story.effects == [.inform(.colleague, .offer, by: Medium.allCases)])
        #expect(story.value.holds.ack?.holder == .officer)
        #expect(story.due(.offerOver) == .minutes(10))
        #expect(story.value.word == .owned)
    }

    @Test func anOfferStandsUntilAfterTheShift() throws {
        let story = try offered(shiftEndsIn: .minutes(90))
        #expect(story.due(.offerOver) == .minutes(105))
    }

    @Test func theAcknowledgementLastsAsLongAsTheOffer() throws {
        #expect(try offered(for: .minutes(3)).due(.ackOver) == .minutes(10))
        #expect(try offered(shiftEndsIn: .minutes(90)).due(.ackOver) == .minutes(105))
        #expect(try offered().due(.ackOver) == .minutes(60))
    }

    @Test func theHolderIsRemindedOfTheNewEnd() throws {
        var story = try CaseStory()
        try story.happens(.acknowledged(by: .officer, for: nil, shiftEnds: story.now + .hours(2)))
        try story.pass(.minutes(56))
        try story.happens(.offered(by: .officer, to: .colleague))
        #expect(story.due(.ackReminder) == .minutes(79) - .minutes(5))
    }

    @Test func noOfferLengthensAnAcknowledgementBeyondTheLongest() throws {
        let story = try offered(shiftEndsIn: .hours(11))
        #expect(story.due(.offerOver) == .hours(4))
        #expect(story.due(.ackOver) == .hours(4))
        var safe = try CaseStory(.welfare, safeIn: .hours(2))
        try safe.happens(.acknowledged(by: .officer, for: nil, shiftEnds: safe.now + .hours(8)))
        try safe.happens(.offered(by: .officer, to: .colleague))
        #expect(safe.due(.ackOver) == .minutes(45))
    }

    @Test func aNearerSafeUntilCutsTheOfferToo() throws {
        var story = try offered(shiftEndsIn: .minutes(90))
        try story.happens(.safeUntil(story.now + .minutes(100)))
        #expect(story.due(.offerOver) == .minutes(25))
        #expect(story.due(.ackOver) == .minutes(25))
    }

    @Test func onlyTheHolderOffers() throws {
        var story = try offered()
        #expect(try story.refusal(of: .offered(by: .colleague, to: .manager)) == .notTheHolder(.officer))
        var unowned = try CaseStory()
        #expect(try unowned.refusal(of: .offered(by: .officer, to: .colleague)) == .notAcknowledged)
    }

    @Test func aNewOfferWithdrawsTheOther() throws {
        var story = try offered()
        try story.happens(.offered(by: .officer, to: .manager))
        #expect(story.informed(.offerWithdrawn) == [.colleague])
        #expect(story.value.holds.ack?.offer?.to == .manager)
    }

    @Test func acceptedTheCaseMovesAndTheGiverIsTold() throws {
        var story = try offered()
        try story.happens(.accepted(by: .colleague, shiftEnds: nil))
        #expect(story.value.holds.ack?.holder == .colleague)
        #expect(story.value.holds.ack?.offer == nil)
        #expect(story.informed(.takenOver) == [.officer])
        #expect(story.due(.ackOver) == .minutes(60))
    }

    @Test func anotherCannotAnswerAnOffer() throws {
        var story = try offered()
        #expect(try story.refusal(of: .accepted(by: .manager, shiftEnds: nil)) == .offeredToAnother(.colleague))
        #expect(try story.refusal(of: .declined(by: .manager)) == .offeredToAnother(.colleague))
        var unoffered = try CaseStory()
        #expect(try unoffered.refusal(of: .accepted(by: .colleague, shiftEnds: nil)) == .noOffer)
        #expect(try unoffered.refusal(of: .declined(by: .colleague)) == .noOffer)
    }

    @Test func declinedTheGiverIsToldAndKeepsTheCase() throws {
        var story = try offered()
        try story.happens(.declined(by: .colleague))
        #expect(story.effects == [.inform(.officer, .offerDeclined, by: Medium.allCases)])
        #expect(story.value.holds.ack?.holder == .officer)
        #expect(story.due(.offerOver) == nil)
        #expect(story.due(.ackOver) == .minutes(60))
    }

    @Test func anOfferThatNobodyTookIsAsDeclined() throws {
        var story = try offered()
        try story.pass(.minutes(10))
        #expect(story.informed(.offerDeclined) == [.officer])
        #expect(story.value.holds.ack?.holder == .officer)
    }

    @Test func afterTheShiftTheManagerIsAskedFirst() throws {
        var story = try offered(shiftEndsIn: .minutes(90))
        try story.pass(.minutes(105))
        #expect(story.paged == [.manager])
        #expect(story.value.deadlines == [.aloneOver: story.now + .minutes(5)])
        #expect(story.value.holds.isEmpty)
        try story.pass(.minutes(5))
        #expect(story.started == ["carer"])
    }

    @Test func declinedJustAfterTheShiftTheGiverStillHasTheCase() throws {
        var story = try offered(shiftEndsIn: .minutes(90))
        try story.pass(.minutes(100))
        try story.happens(.declined(by: .colleague))
        #expect(story.value.holds.ack?.holder == .officer)
        #expect(story.paged.isEmpty)
    }

    @Test func theOrderOfTheTwoEndsMakesNoDifference() throws {
        var story = try offered(shiftEndsIn: .minutes(90))
        try story.pass(.minutes(105) - .seconds(1))
        story.now = story.now + .seconds(1)
        try story.happens(.fell(.ackOver))
        #expect(story.paged == [.manager])
        #expect(story.informed(.offerDeclined) == [.officer])
    }

    @Test func afterTheShiftTheManagerIsToldWhenHelpIsComing() throws {
        var story = try offered(shiftEndsIn: .minutes(90))
        try story.happens(.willHelp(.neighbour, forWhom: .mother, eta: story.now + .hours(3)))
        try story.pass(.minutes(105))
        #expect(story.paged.isEmpty)
        #expect(story.informed(.askedFor) == [.manager])
        #expect(story.value.holds.ack == nil)
    }

    @Test(arguments: [
        CaseEvent.extended(by: .officer, for: nil, deputy: nil),
        .acknowledged(by: .officer, for: nil, shiftEnds: nil),
        .taken(by: .manager, for: nil, shiftEnds: nil),
        .givenUp(by: .officer),
        .escalated(by: .officer),
        .resolved(by: .officer, .safe, isWitnessed: true),
    ])
    func whoWasOfferedTheCaseIsToldThatItIsWithdrawn(event: CaseEvent) throws {
        var story = try offered()
        try story.happens(event)
        #expect(story.informed(.offerWithdrawn) == [.colleague])
        #expect(story.value.holds.ack?.offer == nil)
    }

    @Test func whoTakesWhatTheyWereOfferedIsNotToldThatItIsWithdrawn() throws {
        var story = try offered()
        try story.happens(.taken(by: .colleague, for: nil, shiftEnds: nil))
        #expect(story.informed(.offerWithdrawn).isEmpty)
        #expect(story.informed(.takenOver) == [.officer])
    }
}

@Suite struct CaseSnoozingTests {
    @Test func aSnoozeStopsThePagesUntilItIsOver() throws {
        var story = try CaseStory()
        try story.happens(.snoozed(by: .officer, until: story.now + .hours(3), asManager: false))
        #expect(story.effects == [.supersede(nil)])
        #expect(story.value.word == .snoozed)
        #expect(story.value.deadlines == [.quietOver: story.now + .hours(3)])
        try story.pass(.hours(3))
        #expect(story.started == ["carer"])
        #expect(story.value.cursor.run == 2)
    }

    @Test func wokenTheStepStartsAgain() throws {
        var story = try CaseStory()
        try story.happens(.snoozed(by: .officer, until: story.now + .hours(3), asManager: false))
        try story.happens(.woken(by: .colleague))
        #expect(story.started == ["carer"])
    }

    @Test func wokenWhileOwnedPagesNobody() throws {
        var story = try CaseStory()
        try story.happens(.acknowledged(by: .officer, for: nil, shiftEnds: nil))
        try story.happens(.snoozed(by: .officer, until: story.now + .hours(3), asManager: false))
        try story.happens(.woken(by: .colleague))
        #expect(story.effects.isEmpty)
        #expect(story.value.word == .owned)
    }

    @Test func whatDoesNotSleepIsNotWoken() throws {
        var story = try CaseStory()
        #expect(try story.refusal(of: .woken(by: .officer)) == .notSnoozed)
    }

    @Test func onlyAManagerSnoozesACriticalCase() throws {
        var story = try CaseStory(.welfare, .critical)
        let until = story.now + .hours(1)
        #expect(try story.refusal(of: .snoozed(by: .officer, until: until, asManager: false)) == .managerOnly)
        try story.happens(.snoozed(by: .manager, until: until, asManager: true))
        #expect(story.value.word == .snoozed)
    }

    @Test func aSnoozeEndsInTheFutureAndBeforeTooLong() throws {
        var story = try CaseStory()
        let before = story.value
        #expect(try story.refusal(of: .snoozed(by: .officer, until: story.now, asManager: true)) == .inThePast)
        let late = story.now + .hours(12) + .seconds(1)
        #expect(
            try story.refusal(of: .snoozed(by: .officer, until: late, asManager: true)) == .longerThan(.hours(12)))
        #expect(story.value == before)
    }
}
