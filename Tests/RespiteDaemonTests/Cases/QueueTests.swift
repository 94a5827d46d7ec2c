import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing

/// The queue as whoever works it reads it: who was told, what is next and when.
@Suite struct QueueTests {
    let daemon: TestDaemon
    let scheme: TestScheme

    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
        _ = try await scheme.expectCheckIn(at: TestDaemon.morning + .hours(1))
        await daemon.advance(by: .hours(1))
    }

    private func first() async throws -> Cases.Summary { try #require(try await scheme.queue().first) }

    @Test func itSaysWhomItAsksNextAndLeavesOutWhoMayNotBeTold() async throws {
        _ = try await daemon.deliver()
        let one = try await first()
        #expect(one.told == ["Hansa Patel"])
        #expect(one.next == "asks Meena Shah")
        #expect(one.nextAt == daemon.time.now + .minutes(10))
    }

    @Test func whatHasNotLeftWasNotTold() async throws {
        #expect(try await first().told == nil)
    }

    @Test func itSaysEverybodyWhoWasTold() async throws {
        _ = try await daemon.deliver()
        for _ in 0..<2 {
            await daemon.advance(by: .minutes(10))
            _ = try await daemon.deliver()
        }
        let one = try await first()
        #expect(one.told == ["Hansa Patel", "Meena Shah", "Emergency duty team"])
        #expect(one.next == "asks Emergency duty team again")
    }

    @Test func itSaysWhoIsPagedWhenTheTimeOfTheHolderIsUp() async throws {
        _ = try await daemon.call(Cases.Acknowledge(caseNumber: "C-0001"))
        #expect(try await first().next == "pages A. Reed unless extended")
    }

    @Test func atTheTopItSaysThatTheLastStepComesAgain() async throws {
        await daemon.advance(by: .minutes(38))
        let one = try await first()
        #expect(one.word == .top)
        #expect(
            one.next == "asks Emergency duty team, the last step again" || one.next == "asks Emergency duty team again")
    }

    @Test func aStepThatWouldReachNobodyIsPassedOver() async throws {
        _ = try await daemon.call(
            Cases.Heard(caseNumber: "C-0001", party: "person/3", result: "cannot"))
        #expect(try await first().next == "asks Emergency duty team")
    }
}
