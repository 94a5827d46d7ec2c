import Logging
import RespiteAPI
import RespiteCore
import RespiteDaemon
import RespiteRecord
import RespiteStore
import Varlink

/// A whole daemon in memory: real store, real rules, real handlers, real messages; clocks that you hold.
package struct TestDaemon: Sendable {
    /// Sunday 22 November 2026, 09:00 in London.
    package static let morning = Instant(milliseconds: 1_795_338_000_000)

    package let time: ManualTimekeeper
    package let daemon: Daemon
    /// Held as long as the daemon: it is told when a test sets the clock.
    private let clock: Alarm

    /// On clocks of its own, unless it takes over those of another.
    package init(
        at now: Instant = morning, policy: Policy = .forTests, store: Store? = nil, time: ManualTimekeeper? = nil,
        backups: BackupPlace? = nil, packs: PackPlace? = nil, spare: Spare? = nil
    ) async throws {
        let time = time ?? ManualTimekeeper(at: now)
        self.time = time
        var log = Logger(label: "test")
        log.logLevel = .critical
        let roles = RoleBook(
            groups: TestStaff.groups,
            couriers: Dictionary(
                uniqueKeysWithValues: ["hook", "mail", "notify", "webhook"].map { ($0, [String(TestStaff.courier)]) }),
            accounts: TestAccounts(),
            time: time)
        daemon = try Daemon(
            store: store ?? Store(inMemory: policy), time: time, roles: roles, backups: backups, packs: packs,
            spare: spare,
            log: log)
        clock = time.whenClockIsSet { [daemon] in _ = try? await daemon.clockWasSet() }
        daemon.store.keys = KeyRing(current: MasterKey((1...32).map { $0 }))
        try await daemon.start()
        await daemon.turn()
        try await daemon.lookup.build()
    }

    package var store: Store { daemon.store }

    /// A connection of its own, as a member of staff.
    package func client(as uid: UInt32 = TestStaff.officer) -> Client {
        Client.inMemory(daemon.service, as: Peer(uid: uid, gid: uid, pid: 1))
    }

    /// Calls a method as a member of staff, through the message bytes and the gate that a socket's calls pass.
    @discardableResult
    package func call<M: Method>(_ method: M, as uid: UInt32 = TestStaff.officer) async throws -> M.Reply {
        let client = Client.inMemory(daemon.service, as: Peer(uid: uid, gid: uid, pid: 1))
        let reply = try await client.call(method)
        await daemon.turn()
        return reply
    }

    /// What `respitectl check` would say, and how much it looked at.
    package func check() async throws -> (checked: Int, findings: [System.Finding]) {
        let client = Client.inMemory(daemon.service, as: Peer(uid: 0, gid: 0, pid: 1))
        var (checked, findings) = (0, [System.Finding]())
        for try await reply in client.stream(System.Check()) {
            (checked, findings) = (reply.checked, findings + reply.findings)
        }
        return (checked, findings)
    }

    /// Moves time on and lets everything happen that falls due.
    package func advance(by span: Span) async {
        await daemon.turn()
        await time.advance(by: span)
    }

    /// Sets the clock on the wall; no time passes.
    package func setClock(by step: Span) async {
        await daemon.turn()
        await time.setClock(by: step)
    }

    /// What the courier of a channel would be handed now.
    package func claim(
        from channel: String = "hook", canAsk: Bool = false, limit: Int = 100
    ) async throws -> [Outbox.Notice] {
        try await call(
            Outbox.Claim(
                courier: "test-\(channel)", channels: [channel], limit: limit, waitSeconds: 0,
                canAsk: canAsk ? [channel] : nil), as: TestStaff.courier
        ).notices
    }

    /// Takes everything that is to be sent, says that it arrived, and returns to whom it went, by number.
    package func deliver() async throws -> [String] {
        let notices = try await claim()
        for notice in notices {
            try await call(
                Outbox.Report(key: notice.key, attempt: notice.attempt, outcome: .delivered), as: TestStaff.courier)
        }
        return notices.map(\.address)
    }
}

extension Policy {
    /// A scheme with short ladders: the carer, the contacts, the duty team, ten minutes each.
    package static var forTests: Policy {
        var policy = Policy()
        policy.fallback = "+441632960999"
        policy.line = "+441632960100"
        // Most tests claim nothing for long, and mean nothing by it.
        policy.noticeTerms.unclaimedAfter = .days(3650)
        policy.ladders[.welfare] = LadderPolicy(steps: [
            .init(id: "carer", to: [.carer], by: [.text, .call], wait: .minutes(10)),
            .init(id: "contacts", to: [.contacts], by: [.text, .call], wait: .minutes(10)),
            .init(id: "edt", to: [.post("edt")], by: [.call], wait: .minutes(10), repeatEvery: .minutes(4)),
        ])
        return policy
    }
}
