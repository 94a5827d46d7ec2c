import Logging
import RespiteAPI
import RespiteRecord
import Synchronization
import Testing
import Varlink

@testable import RespiteCourier

/// Texts from a Notify on this machine to a daemon that keeps them.
@Suite(.timeLimit(.minutes(20))) struct ListeningTests {
    private static let noon = Instant(milliseconds: 1_795_348_800_000)
    private let notify = FakeNotify { Self.noon }
    private let inbox = InboxInMemory()
    private let said = Said()

    private func listen(times: Int = 1, between: @escaping @Sendable () async -> Void = {}) async throws {
        try await TestWebServer.serving({ [notify] in await notify.answer($0) }) { [inbox, said] port in
            var settings = Settings.Notify()
            settings.url = "http://127.0.0.1:\(port)"
            settings.timeout = .onABusyMachine
            let service = try NotifyService(settings, key: FakeNotify.key, wall: WallClock { Self.noon })
            let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            let listening = Listening(
                channel: "notify", link: Link { try inbox.connect() }, every: .seconds(10),
                health: Health(well: "well", log: log, say: said.say), wall: WallClock { Self.noon },
                texts: { try await service.texts(olderThan: $0) })
            var known = Known()
            for _ in 1...times {
                await listening.listen(&known)
                await between()
            }
            await service.close()
        }
    }

    @Test func everyTextIsDeliveredOldestFirstAndThenAllIsHeard() async throws {
        for number in 1...5 {
            await notify.receive(
                "OK", from: "447700900142", id: "t\(number)", at: "2026-11-22T09:0\(number):11.197546Z")
        }
        try await listen()
        #expect(inbox.delivered.map(\.messageKey) == ["t1", "t2", "t3", "t4", "t5"])
        let first = try #require(inbox.delivered.first)
        #expect((first.from, first.text, first.channel) == ("+447700900142", "OK", "notify"))
        #expect(first.receivedAt == Instant("2026-11-22T09:01:11.000Z"))
        #expect(inbox.heard == [Self.noon])
    }

    @Test func whatWasTakenIsNotFetchedAgain() async throws {
        await notify.receive("OK", from: "447700900142", id: "t1", at: "2026-11-22 09:01:11.197546")
        try await listen(times: 2) { [notify] in
            await notify.receive("HELP", from: "447700900142", id: "t2", at: "2026-11-22 09:02:11.197546")
        }
        #expect(inbox.delivered.map(\.messageKey) == ["t1", "t2"])
    }

    @Test func nothingIsSaidToBeHeardThatTheDaemonDidNotTake() async throws {
        for id in ["t1", "t2"] {
            await notify.receive("OK", from: "447700900142", id: id, at: "2026-11-22T09:01:11.197546Z")
        }
        inbox.refuse("t2")
        try await listen(times: 2)
        #expect(inbox.delivered.map(\.messageKey) == ["t1", "t2"])
        #expect(inbox.heard == [Self.noon])
    }

    @Test func aNotifyThatCannotBeAskedIsSaid() async throws {
        await notify.refuseTokens()
        try await listen()
        #expect(inbox.heard == [])
        #expect(said.last == "texts cannot be fetched: Notify answered 403")
    }
}

/// A daemon that keeps what comes in, through the messages of a real connection.
final class InboxInMemory: Sendable {
    private struct State {
        var delivered: [Inbox.Deliver] = []
        var heard: [Instant] = []
        var refused: Set<String> = []
    }

    private let state = Mutex(State())

    var delivered: [Inbox.Deliver] { state.withLock { $0.delivered } }
    var heard: [Instant] { state.withLock { $0.heard } }

    /// Refuses the message with this key, once.
    func refuse(_ key: String) { state.withLock { _ = $0.refused.insert(key) } }

    func connect() throws -> any Connection {
        var service = Service(
            vendor: "", product: "", version: "", url: "", interfaces: try Interfaces.all.map(Interface.init(parsing:)))
        service.on(Inbox.Deliver.self) { [self] call, _ in
            let isRefused = state.withLock { state in
                let isRefused = state.refused.remove(call.messageKey) != nil
                if !isRefused { state.delivered.append(call) }
                return isRefused
            }
            if isRefused { throw Unavailable(reason: "The disk is full.") }
            return .init(message: "M-0001", isNew: true)
        }
        service.on(Inbox.Heard.self) { [self] call, _ in
            state.withLock { $0.heard.append(call.until) }
            return Nothing()
        }
        return Client.inMemory(service, as: Peer(uid: 1, gid: 1, pid: 1))
    }
}
