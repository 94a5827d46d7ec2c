import RespiteAPI
import RespiteDaemon
import RespiteRecord
import RespiteStore
import RespiteTesting
import Testing

/// What happens to deadlines when somebody sets the clock.
@Suite struct ClockTests {
    let daemon: TestDaemon
    let scheme: TestScheme

    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
    }

    private func paged() async throws -> [String] { try await daemon.deliver() }

    /// A check-in does not come, and the first step of its case begins.
    private func theCarerIsPaged() async throws {
        _ = try await scheme.expectCheckIn(at: TestDaemon.morning + .hours(1))
        await daemon.advance(by: .hours(1))
        #expect(try await paged() == [TestScheme.carerNumber])
    }

    /// The step of the carer has all of its time left, and then comes the next.
    private func theDaughterIsPagedInTenMinutes() async throws {
        await daemon.advance(by: .minutes(9))
        #expect(try await paged() == [])
        await daemon.advance(by: .minutes(1))
        #expect(try await paged() == [TestScheme.daughterNumber])
        #expect(try await daemon.check().findings == [])
    }

    @Test func aStepForwardLetsAWaitLastAsLongAsItShould() async throws {
        try await theCarerIsPaged()
        await daemon.setClock(by: .hours(1))
        #expect(try await paged() == [])
        try await theDaughterIsPagedInTenMinutes()
    }

    @Test func aStepBackLetsAWaitLastAsLongAsItShould() async throws {
        try await theCarerIsPaged()
        await daemon.setClock(by: .hours(-1))
        try await theDaughterIsPagedInTenMinutes()
    }

    /// Whoever looks at the clock between its setting and word of that.
    private enum Early: CaseIterable {
        case turn, sign, neither
    }

    @Test(arguments: Early.allCases) private func aSetClockStartsNoStepBeforeItsTimeWhoeverSeesItFirst(
        early: Early
    ) async throws {
        try await theCarerIsPaged()
        for step in [Span.hours(1), .hours(-1), .hours(2)] {
            daemon.time.setClockUnheard(by: step)
            switch early {
            case .turn: await daemon.daemon.turn()
            case .sign: _ = try await daemon.store.keep(daemon.time.reading)
            case .neither: break
            }
            await daemon.time.hearOfSetClock()
            #expect(try await paged() == [])
        }
        try await theDaughterIsPagedInTenMinutes()
    }

    @Test func whatWasReadBeforeTheClockWasSetWorksNothing() async throws {
        try await theCarerIsPaged()
        let before = daemon.time.reading
        await daemon.advance(by: .seconds(1))
        await daemon.setClock(by: .hours(-1))
        #expect(try await daemon.store.workDeadlines(at: before).fired == 0)
        #expect(try await daemon.store.keep(before) == nil)
        await daemon.advance(by: .minutes(10) - .seconds(2))
        #expect(try await paged() == [])
        await daemon.advance(by: .seconds(1))
        #expect(try await paged() == [TestScheme.daughterNumber])
    }

    @Test func whatAStepForwardJumpedOverFallsOnceAndAPersonIsTold() async throws {
        _ = try await scheme.expectCheckIn(at: TestDaemon.morning + .hours(1))
        await daemon.setClock(by: .hours(2))
        let queue = try await scheme.queue()
        #expect(queue.filter { $0.kind == .welfare }.count == 1)
        #expect(queue.filter { $0.kind == .system }.count == 1)
        let blind = try await daemon.call(System.Status()).lastBlind
        #expect(blind?.why == "clockForward")
        #expect(blind?.fired == 1)
    }

    @Test func afterAStepBackACheckInIsDueAtTheEarlierOfItsReadings() async throws {
        _ = try await scheme.expectCheckIn(at: TestDaemon.morning + .days(3))
        await daemon.setClock(by: .hours(-1))
        await daemon.advance(by: .days(3) - .minutes(1))
        #expect(try await scheme.queue() == [])
        await daemon.advance(by: .minutes(1))
        #expect(try await scheme.queue().map(\.kind) == [.welfare])
        await daemon.advance(by: .hours(3))
        #expect(try await scheme.queue().filter { $0.kind == .welfare }.count == 1)
    }

    @Test func aClockThatGoesBackAndForthWearsNothingAway() async throws {
        _ = try await scheme.expectCheckIn(at: TestDaemon.morning + .days(3))
        for _ in 0..<5 {
            await daemon.setClock(by: .hours(-1))
            await daemon.setClock(by: .hours(1))
        }
        await daemon.advance(by: .days(3) - .minutes(1))
        #expect(try await scheme.queue() == [])
        await daemon.advance(by: .minutes(1))
        #expect(try await scheme.queue().map(\.kind) == [.welfare])
    }

    @Test func anAcknowledgementKeepsItsTrueLength() async throws {
        _ = try await scheme.expectCheckIn(at: TestDaemon.morning + .hours(1))
        await daemon.advance(by: .minutes(61))
        _ = try await paged()
        _ = try await daemon.call(Cases.Acknowledge(caseNumber: "C-0001"))
        await daemon.setClock(by: .hours(5))
        #expect(try await scheme.queue().map(\.word) == [.owned])
        await daemon.advance(by: .minutes(59))
        #expect(try await scheme.queue().map(\.word) == [.owned])
        await daemon.advance(by: .minutes(1))
        #expect(try await scheme.queue().map(\.word) == [.paging])
    }

    @Test func aCaseThatCannotBeReadStopsNoOther() async throws {
        _ = try await scheme.expectCheckIn(at: TestDaemon.morning + .hours(1))
        _ = try await scheme.expectCheckIn(at: TestDaemon.morning + .hours(1))
        await daemon.advance(by: .minutes(61))
        try await daemon.store.spoil("UPDATE caseFile SET state = '{' WHERE id = 1")
        await daemon.setClock(by: .hours(1))
        let deadlines = try await daemon.store.deadlines(ofCase: 2)
        #expect(deadlines == [TestDaemon.morning + .minutes(130)])
        #expect(try await daemon.store.deadlines(ofCase: 1) == deadlines)
    }
}
