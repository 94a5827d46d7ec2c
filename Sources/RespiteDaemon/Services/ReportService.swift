import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

/// Answers `org.respited.Reports`: who may read which, of which days, and with what withheld.
struct ReportService: Sendable {
    private let desk: Desk
    /// Where the last test of a restore is noted.
    private let rehearsals: BackupPlace?
    private let turns = OneAtATime()

    init(desk: Desk, rehearsals: BackupPlace?) {
        (self.desk, self.rehearsals) = (desk, rehearsals)
    }

    func register(in service: inout Service) {
        service.on(Reports.List.self) { _, caller in
            let own = ReportName.allCases.filter { !roles(of: caller, for: $0).isEmpty }
            return .init(reports: own.compactMap(\.listed))
        }
        service.on(Reports.Show.self, show)
    }

    private func show(_ call: Reports.Show, _ caller: Caller) async throws -> Reports.Show.Reply {
        guard let report = ReportName(rawValue: call.report.rawValue) else {
            throw InvalidParameter(parameter: "report")
        }
        let own = roles(of: caller, for: report)
        guard !own.isEmpty else { throw RoleMissing(roles: Permissions.readers(of: report).map(\.rawValue).sorted()) }
        let isOutside = own == [.analyst]
        let (scope, period) = try await bounds(call, report, own, caller, isOutside: isOutside)
        var tables = try await turns.run { try await desk.store.report(report, of: scope, period) }
        if report == .system { tables.append(try await restores()) }
        return .init(
            report: call.report, title: report.title, scheme: desk.store.policy.scheme, from: period.first,
            to: period.last, madeAt: desk.now, isOutside: isOutside,
            tables: tables.map { $0.wire(isOutside: isOutside) })
    }

    private func roles(of caller: Caller, for report: ReportName) -> Set<Role> {
        desk.roles.roles(of: caller.peer.uid).intersection(Permissions.readers(of: report))
    }

    /// Whose figures, and of which days.
    private func bounds(
        _ call: Reports.Show, _ report: ReportName, _ own: Set<Role>, _ caller: Caller, isOutside: Bool
    ) async throws -> (ReportScope, ReportPeriod) {
        if report == .shift, !own.contains(.manager) {
            guard call.from == nil, call.to == nil else {
                throw Refused(reason: "Your own last shift is all that you can ask for: leave the days out.")
            }
            return try await ownShift(of: caller.peer.uid)
        }
        let period = try isOutside ? wholeQuarter(call) : days(call)
        guard own == [.provider] else { return (.all, period) }
        guard let id = try await desk.store.provider(ofGroups: desk.roles.groups(of: caller.peer.uid)) else {
            throw Refused(
                reason: "No provider of the scheme has a group that you are in. Ask the scheme to set it: "
                    + "respitectl provider change, with --group.")
        }
        return (.provider(id), period)
    }

    private func ownShift(of uid: UInt32) async throws -> (ReportScope, ReportPeriod) {
        guard let shift = try await desk.store.lastShift(of: uid) else {
            throw Refused(reason: "You have not been on shift yet. A shift begins with: respitectl shift start.")
        }
        return (.staff(uid), ReportPeriod(from: shift.start, until: shift.end, at: desk.now, in: desk.zone))
    }

    private func days(_ call: Reports.Show) throws -> ReportPeriod {
        let last = call.to ?? max(desk.today, call.from ?? desk.today)
        let first = call.from ?? last.quarterStart
        guard let period = ReportPeriod(first, last, at: desk.now, in: desk.zone) else {
            throw Refused(reason: "The report would end before it begins: \(first) to \(last).")
        }
        return period
    }

    /// Of other days, two reports could be subtracted, and what is withheld in each be told from both.
    private func wholeQuarter(_ call: Reports.Show) throws -> ReportPeriod {
        let running = desk.today.quarterStart
        let first = call.from ?? running.adding(days: -1).quarterStart
        let last = call.to ?? first.quarterEnd
        guard first == first.quarterStart, last == first.quarterEnd, last < running,
            let period = ReportPeriod(first, last, at: desk.now, in: desk.zone)
        else {
            throw Refused(
                reason: "Outside the office a report covers one whole quarter that is over, such as "
                    + "\(running.adding(days: -1).quarterStart) to \(running.adding(days: -1)).")
        }
        return period
    }
}

extension ReportService {
    /// How long ago the last backup and the last test of a restore were; the store knows nothing of the latter.
    private func restores() async throws -> ReportTable {
        func days(since instant: Instant?) -> Double? {
            instant.map { Double(max(0, (desk.now - $0).milliseconds)) / 86_400_000 }
        }
        let (backup, rehearsal) = (try await desk.store.lastBackup(), rehearsals?.lastRehearsal)
        let good = rehearsal.flatMap { $0.isGood ? $0.at : nil }
        let rows = [("last backup", backup?.at), ("last restore test", rehearsal?.at), ("and it was good", good)]
        return ReportTable(
            "Backups", rule: "How long ago, as it stands now; nothing where there was none.", by: "what",
            FigureTable(
                [.init("ago", in: .days)],
                rows.map { .init($0.0, of: $0.1 == nil ? 0 : 1, [days(since: $0.1)]) }))
    }
}

extension ReportName {
    fileprivate var listed: Reports.Listed? {
        Reports.Name(rawValue: rawValue).map { .init(report: $0, title: title) }
    }
}

extension ReportTable {
    fileprivate func wire(isOutside: Bool) -> Reports.Table {
        let grid = grid(isOutside: isOutside)
        return .init(
            title: title, rule: rule, heading: heading,
            columns: grid.columns.map { .init(name: $0.name, unit: $0.unit.wire) },
            rows: grid.rows.map { row in
                .init(label: row.label, cells: row.cells.map(\.wire), isTotal: row.isTotal)
            })
    }
}

extension ReportUnit {
    fileprivate var wire: Reports.Unit {
        switch self {
        case .number: .number
        case .percent: .percent
        case .seconds: .seconds
        case .minutes: .minutes
        case .hours: .hours
        case .days: .days
        }
    }
}

extension ReportGrid.Cell {
    fileprivate var wire: Reports.Cell {
        switch self {
        case .number(let value): .init(value: value)
        case .withheld: .init(isWithheld: true)
        case .nothing: .init()
        }
    }
}
