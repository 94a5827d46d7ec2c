import GRDB
import RespiteCore
import RespiteRecord

extension Counting {
    /// The emergencies that opened in the period, drills left out.
    func emergenciesOpened() throws -> [EmergencyRow] {
        try db.rows(
            "SELECT * FROM emergency WHERE openedAt >= ? AND openedAt < ? AND isDrill = 0 ORDER BY id",
            [period.start, period.end]
        ) { try EmergencyRow($0, in: db) }
    }

    func emergencies() throws -> [ReportTable] {
        let all = try emergenciesOpened().map(\.value)
        return [byReason(all), byHour(all), byPriority(all), byCard(all)]
    }

    private func byReason(_ all: [Emergency]) -> ReportTable {
        let counts = Happening.Cause.allCases.map { cause in
            (cause.words, all.filter { $0.happening?.cause == cause }.count)
        }
        let unknown = all.filter { $0.happening?.cause == nil }.count
        return ReportTable(
            "Emergencies by reason", rule: Self.opened + "Each by the reason that was entered last.", by: "reason",
            CountTable("emergencies", counts + [("not said", unknown)]))
    }

    private func byHour(_ all: [Emergency]) -> ReportTable {
        var counts = [[Int]](repeating: [Int](repeating: 0, count: 6), count: 7)
        for one in all {
            let local = period.zone.local(one.start.at)
            let day = Weekday.allCases.firstIndex(of: local.date.weekday) ?? 0
            counts[day][local.time.minutes / 240] += 1
        }
        let hours = (0..<6).map { "\($0 * 4 < 10 ? "0" : "")\($0 * 4)-\($0 * 4 + 4 < 10 ? "0" : "")\($0 * 4 + 4)" }
        return ReportTable(
            "Emergencies by hour of the week",
            rule: Self.opened + "By when the call was answered, on the scheme's clock.",
            by: "day",
            CountTable(rows: Weekday.allCases.map(\.rawValue), columns: hours, counts, sums: .both))
    }

    private func byPriority(_ all: [Emergency]) -> ReportTable {
        let labels = ["priority 1", "priority 2", "priority 3", "help not sought"]
        var counts = [[Int]](repeating: [0, 0], count: labels.count)
        for one in all {
            counts[(one.priorityWhenHelpWasSought ?? 4) - 1][isOutOfHours(one.start.at) ? 1 : 0] += 1
        }
        let hours = policy.emergency.handover.lists.map(\.description).joined(separator: " to ")
        return ReportTable(
            "Emergencies by priority and hours",
            rule: Self.opened
                + "The priority is that of the moment at which somebody was first rung or asked for help. "
                + "Working hours are \(hours) on working days.", by: "priority",
            CountTable(
                rows: labels, columns: ["working hours", "out of hours"], counts, sums: .both,
                share: .init("% out of hours", ofColumn: 1)))
    }

    private func byCard(_ all: [Emergency]) -> ReportTable {
        let labels = ["card", "plan reference", "no card: by the person", "never identified"]
        var counts = [[Int]](repeating: [0, 0], count: labels.count)
        for one in all {
            let row =
                switch one.identification?.by {
                case .card?: 0
                case .reference?: 1
                case .person?: 2
                case nil: 3
                }
            counts[row][one.people.contains { $0.known.plan != nil } ? 0 : 1] += 1
        }
        return ReportTable(
            "Emergencies by how it was known whose they were",
            rule: Self.opened + "With a plan: at least one person who was looked after had one.", by: "identified by",
            CountTable(rows: labels, columns: ["with a plan", "without a plan"], counts, sums: .both))
    }

    static let opened = "Emergencies that opened in the period, drills left out. "

    /// Between the hand-overs of a working day the office is there.
    private func isOutOfHours(_ instant: Instant) -> Bool {
        let local = period.zone.local(instant)
        let lists = policy.emergency.handover.lists
        guard holidays.isWorkingDay(local.date), let first = lists.min(), let last = lists.max() else { return true }
        return local.time < first || local.time >= last
    }
}

extension Emergency {
    /// Nil when nobody was rung or asked before it ended.
    fileprivate var priorityWhenHelpWasSought: Int? {
        let outgoing = dials.filter { !$0.fact.isInbound }.map(\.at)
        guard let at = (outgoing + offers.map(\.at)).min() else { return nil }
        // As the record has it today: what was entered later about that moment counts.
        return Emergency(start, entries: entries.filter { $0.at <= at }).priority(at: at)
    }
}
