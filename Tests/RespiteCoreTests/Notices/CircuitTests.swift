import RespiteCore
import RespiteRecord
import Testing

@Suite struct CircuitTests {
    private static let now = Instant(milliseconds: 1_800_000_000_000)
    private let terms = NoticeTerms()

    static let circuits: [Circuit] = [
        .well, .failing(since: now - .minutes(2), last: now - .minutes(1)), .down(since: now - .hours(1), .failing),
        .down(since: now - .hours(1), .unclaimed),
    ]

    private func after(_ event: CircuitEvent, _ circuit: Circuit, at now: Instant = Self.now) -> Circuit {
        circuit.after(event, by: terms, at: now)
    }

    @Test(arguments: circuits) func whatCarriesSomethingIsWell(circuit: Circuit) {
        #expect(after(.carried, circuit) == .well)
    }

    @Test(arguments: circuits) func aCourierThatAsksForWorkMendsOnlyWhatNobodyAskedFor(circuit: Circuit) {
        let expected: Circuit = circuit == .down(since: Self.now - .hours(1), .unclaimed) ? .well : circuit
        #expect(after(.claimed, circuit) == expected)
    }

    @Test(arguments: circuits) func aFailureIsKeptAndNothingMore(circuit: Circuit) {
        let expected: Circuit =
            switch circuit {
            case .well: .failing(since: Self.now, last: Self.now)
            case .failing(let since, _): .failing(since: since, last: Self.now)
            case .down(let since, _): .down(since: since, .failing)
            }
        #expect(after(.failed, circuit) == expected)
    }

    @Test func fiveMinutesOfFailuresAreDown() {
        let start = Self.now
        var circuit = after(.failed, .well, at: start)
        #expect(circuit.judgedAt(by: terms) == start + .minutes(5))
        circuit = after(.failed, circuit, at: start + .seconds(230))
        #expect(after(.judged(unclaimedSince: nil), circuit, at: start + .seconds(299)) == circuit)
        circuit = after(.judged(unclaimedSince: nil), circuit, at: start + .minutes(5))
        #expect(circuit == .down(since: start, .failing))
        #expect(circuit.isDown)
    }

    @Test func oneFailureThatNothingFollowsIsForgotten() {
        let circuit = after(.failed, .well, at: Self.now)
        #expect(after(.judged(unclaimedSince: nil), circuit, at: Self.now + .minutes(5)) == .well)
    }

    @Test(arguments: circuits, [59, 60]) func workThatWaitsAMinuteUnclaimedIsDown(circuit: Circuit, seconds: Int) {
        let since = Self.now - .seconds(seconds)
        let isNewlyDown = seconds == 60 && !circuit.isDown
        let expected: Circuit = isNewlyDown ? .down(since: since, .unclaimed) : circuit
        #expect(after(.judged(unclaimedSince: since), circuit) == expected)
    }

    @Test func onlyAFailingOneIsJudgedByItself() {
        #expect(Self.circuits.filter { $0.judgedAt(by: terms) != nil }.count == 1)
    }
}
