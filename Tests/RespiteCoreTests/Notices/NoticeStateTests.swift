import RespiteCore
import RespiteRecord
import Testing

@Suite struct NoticeStateTests {
    private static let now = Instant(milliseconds: 1_800_000_000_000)
    private static let lease = Span.seconds(42)
    private static let later = now + lease

    /// One of each state; the two that may be repeats, as both.
    static let states: [NoticeState] = [
        .ready(from: now, maybeRepeat: false), .ready(from: now, maybeRepeat: true),
        .handed(until: later, maybeRepeat: false), .handed(until: later, maybeRepeat: true),
        .accepted, .delivered, .failedForGood, .superseded,
    ]

    private func after(
        _ event: NoticeEvent, _ state: NoticeState, attempt: Int = 1, stillWanted: Bool = true
    ) -> NoticeState {
        state.after(event, attempt: attempt, stillWanted: stillWanted, by: NoticeTerms(), at: Self.now)
    }

    @Test(arguments: states)
    func onlyWhatIsReadyIsHandedOver(state: NoticeState) {
        let expected: NoticeState =
            if case .ready(_, let maybeRepeat) = state {
                .handed(until: Self.later, maybeRepeat: maybeRepeat)
            } else {
                state
            }
        #expect(after(.claimed(lease: Self.lease), state) == expected)
    }

    @Test(arguments: states, [true, false])
    func whenALeaseIsOverTheAttemptMayHaveArrived(state: NoticeState, stillWanted: Bool) {
        let expected: NoticeState =
            if state.word == .handed {
                stillWanted ? .ready(from: Self.now, maybeRepeat: true) : .superseded
            } else {
                state
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

    @Test(arguments: states)
    func whatWasAcceptedIsNotSentAgain(state: NoticeState) {
        #expect(after(.reported(.accepted), state) == (state.word == .delivered ? .delivered : .accepted))
    }

    @Test(arguments: states)
    func aRejectionIsForGood(state: NoticeState) {
        let isSettled = [.delivered, .superseded, .failedForGood].contains(state.word)
        #expect(after(.reported(.rejected), state) == (isSettled ? state : .failedForGood))
    }

    @Test(arguments: states, [true, false])
    func aFailureIsRetriedWhileItIsWanted(state: NoticeState, stillWanted: Bool) {
        let expected: NoticeState =
            switch state {
            case .handed(_, let maybeRepeat):
                stillWanted ? .ready(from: Self.now + .seconds(5), maybeRepeat: maybeRepeat) : .superseded
            case .accepted: stillWanted ? .ready(from: Self.now + .seconds(5), maybeRepeat: true) : .superseded
            case .ready, .delivered, .failedForGood, .superseded: state
            }
        #expect(after(.reported(.failed), state, attempt: 2, stillWanted: stillWanted) == expected)
    }

    @Test(arguments: states, [true, false])
    func anUnknownEndMarksTheNextAttemptAsARepeat(state: NoticeState, stillWanted: Bool) {
        let expected: NoticeState =
            if state.word == .handed {
                stillWanted ? .ready(from: Self.now + .seconds(5), maybeRepeat: true) : .superseded
            } else {
                state
            }
        #expect(after(.reported(.unknown), state, attempt: 2, stillWanted: stillWanted) == expected)
    }

    @Test(arguments: states, [true, false])
    func whatWasNotStartedIsReadyAtOnceAndNoRepeat(state: NoticeState, stillWanted: Bool) {
        let expected: NoticeState =
            if case .handed(_, let maybeRepeat) = state {
                stillWanted ? .ready(from: Self.now, maybeRepeat: maybeRepeat) : .superseded
            } else {
                state
            }
        #expect(after(.reported(.notStarted), state, attempt: 2, stillWanted: stillWanted) == expected)
    }

    @Test func theRetriesGrowToFiveMinutesAndNeverEnd() {
        var state = NoticeState.ready(from: Self.now, maybeRepeat: false)
        var waits: [Span] = []
        for attempt in 1...12 {
            state = after(.claimed(lease: Self.lease), state, attempt: attempt)
            state = after(.reported(.failed), state, attempt: attempt)
            if case .ready(let from, _) = state { waits.append(from - Self.now) }
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
