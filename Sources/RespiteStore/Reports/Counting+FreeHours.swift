import GRDB
import RespiteCore
import RespiteRecord

extension Counting {
    func freeHours() throws -> [ReportTable] {
        let rows = try emergenciesOpened()
        let all = rows.map(\.value)
        let providers = try providersInScope()
        let workers = Dictionary(
            uniqueKeysWithValues: try db.rows("SELECT id, provider FROM worker") {
                ($0["id"] as Int64, $0["provider"] as Int64)
            })
        let work = rows.flatMap { PaidWork.list(of: $0, workers: workers, until: period.now) }
        var tables = [hours(work, of: providers), requests(all, to: providers, workers)]
        if scope == .all { tables.append(extensions(all)) }
        return tables
    }

    /// A provider itself, or all of them and whoever came without being one of the scheme's.
    private func providersInScope() throws -> [(id: Int64?, name: String)] {
        var own: Int64?
        if case .provider(let id) = scope { own = id }
        let known = try db.rows("SELECT id, name FROM provider WHERE ?1 IS NULL OR id = ?1 ORDER BY rank, id", [own]) {
            row -> (id: Int64?, name: String) in (row["id"], row["name"])
        }
        return own == nil ? known + [(nil, "others")] : known
    }

    private func hours(_ work: [PaidWork], of providers: [(id: Int64?, name: String)]) -> ReportTable {
        let rows = providers.map { provider in
            let own = work.filter { $0.provider == provider.id }
            let total = own.map(\.length).reduce(.zero, +)
            let beyond = own.map(\.beyond).reduce(.zero, +)
            return FigureTable.Row(
                provider.name, of: Set(own.map(\.emergency)).count,
                [total.inHours, (total - beyond).inHours, beyond.inHours])
        }
        return ReportTable(
            "Paid hours by provider",
            rule: Self.opened + "From each worker's arrival to when they left, or until now; a "
                + "worker with two people at once is counted once. Free: before the emergency's free hours ended, with "
                + "what they were extended by.", by: "provider",
            FigureTable([.init("paid hours", in: .hours), .init("free", in: .hours), .init("after", in: .hours)], rows))
    }

    private func requests(
        _ all: [Emergency], to providers: [(id: Int64?, name: String)], _ workers: [Int64: Int64]
    ) -> ReportTable {
        let asked = all.flatMap(\.offers)
        let counts = providers.map { provider in
            let own = asked.filter { $0.fact.provider.provider(of: workers) == provider.id }
            return OfferResult.allCases.map { result in own.filter { OfferResult($0.state) == result }.count }
        }
        return ReportTable(
            "Requests by provider",
            rule: Self.opened + "Each request to a provider, stand-by included, by what came of it.",
            by: "provider",
            CountTable(
                rows: providers.map(\.name), columns: OfferResult.allCases.map(\.words), counts, sums: .both,
                share: .init("% accepted", ofColumn: 0)))
    }

    private func extensions(_ all: [Emergency]) -> ReportTable {
        let paid = all.compactMap(\.freeHours)
        let decided = all.flatMap(\.decisions).map(\.fact).filter { $0.kind == .extension }
        let counts = [
            ("emergencies with paid care", paid.count),
            ("of them with the hours of a long weekend", paid.filter(\.isBankHoliday).count),
            ("extensions on a manager's word", decided.filter { $0.manager != nil }.count),
            ("extensions without one", decided.filter { $0.manager == nil }.count),
        ]
        return ReportTable(
            "Free hours and extensions", rule: Self.opened + "Free hours run from the first paid arrival.", by: "what",
            CountTable("number", counts, sums: .none))
    }
}

/// One worker's time with somebody, paid by the scheme.
private struct PaidWork {
    var emergency: Int64
    /// Nil is none of the scheme's.
    var provider: Int64?
    var length: Span
    /// What of it lay after the free hours.
    var beyond: Span

    static func list(of row: EmergencyRow, workers: [Int64: Int64], until now: Instant) -> [PaidWork] {
        let emergency = row.value
        let visits = emergency.people.flatMap(\.stays).filter(\.isPaid).map {
            Visit(who: $0.who, from: $0.from, to: $0.leftAt)
        }
        return Dictionary(grouping: visits) { "\($0.who) \($0.from)" }.values.compactMap { visits in
            guard let visit = visits.first else { return nil }
            let end = visits.map { $0.to ?? now }.max() ?? now
            let free = emergency.freeHours?.end ?? end
            return PaidWork(
                emergency: row.id, provider: visit.who.provider(of: workers), length: max(end - visit.from, .zero),
                beyond: max(end - max(free, visit.from), .zero))
        }
    }

    private struct Visit {
        var who: Party
        var from: Instant
        var to: Instant?
    }
}

extension Party {
    /// The provider that this is, or whose worker this is.
    fileprivate func provider(of workers: [Int64: Int64]) -> Int64? {
        switch self {
        case .provider(let id): id
        case .worker(let id): workers[id]
        case .person, .post, .staff, .sender, .other, .fallback: nil
        }
    }
}

extension Span {
    fileprivate var inHours: Double { Double(milliseconds) / 3_600_000 }
}
