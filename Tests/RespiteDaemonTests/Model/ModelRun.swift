import Foundation
import RespiteAPI
import RespiteCore
import RespiteDaemon
import RespiteRecord
import RespiteStore
import RespiteTesting
import Varlink

/// A whole daemon and the model beside it, told the same things and compared after each.
struct ModelRun {
    private var daemon: TestDaemon
    private let reference: String
    private(set) var world: ModelWorld
    /// Where the register is kept; nil is in memory.
    private let path: String?

    init(path: String? = nil) async throws {
        self.path = path
        let store = try path.map { try Store(path: $0, policy: Self.policy) }
        daemon = try await TestDaemon(policy: Self.policy, store: store)
        let scheme = try await TestScheme(daemon)
        try await daemon.call(
            Staff.PutMember(uid: 2004, name: "C. Holt", telephones: ["07700 900302"]), as: TestStaff.administrator)
        reference = scheme.reference
        world = ModelWorld(at: daemon.time.now)
        world.sit(2002, in: "edt", until: daemon.time.now + .hours(12))
    }

    private static var policy: Policy {
        var policy = Policy.forTests
        policy.noticeTerms.hourlyCap = 1_000_000
        return policy
    }

    /// Tells both, and returns in what they differ: what only the model says, then what only the daemon says.
    mutating func obey(_ command: ModelCommand) async throws -> [String] {
        let version = command.about.flatMap { world[$0]?.version } ?? 1
        let isTaken = world.obey(command)
        let wasTaken = try await tell(command, version)
        await daemon.daemon.watch.wake()
        world.workAll()
        guard isTaken == wasTaken else { return ["taken: \(isTaken), by the daemon: \(wasTaken)"] }
        return try await differences()
    }

    /// Every rule, asked of what is stored.
    func findings() async throws -> [String] {
        try await daemon.check().findings.map { "\($0.what): \($0.rule)" }
    }

    private func differences() async throws -> [String] {
        let (model, stored) = (world.lines, try await lines())
        if model == stored { return [] }
        return model.filter { !stored.contains($0) }.map { "model   \($0)" }
            + stored.filter { !model.contains($0) }.map { "daemon  \($0)" }
    }

    private func lines() async throws -> [String] {
        let store = daemon.store
        let cases = try await store.lines(
            """
            SELECT 'case', id, kind, key, 'severity', severity, word, 'version', version, 'holder', ifnull(holder, '-')
            FROM caseFile ORDER BY id
            """)
        let deadlines = try await store.lines(
            "SELECT 'deadline', kind, subject, what, 'at', due FROM deadline WHERE kind <> 'channel'")
        let occurrences = try await store.lines(
            "SELECT 'occurrence', id, 'of', schedule, state, 'due', due FROM occurrence ORDER BY id")
        let notices = try await store.lines(
            """
            SELECT 'notice', caseFile, party, template, medium || ': ' || count(*) || ', ready',
              sum(state = 'ready') FROM notice GROUP BY caseFile, party, template, medium
            """)
        return cases + deadlines.sorted() + occurrences + notices.sorted()
    }
}

// MARK: telling the daemon

extension ModelRun {
    /// False when the daemon refuses.
    private mutating func tell(_ command: ModelCommand, _ version: Int) async throws -> Bool {
        switch command {
        case .pass(let minutes): await daemon.advance(by: .minutes(minutes))
        case .passToNext:
            let next = try await nextDeadline() ?? daemon.time.now
            await daemon.advance(by: max(.zero, next - daemon.time.now))
        case .stall(let minutes): daemon.time.stall(by: .minutes(minutes))
        case .setClock(let minutes): await daemon.setClock(by: .minutes(minutes))
        case .crash(let minutes): try await restart(after: .minutes(minutes), isReboot: false)
        case .reboot(let minutes): try await restart(after: .minutes(minutes), isReboot: true)
        case .deliver: while try await !daemon.deliver().isEmpty {}
        default:
            do {
                try await ask(command, version)
            } catch is RemoteFault {
                return false
            }
        }
        return true
    }

    /// What the model knows nothing of, a channel's deadlines, is left out.
    private func nextDeadline() async throws -> Instant? {
        let lines = try await daemon.store.lines("SELECT min(due) FROM deadline WHERE kind <> 'channel'")
        return lines.first.flatMap { Int64($0) }.map { Instant(milliseconds: $0) }
    }

    private mutating func restart(after down: Span, isReboot: Bool) async throws {
        let time = ManualTimekeeper(continuing: daemon.time, after: down, isReboot: isReboot)
        var store = daemon.store
        if let path {
            try store.close()
            store = try Store(path: path, policy: Self.policy)
        }
        daemon = try await TestDaemon(policy: Self.policy, store: store, time: time)
    }

    private func ask(_ command: ModelCommand, _ version: Int) async throws {
        let now = daemon.time.now
        switch command {
        case .expectOnce(let minutes, let grace):
            try await expect(.init(once: now + .minutes(minutes)), grace: grace, early: 240)
        case .expectEvery(let minutes):
            try await expect(.init(elapsedSeconds: minutes * 60), grace: 10, early: 10)
        case .expectDaily(let hours):
            let days = Weekday.allCases.map(\.rawValue)
            let times = hours.sorted().map { "\($0 < 10 ? "0" : "")\($0):00" }
            try await expect(.init(calendar: .init(weekdays: days, times: times)), grace: 60, early: 60)
        case .pause(let index, let minutes):
            try await daemon.call(
                CheckIns.Pause(schedule: "S-\(index + 1)", until: now + .minutes(minutes), reason: "holiday"))
        case .checkIn(let index, let word):
            try await daemon.call(
                CheckIns.Record(schedule: "S-\(index + 1)", word: .init(rawValue: word) ?? .ok))
        case .sit(let uid, let post, let hours):
            try await daemon.call(Staff.StartShift(post: post, uid: uid, endsAt: now + .hours(hours)))
        case .standUp(let index): try await daemon.call(Staff.EndShift(shift: "\(index + 1)"))
        default: try await askOfCase(command, version)
        }
    }

    private func expect(_ rule: CheckIns.Rule, grace: Int, early: Int) async throws {
        try await daemon.call(
            CheckIns.AddSchedule(
                reference: reference, rule: rule, graceSeconds: grace * 60, earlySeconds: early * 60))
    }

    private func askOfCase(_ command: ModelCommand, _ version: Int) async throws {
        let now = daemon.time.now
        guard let id = command.about else { return }
        let number = "C-\(id)"
        func call<M: Method>(_ method: M, _ by: Int) async throws {
            try await daemon.call(method, as: UInt32(by))
        }
        switch command {
        case .acknowledge(_, let by, let minutes):
            try await call(Cases.Acknowledge(caseNumber: number, forSeconds: minutes.map { $0 * 60 }), by)
        case .take(_, let by): try await call(Cases.Take(caseNumber: number, version: version), by)
        case .extend(_, let by, let minutes, let deputy):
            try await call(
                Cases.Extend(
                    caseNumber: number, version: version, forSeconds: minutes.map { $0 * 60 }, deputy: deputy), by)
        case .release(_, let by):
            try await call(Cases.Release(caseNumber: number, version: version, reason: "going home"), by)
        case .offer(_, let by, let to): try await call(Cases.Offer(caseNumber: number, version: version, to: to), by)
        case .accept(_, let by):
            try await call(Cases.Accept(caseNumber: number, version: version, readBack: "a missed call"), by)
        case .decline(_, let by): try await call(Cases.Decline(caseNumber: number, version: version), by)
        case .escalate(_, let by):
            try await call(Cases.Escalate(caseNumber: number, version: version, reason: "no answer"), by)
        case .snooze(_, let by, let minutes):
            try await call(
                Cases.Snooze(
                    caseNumber: number, version: version, until: now + .minutes(minutes), reason: "asleep"), by)
        case .wake(_, let by): try await call(Cases.Wake(caseNumber: number, version: version), by)
        case .replan: try await call(Cases.Replan(caseNumber: number, version: version), 2004)
        case .resolve(_, let by, let isSeen):
            try await call(
                Cases.Resolve(
                    caseNumber: number, version: version, outcome: "falseAlarm", evidence: "spoke to her",
                    seenSafeBy: isSeen ? "the crew" : nil), by)
        case .reopen:
            try await call(Cases.Reopen(caseNumber: number, version: version, reason: "rang again"), 2002)
        case .willHelp(_, let who, let minutes):
            try await call(
                Cases.Heard(
                    caseNumber: number, party: who, result: "willHelp", etaAt: now + .minutes(minutes)), 2002)
        case .arrived(_, let who, let minutes):
            try await call(
                Cases.Heard(
                    caseNumber: number, party: who, result: "arrived", nextCheckAt: now + .minutes(minutes)), 2002)
        case .cannot(_, let who, let why):
            try await call(Cases.Heard(caseNumber: number, party: who, result: why), 2002)
        case .noAnswer(_, let who):
            try await call(Cases.Heard(caseNumber: number, party: who, result: "noAnswer"), 2002)
        default: return
        }
    }
}

extension ModelCommand {
    /// The case that it is about.
    var about: Int? {
        switch self {
        case .acknowledge(let id, _, _), .take(let id, _), .extend(let id, _, _, _), .release(let id, _),
            .offer(let id, _, _), .accept(let id, _), .decline(let id, _), .escalate(let id, _), .snooze(let id, _, _),
            .wake(let id, _), .replan(let id), .resolve(let id, _, _), .reopen(let id), .willHelp(let id, _, _),
            .arrived(let id, _, _), .cannot(let id, _, _), .noAnswer(let id, _):
            id
        case .pass, .passToNext, .stall, .setClock, .crash, .reboot, .deliver, .expectOnce, .expectEvery, .expectDaily,
            .pause, .checkIn, .sit, .standUp:
            nil
        }
    }
}
