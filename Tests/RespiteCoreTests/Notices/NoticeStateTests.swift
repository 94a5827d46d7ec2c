import RespiteCore
import RespiteRecord
import Testing

@Suite struct NoticeStateTests {
    private static let now = Instant(milliseconds: 1_800_000_000_000)
    private static let lease = Span.seconds(42)
    private static let later = now + lease
    private static let receipts = (1...4).map { Receipt(due: now, round: $0) }

    /// One of each state, with every errand and every round.
    static let states: [NoticeState] =
        Errand.allCases.flatMap { [.ready(from: now, $0), .handed(until: later, $0)] }
        + receipts.flatMap { [.accepted($0), .asked(until: later, $0)] }
        + [.accepted(nil), .delivered, .failedForGood, .superseded]

    private func after(
        _ event: NoticeEvent, _ state: NoticeState, sends: Int = 1, stillWanted: Bool = true, canAsk: Bool = false
    ) -> NoticeState {
        state.after(
            event,
            NoticeCircumstances(
                sends: sends, stillWanted: stillWanted, canAsk: canAsk, terms: NoticeTerms(), now: Self.now))
    }

    @Test(arguments: states, [true, false])
    func whatIsReadyIsHandedOverAndWhatIsAcceptedIsAskedAbout(state: NoticeState, canAsk: Bool) {
        let expected: NoticeState =
            switch state {
            case .ready(_, .lookUp): .handed(until: Self.later, canAsk ? .lookUp : .repeat)
            case .ready(_, let errand): .handed(until: Self.later, errand)
            case .accepted(let receipt?): canAsk ? .asked(until: Self.later, receipt) : .accepted(nil)
            default: state
            }
        #expect(after(.claimed(lease: Self.lease), state, canAsk: canAsk) == expected)
    }

    @Test(arguments: states, [true, false])
    func whenALeaseIsOverTheAttemptIsLookedUp(state: NoticeState, stillWanted: Bool) {
        let expected: NoticeState =
            switch state {
            case .handed: stillWanted ? .ready(from: Self.now, .lookUp) : .superseded
            case .asked(_, let receipt): .accepted(receipt.next(at: Self.now))
            default: state
            }
        #expect(after(.leaseOver, state, stillWanted: stillWanted) == expected)
    }

    @Test(arguments: states)
    func onlyWhatHasNotLeftIsSuperseded(state: NoticeState) {
        #expect(after(.superseded, state) == (state.word == .ready ? .superseded : state))
    }

    @Test(arguments: states)
    func whatWasDeliveredIsDeliveredHoweverLateTheReport(state: NoticeState) {
        #expect(after(.reported(.delivered), state, stillWanted: false) == .delivered)
    }

    @Test(arguments: Delivery.allCases)
    func nothingUndoesADelivery(delivery: Delivery) {
        #expect(after(.reported(delivery), .delivered) == .delivered)
    }

    @Test(arguments: states, [true, false])
    func whatWasAcceptedIsNotSentAgain(state: NoticeState, canAsk: Bool) {
        let word = after(.reported(.accepted), state, canAsk: canAsk).word
        #expect(word == (state.word == .delivered ? .delivered : .accepted))
    }

    @Test func acceptedByAChannelThatCanBeAskedItIsAskedAboutAMinuteLater() {
        let state = after(.reported(.accepted), .handed(until: Self.later, .send), canAsk: true)
        #expect(state == .accepted(Receipt(due: Self.now + .minutes(1), round: 1)))
        #expect(after(.reported(.accepted), .handed(until: Self.later, .send)) == .accepted(nil))
    }

    @Test func receiptsAreAskedForAfterOneTwoFiveAndFifteenMinutes() {
        var waits: [Span] = []
        var receipt: Receipt? = .first(at: Self.now)
        while let asked = receipt {
            waits.append(asked.due - Self.now)
            receipt = asked.next(at: asked.due)
        }
        #expect(waits == [1, 2, 5, 15].map(Span.minutes))
    }

    @Test(arguments: receipts, [Delivery.accepted, .notStarted, .unknown])
    func whatIsStillUnderWayIsAskedAboutAgain(receipt: Receipt, delivery: Delivery) {
        let state = after(.reported(delivery), .asked(until: Self.later, receipt))
        #expect(state == .accepted(receipt.next(at: Self.now)))
    }

    @Test(arguments: states)
    func aRejectionIsForGood(state: NoticeState) {
        let isSettled = [.delivered, .superseded, .failedForGood].contains(state.word)
        #expect(after(.reported(.rejected), state) == (isSettled ? state : .failedForGood))
    }

    @Test(arguments: states, [true, false])
    func aFailureIsRetriedWhileItIsWanted(state: NoticeState, stillWanted: Bool) {
        func again(_ errand: Errand) -> NoticeState {
            stillWanted ? .ready(from: Self.now + .seconds(5), errand) : .superseded
        }
        let expected: NoticeState =
            switch state {
            case .handed(_, .lookUp), .asked: again(.send)
            case .handed(_, let errand): again(errand)
            case .accepted: again(.repeat)
            case .ready, .delivered, .failedForGood, .superseded: state
            }
        #expect(after(.reported(.failed), state, sends: 2, stillWanted: stillWanted) == expected)
    }

    @Test(arguments: Errand.allCases, [true, false])
    func anUnknownEndIsLookedUpAndWhatTheChannelNeverHeardOfIsSent(errand: Errand, stillWanted: Bool) {
        let state = after(
            .reported(.unknown), .handed(until: Self.later, errand), sends: 2, stillWanted: stillWanted)
        let expected: NoticeState =
            errand == .lookUp ? .ready(from: Self.now, .send) : .ready(from: Self.now + .seconds(5), .lookUp)
        #expect(state == (stillWanted ? expected : .superseded))
    }

    @Test(arguments: Errand.allCases, [true, false])
    func whatWasNotStartedIsReadyAtOnceAndWhatCouldNotBeAskedLater(errand: Errand, stillWanted: Bool) {
        let state = after(
            .reported(.notStarted), .handed(until: Self.later, errand), sends: 2, stillWanted: stillWanted)
        let wait: Span = errand == .lookUp ? .seconds(5) : .zero
        #expect(state == (stillWanted ? .ready(from: Self.now + wait, errand) : .superseded))
    }

    @Test func theRetriesGrowToFiveMinutesAndNeverEnd() {
        var state = NoticeState.ready(from: Self.now, .send)
        var waits: [Span] = []
        for sends in 1...12 {
            state = after(.claimed(lease: Self.lease), state, sends: sends)
            state = after(.reported(.failed), state, sends: sends)
            if case .ready(let from, .send) = state { waits.append(from - Self.now) }
        }
        let seconds = [0, 5, 15, 30, 60, 120, 300, 300, 300, 300, 300, 300]
        #expect(waits == seconds.map(Span.seconds))
    }

    @Test func retriesThatPolicyLeavesOutAreFiveMinutesApart() {
        var terms = NoticeTerms()
        terms.retries = []
        #expect(terms.delay(afterAttempt: 1) == .minutes(5))
        #expect(NoticeTerms().delay(afterAttempt: 0) == .zero)
    }

    @Test func everyStateHasAWordOfItsOwn() {
        #expect(Set(Self.states.map(\.word)) == Set(NoticeState.Word.allCases))
    }
}
