import RespiteAPI
import RespiteDaemon
import RespiteRecord
import RespiteTesting
import Testing

/// The watcher is watched: what status and the service manager are told.
@Suite struct WatcherTests {
    let daemon: TestDaemon
    let scheme: TestScheme

    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
    }

    @Test func aQuietServiceSaysThatItWatches() async throws {
        #expect(await daemon.daemon.line() == "Watching; 0 cases open, 0 paging.")
        let status = try await daemon.call(System.Status())
        #expect(status.isHealthy)
        #expect(status.oldestUnsentSeconds == nil)
    }

    @Test func aRowThatCannotBeWorkedIsSaidEverywhereAndStopsNoOther() async throws {
        _ = try await scheme.expectCheckIn(at: TestDaemon.morning + .hours(1))
        try await daemon.store.spoil("UPDATE schedule SET rule = '{'")
        _ = try await scheme.expectCheckIn(at: TestDaemon.morning + .hours(1))
        await daemon.advance(by: .hours(1))
        let status = try await daemon.call(System.Status())
        #expect(status.putOff == 1)
        #expect(!status.isHealthy)
        #expect(status.troubles.first?.contains("respitectl check") == true)
        #expect(await daemon.daemon.line().hasPrefix("NOT WELL; 2 cases open"))
        #expect(try await Set(scheme.queue().map(\.kind)) == [.system, .welfare])
    }

    @Test func newerZoneDataOfTheMachineIsSaidAndCallsNobody() async throws {
        daemon.daemon.health.hostZoneData = "2999a"
        let status = try await daemon.call(System.Status())
        #expect(status.troubles.first?.contains("2999a") == true)
        #expect(status.isHealthy)
        #expect(await daemon.daemon.line().hasPrefix("Watching"))
    }

    @Test func statusSaysHowLongTheOldestNoticeHasWaited() async throws {
        _ = try await scheme.expectCheckIn(at: TestDaemon.morning + .hours(1))
        await daemon.advance(by: .minutes(64))
        #expect(try await daemon.call(System.Status()).oldestUnsentSeconds == 240)
    }

    @Test func latenessIsMeasuredFromWhenItWasDue() async throws {
        _ = try await scheme.expectCheckIn(at: TestDaemon.morning + .hours(1))
        await daemon.advance(by: .minutes(59))
        daemon.time.stall(by: .minutes(2))
        await daemon.daemon.watch.wake()
        let lateness = try await daemon.call(System.Status()).lateness
        #expect(lateness.fired == 1)
        #expect(lateness.max == 60_000)
    }
}
