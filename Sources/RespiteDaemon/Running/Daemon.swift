import Logging
import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

/// The whole daemon without its surroundings: a store, a clock and a role book in, a service that can be called out.
package struct Daemon: Sendable {
    package static let version = "0.1.0"

    package let store: Store
    package let time: any Timekeeper
    package let roles: RoleBook
    package let lookup: LookupKeeper
    package let watch: Watch
    package let health: Health
    package let changes = Changes()
    /// Set where this machine stands by for another.
    let spare: Spare?
    private let following: Following
    private let onTurn: @Sendable () -> Void
    package let service: Service
    package let late: LateLooks
    let log: Logger

    package init(
        store: Store, time: any Timekeeper, roles: RoleBook, backups: BackupPlace? = nil, packs: PackPlace? = nil,
        spare: Spare? = nil, log: Logger, onTurn: @escaping @Sendable () -> Void = {}
    ) throws {
        (self.store, self.time, self.roles, self.log) = (store, time, roles, log)
        (self.spare, self.onTurn) = (spare, onTurn)
        lookup = LookupKeeper(store: store)
        following = Following(store: store, lookup: lookup)
        watch = Watch(store: store, time: time, log: log, onTurn: onTurn)
        health = Health(startedAt: time.now)
        late = LateLooks(store: store, log: log)
        let desk = Desk(store: store, time: time, roles: roles, lookup: lookup, late: late)
        let system = SystemService(
            desk: desk, watch: watch, health: health, backups: backups, spare: spare, packs: packs)
        service = try Self.service(desk, system, changes)
        store.observe { [changes, watch] touched in
            changes.note(touched)
            if touched.contains(.deadlines) { Task { await watch.wake() } }
        }
    }

    /// Takes up the watch. What fell due while nobody watched is worked from now on, beside the first calls.
    /// A spare watches over nothing.
    package func start() async throws {
        guard spare == nil else { return }
        _ = try await store.resume(at: time.reading)
        Task { await watch.wake() }
    }

    /// Mends the deadlines after somebody set the clock, and works what was jumped over. Returns what was entered as
    /// blind, nil when the clock had not moved.
    @discardableResult
    package func clockWasSet() async throws -> BlindTime? {
        let blind = try await store.clockWasSet(at: time.reading)
        await watch.wake()
        return blind
    }

    /// What is done now and then even when nothing is due.
    package func turn() async {
        guard spare != nil else { return await watch.wake() }
        await following.turn()
        onTurn()
    }

    /// What is said on the socket, read once for all daemons of a process.
    private static let interfaces = Result { try Interfaces.all.map(Interface.init(parsing:)) }

    private static func service(_ desk: Desk, _ system: SystemService, _ changes: Changes) throws -> Service {
        var service = Service(
            vendor: "respited", product: "respited", version: version, url: "https://respited.org",
            interfaces: try interfaces.get())
        service.gate = { method, caller in try desk.roles.admit(method, caller) }
        let (plain, zone) = (service.fault, desk.zone)
        service.fault = { error, method in StoreFaults.fault(for: error, zone: zone) ?? plain(error, method) }
        RegisterService(desk: desk).register(in: &service)
        PlanLifeService(desk: desk).register(in: &service)
        CardService(desk: desk).register(in: &service)
        PersonService(desk: desk).register(in: &service)
        EqualityService(desk: desk).register(in: &service)
        TaskService(desk: desk).register(in: &service)
        ImportService(desk: desk).register(in: &service)
        WorklistService(desk: desk).register(in: &service)
        ExportService(desk: desk).register(in: &service)
        LookupService(desk: desk).register(in: &service)
        CheckInService(desk: desk).register(in: &service)
        CaseService(desk: desk, changes: changes).register(in: &service)
        InboxService(desk: desk).register(in: &service)
        EmergencyService(desk: desk, changes: changes).register(in: &service)
        OutboxService(desk: desk, changes: changes).register(in: &service)
        StaffService(desk: desk).register(in: &service)
        ProviderService(desk: desk).register(in: &service)
        GovernanceService(desk: desk).register(in: &service)
        CodeService(desk: desk).register(in: &service)
        OversightService(desk: desk).register(in: &service)
        ErasureService(desk: desk).register(in: &service)
        RequestService(desk: desk).register(in: &service)
        ReportService(desk: desk, rehearsals: system.backups).register(in: &service)
        system.register(in: &service)
        return service
    }
}
