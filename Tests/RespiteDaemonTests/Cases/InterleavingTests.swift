import RespiteAPI
import RespiteDaemon
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// Two things at the same instant: each order is right, and so is what comes when they race.
@Suite struct InterleavingTests {
    let daemon: TestDaemon
    let scheme: TestScheme

    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
    }

    private var due: Instant { TestDaemon.morning + .hours(1) }

    /// Ten o'clock, and nobody has looked yet.
    private func standAtDue() async throws -> String {
        let schedule = try await scheme.expectCheckIn(at: due)
        await daemon.advance(by: .minutes(59))
        daemon.time.stall(by: .minutes(1))
        return schedule
    }

    /// The duty team is paged, and nothing has been handed over yet.
    private func standAtPage() async throws {
        _ = try await scheme.expectCheckIn(at: due)
        await daemon.advance(by: .minutes(80))
        _ = try await daemon.deliver()
        await daemon.advance(by: .minutes(4))
    }

    private func word(_ number: String = "C-0001") async throws -> Cases.Word {
        try await daemon.call(Cases.Show(caseNumber: number)).summary.word
    }

    private func isTaken(_ work: () async throws -> Void) async -> Bool {
        do {
            try await work()
            return true
        } catch {
            return false
        }
    }

    // MARK: a check-in and its due time

    @Test func aCheckInThatIsKeptFirstWins() async throws {
        let schedule = try await standAtDue()
        let answer = try await daemon.call(CheckIns.Record(schedule: schedule, word: .ok))
        #expect(answer.satisfied == [schedule])
        #expect(try await scheme.queue() == [])
        #expect(try await daemon.claim() == [])
    }

    @Test func aCheckInThatComesSecondClosesWhatWasOpened() async throws {
        let schedule = try await standAtDue()
        await daemon.daemon.watch.wake()
        #expect(try await scheme.queue().map(\.word) == [.paging])
        let answer = try await daemon.call(CheckIns.Record(schedule: schedule, word: .ok))
        #expect(answer.satisfied == [schedule])
        #expect(try await word() == .closed)
        #expect(try await daemon.claim() == [])
        let history = try await daemon.call(CheckIns.History(reference: scheme.reference))
        #expect(history.occurrences.map(\.state) == ["satisfied"])
    }

    @Test(arguments: 1...10) func aCheckInThatRacesItsDueTimeIsMetOnce(_: Int) async throws {
        let schedule = try await standAtDue()
        async let turn: Void = daemon.daemon.watch.wake()
        async let answer = daemon.call(CheckIns.Record(schedule: schedule, word: .ok))
        #expect(try await answer.satisfied == [schedule])
        await turn
        #expect(try await scheme.queue() == [])
        #expect(try await daemon.claim() == [])
        #expect(try await daemon.check().findings == [])
    }

    // MARK: an acknowledgement and the handing over of a page

    @Test func whatWasHandedOverFirstHasLeftAndNothingFollows() async throws {
        try await standAtPage()
        let page = try #require(try await daemon.claim().first)
        _ = try await daemon.call(Cases.Acknowledge(caseNumber: "C-0001"))
        try await daemon.call(
            Outbox.Report(key: page.key, attempt: page.attempt, outcome: .failed), as: TestStaff.courier)
        await daemon.advance(by: .minutes(10))
        #expect(try await daemon.claim() == [])
        #expect(try await daemon.check().findings == [])
    }

    @Test func whatIsHeldFirstIsNotHandedOver() async throws {
        try await standAtPage()
        _ = try await daemon.call(Cases.Acknowledge(caseNumber: "C-0001"))
        #expect(try await daemon.claim() == [])
    }

    @Test(arguments: 1...10) func aPageThatRacesAnAcknowledgementLeavesAtMostOnce(_: Int) async throws {
        try await standAtPage()
        async let taken = daemon.call(Cases.Acknowledge(caseNumber: "C-0001"))
        async let pages = daemon.claim()
        _ = try await taken
        #expect(try await pages.count <= 1)
        #expect(try await daemon.claim() == [])
        #expect(try await word() == .owned)
        #expect(try await daemon.check().findings == [])
    }

    // MARK: two who take the same case

    @Test(arguments: 1...10) func ofTwoAcknowledgementsOneIsTaken(_: Int) async throws {
        try await standAtPage()
        async let one = isTaken { try await daemon.call(Cases.Acknowledge(caseNumber: "C-0001")) }
        async let other = isTaken {
            try await daemon.call(Cases.Acknowledge(caseNumber: "C-0001"), as: TestStaff.relief)
        }
        let taken = await [one, other]
        #expect(taken.count(where: \.self) == 1)
        #expect(try await scheme.queue().first?.holder == (taken[0] ? "A. Reed" : "B. Moss"))
    }

    @Test func whoeverComesSecondIsToldWhoHasIt() async throws {
        try await standAtPage()
        _ = try await daemon.call(Cases.Acknowledge(caseNumber: "C-0001"))
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(Cases.Acknowledge(caseNumber: "C-0001"), as: TestStaff.relief)
        }
        #expect(fault?.as(Refused.self)?.reason.contains("staff/2002") == true)
    }

    @Test func ofTwoRequestsOnOneVersionOneIsStale() async throws {
        try await standAtPage()
        let version = try await daemon.call(Cases.Acknowledge(caseNumber: "C-0001")).version
        async let taken = isTaken {
            try await daemon.call(Cases.Take(caseNumber: "C-0001", version: version), as: TestStaff.relief)
        }
        async let released = isTaken {
            try await daemon.call(Cases.Release(caseNumber: "C-0001", version: version, reason: "going home"))
        }
        let done = await [taken, released]
        #expect(done.count(where: \.self) == 1)
        #expect(try await word() == (done[0] ? .owned : .paging))
    }

    // MARK: a hold and its end

    /// An hour after it was taken, and nobody has looked yet. Returns the case's version.
    private func standAtEndOfAck() async throws -> Int {
        try await standAtPage()
        _ = try await daemon.call(Cases.Acknowledge(caseNumber: "C-0001"))
        await daemon.advance(by: .minutes(59))
        let version = try await scheme.queue()[0].version
        daemon.time.stall(by: .minutes(1))
        return version
    }

    @Test func anExtensionThatIsKeptFirstHolds() async throws {
        let version = try await standAtEndOfAck()
        _ = try await daemon.call(Cases.Extend(caseNumber: "C-0001", version: version))
        #expect(try await word() == .owned)
    }

    @Test func anExtensionThatComesSecondIsRefused() async throws {
        _ = try await standAtEndOfAck()
        await daemon.daemon.watch.wake()
        let version = try await scheme.queue()[0].version
        await #expect(throws: RemoteFault.self) {
            try await daemon.call(Cases.Extend(caseNumber: "C-0001", version: version))
        }
        #expect(try await word() == .paging)
    }

    /// Offered until the end of what the giver may hold, and nobody has looked yet.
    @Test(arguments: [true, false]) func anOfferIsAcceptedOrOverNeverBoth(isFirst: Bool) async throws {
        try await standAtPage()
        let taken = try await daemon.call(Cases.Acknowledge(caseNumber: "C-0001"))
        _ = try await daemon.call(
            Cases.Offer(caseNumber: "C-0001", version: taken.version, to: Int(TestStaff.relief)))
        await daemon.advance(by: .hours(4) - .minutes(1))
        var version = try await scheme.queue()[0].version
        daemon.time.stall(by: .minutes(1))
        if !isFirst {
            await daemon.daemon.watch.wake()
            version = try await scheme.queue()[0].version
        }
        let isAccepted = await isTaken {
            try await daemon.call(
                Cases.Accept(caseNumber: "C-0001", version: version, readBack: "missed call"), as: TestStaff.relief)
        }
        #expect(isAccepted == isFirst)
        #expect(try await word() == (isFirst ? .owned : .paging))
        #expect(try await daemon.check().findings == [])
    }

    @Test func aCaseThatIsClosedAtTheEndOfAStepStartsNoOther() async throws {
        _ = try await scheme.expectCheckIn(at: due)
        await daemon.advance(by: .minutes(69))
        _ = try await daemon.deliver()
        daemon.time.stall(by: .minutes(1))
        _ = try await daemon.call(
            Cases.Resolve(caseNumber: "C-0001", version: 1, outcome: "safe", evidence: "Rang her."))
        await daemon.advance(by: .hours(1))
        #expect(try await daemon.claim().map(\.template) == ["allClear"])
    }
}
