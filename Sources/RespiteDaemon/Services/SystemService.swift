import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import StrictYAML
import Varlink

/// Answers `org.respited.System`.
struct SystemService: Sendable {
    let desk: Desk
    let watch: Watch
    let health: Health
    let backups: BackupPlace?
    let spare: Spare?
    let packs: PackPlace?

    func register(in service: inout Service) {
        service.on(System.Status.self, status)
        service.on(System.CheckPolicy.self, checkPolicy)
        service.on(System.ShowPolicy.self) { _, _ in
            let source = health.policySource
            let policy = desk.store.policy
            return .init(text: source.text, source: source.path, scheme: policy.scheme, line: policy.spokenLine)
        }
        registerProposals(in: &service)
        service.on(System.ImportHolidays.self, importHolidays)
        service.on(System.Sample.self, sample)
        service.stream(System.Check.self, check)
        service.on(System.Backup.self, backup)
        service.on(System.Promote.self, promote)
        service.on(System.Pack.self, pack)
    }

    private func status(_ call: System.Status, _ caller: Caller) async throws -> System.Status.Reply {
        let counts = try await desk.store.counts()
        let lateness = await watch.lateness
        let channels = try await desk.store.channels(Set(desk.store.policy.channels.values))
        let troubles = try await troubles(counts, channels)
        let index = desk.lookup.snapshot
        let (backup, rehearsal) = (try await desk.store.lastBackup(), backups?.lastRehearsal)
        return .init(
            version: Daemon.version, schema: 1, startedAt: health.startedAt, isHealthy: troubles.isEmpty,
            troubles: troubles + warnings(backup, rehearsal) + (try await proposalsWaiting()),
            plans: counts.plans, people: counts.people, openCases: counts.openCases, pagingCases: counts.pagingCases,
            armed: counts.armed, nextDeadlineAt: try await desk.store.nextDeadline(),
            lookup: index.map { "\($0.count) people" } ?? "loading",
            lateness: .init(
                fired: lateness.count, p50: lateness.percentile(0.5), p99: lateness.percentile(0.99),
                max: lateness.percentile(1)),
            lastBlind: try await desk.store.lastBlind().map(\.wire),
            lastBackupAt: backup?.at,
            channels: channels.map { $0.wire(at: desk.now) }, policy: desk.store.policy.scheme,
            zoneData: Zone.dataVersion, auditHead: try await desk.store.auditHead().hexadecimal, putOff: counts.putOff,
            oldestUnsentSeconds: channels.compactMap { $0.wire(at: desk.now).oldestReadySeconds }.max(),
            holidaysUntil: desk.store.holidays.known.upperBound, lastRehearsal: rehearsal?.wire,
            lastPackAt: try await desk.store.lastPack()?.at,
            epoch: try await desk.store.epoch(), spare: try await wireSpare())
    }

    /// What wants doing some time, and is no reason to call anybody.
    private func warnings(_ backup: BackupNote?, _ rehearsal: RehearsalNote?) -> [String] {
        if spare != nil { return [Spare.words] }
        return [
            desk.store.holidays.warning(on: desk.today),
            health.hostZoneData.flatMap { Zone.warning(hostDataVersion: $0) },
            backups?.warning(last: backup, at: desk.now),
            rehearsal?.warning(at: desk.now),
        ].compactMap(\.self)
    }

    private func checkPolicy(_ call: System.CheckPolicy, _ caller: Caller) async throws -> System.CheckPolicy.Reply {
        do {
            _ = try Policy(parsing: call.text)
            return .init(problems: [])
        } catch {
            return .init(problems: [.init(line: error.line ?? 0, reason: error.reason)])
        }
    }

    private func backup(_ call: System.Backup, _ caller: Caller) async throws -> System.Backup.Reply {
        guard let backups else { throw Refused(reason: "This register is kept in memory, and has no backups.") }
        do {
            let (note, proof) = try await Backups(store: desk.store, place: backups).make(
                at: desk.now, on: desk.today, by: desk.author(caller, System.Backup.self))
            return .init(
                path: note.path, bytes: note.bytes, plans: proof.plans, people: proof.people,
                openCases: proof.openCases, auditEntries: proof.auditEntries,
                auditHead: proof.auditHead.hexadecimal)
        } catch let failure as BackupFailure {
            throw Refused(reason: failure.description)
        }
    }

    private func importHolidays(
        _ call: System.ImportHolidays, _ caller: Caller
    ) async throws -> System.ImportHolidays.Reply {
        let known = try await desk.store.importHolidays(
            govUK: call.text, by: desk.author(caller, System.ImportHolidays.self), at: desk.now)
        return .init(nations: known.map { .init(nation: $0.title, until: $1) }.sorted { $0.nation < $1.nation })
    }

    private func sample(_ call: System.Sample, _ caller: Caller) async throws -> System.Sample.Reply {
        try await SampleLoader(desk: desk, author: desk.author(caller, System.Sample.self)).load(
            people: call.people, seed: UInt64(bitPattern: Int64(call.seed)))
    }
}

extension Policy {
    /// As it stands on cards and prints: `01632 960100`.
    fileprivate var spokenLine: String? {
        line.map { e164 in (try? TelephoneNumber(parsing: e164).spaced) ?? e164 }
    }
}

extension RehearsalNote {
    fileprivate var wire: System.Rehearsal { .init(at: at, backup: backup, isGood: isGood, words: words) }
}

extension BlindTime {
    fileprivate var wire: System.Blind {
        .init(fromAt: from, untilAt: until, why: why.rawValue, fired: fired)
    }
}
