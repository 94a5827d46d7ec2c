import Logging
import RespiteAPI
import RespiteCore
import RespiteDaemon
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

@testable import RespiteCourier

/// A missed check-in from the register to Notify and back: a whole daemon, a whole courier, and a Notify on this machine.
@Suite(.timeLimit(.minutes(20))) struct NotifyStoryTests {
    private static let noon = Instant(milliseconds: 1_795_348_800_000)
    private let notify = FakeNotify { Self.noon }
    private let reports = Reported()
    private let daemon: TestDaemon
    private let scheme: TestScheme

    init() async throws {
        var policy = Policy.forTests
        policy.channels[.text] = "notify"
        daemon = try await TestDaemon(policy: policy)
        scheme = try await TestScheme(daemon)
    }

    /// Lets a check-in be missed, with the courier at work, and `body` see to what follows.
    private func missed(_ body: @escaping @Sendable () async throws -> Void) async throws {
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .minutes(1))
        try await TestWebServer.serving({ [notify] in await notify.answer($0) }) { [daemon, reports] port in
            var settings = Settings.Notify()
            settings.url = "http://127.0.0.1:\(port)"
            settings.timeout = .onABusyMachine
            settings.text.template = "f33517ff-2a88-4f6e-b855-c550268ce08a"
            let service = try NotifyService(settings, key: FakeNotify.key, wall: WallClock { Self.noon })
            let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            let connect = { @Sendable () async throws -> any Connection in
                let uid = TestStaff.courier
                let client = Client.inMemory(daemon.daemon.service, as: Peer(uid: uid, gid: uid, pid: 7))
                return Overheard(connection: client, reports: reports)
            }
            let courier = Courier(
                name: "notify", channel: try NotifyChannel(settings, service: service), workers: 2,
                claims: Link(connect: connect), reports: Link(connect: connect),
                health: Health(well: "well", log: log) { _ in }, log: log)
            async let left = courier.run()
            await daemon.advance(by: .minutes(1))
            try await body()
            courier.stop()
            #expect(await left == 0)
            await service.close()
        }
    }

    private func states() async throws -> [String] {
        try await daemon.call(Cases.Show(caseNumber: "C-0001")).told.map { "\($0.medium) \($0.state)" }
    }

    @Test func aTextIsTakenAskedAboutAndDelivered() async throws {
        try await missed { [self] in
            #expect(await reports.next() == .accepted)
            let seen1 = try await states()
            #expect(seen1 == ["text accepted"])
            await notify.settle("delivered")
            await daemon.advance(by: .minutes(1))
            #expect(await reports.next() == .delivered)
            let seen2 = try await states()
            #expect(seen2 == ["text delivered"])
            #expect(await notify.count == 1)
        }
    }

    @Test func anAnswerThatWasLostLeadsToNoSecondText() async throws {
        await notify.fail(.answerLost)
        try await missed { [self] in
            #expect(await reports.next() == .unknown)
            #expect(await reports.next() == .accepted)
            let seen3 = try await states()
            #expect(seen3 == ["text accepted"])
            #expect(await notify.count == 1)
        }
    }

    @Test func aTextThatNeverCameThereIsSentAgainByTheSameKey() async throws {
        await notify.fail(.status(500, error: "Exception", message: "Internal server error"))
        try await missed { [self] in
            #expect(await reports.next() == .unknown)
            #expect(await reports.next() == .unknown)
            #expect(await reports.next() == .accepted)
            #expect(await notify.count == 1)
            #expect(await notify.personalisation["text"]?.contains("maybe sent before") == false)
            #expect(await notify.personalisation["attempt"] == "2")
        }
    }
}

/// What a courier reported, one after the other, once the daemon has taken it.
private final class Reported: Sendable {
    private let outcomes: AsyncStream<Outbox.Outcome>
    private let taking: AsyncStream<Outbox.Outcome>.Continuation

    init() { (outcomes, taking) = AsyncStream.makeStream() }

    func enter(_ outcome: Outbox.Outcome) { taking.yield(outcome) }

    func next() async -> Outbox.Outcome? {
        for await outcome in outcomes { return outcome }
        return nil
    }
}

/// A connection whose reports are overheard.
private struct Overheard: Connection {
    var connection: Client
    var reports: Reported

    func call<M: Method>(_ method: M) async throws -> M.Reply {
        let reply = try await connection.call(method)
        if let report = method as? Outbox.Report { reports.enter(report.outcome) }
        return reply
    }

    func close() async { await connection.close() }
}
