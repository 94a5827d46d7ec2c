import GRDB
import RespiteCore
import RespiteRecord

/// Whose figures are wanted.
package enum ReportScope: Hashable, Sendable {
    case all
    /// A provider sees its own.
    case provider(Int64)
    /// A member of staff sees what they did themselves.
    case staff(UInt32)
}

/// One report as it is counted: from these rows, in this period, by this policy. Each report is a file of its own.
struct Counting {
    let db: Database
    let period: ReportPeriod
    let policy: Policy
    let holidays: BankHolidays
    let scope: ReportScope

    func tables(_ name: ReportName) throws -> [ReportTable] {
        switch name {
        case .targets: try targets()
        case .enquiries: try enquiries()
        case .register: try register()
        case .emergencies: try emergencies()
        case .response: try response()
        case .freeHours: try freeHours()
        case .checkIns: try checkIns()
        case .outcomes: try outcomes()
        case .equality: try equality()
        case .youngCarers: try youngCarers()
        case .national: try national()
        case .governance: try governance()
        case .shift: try shift()
        case .system: try system()
        }
    }
}

extension Store {
    /// A report's tables, counted in one reading of the register.
    package func report(
        _ name: ReportName, of scope: ReportScope = .all, _ period: ReportPeriod
    ) async throws -> [ReportTable] {
        let (policy, holidays) = (policy, holidays)
        return try await read { db in
            try Counting(db: db, period: period, policy: policy, holidays: holidays, scope: scope).tables(name)
        }
    }

    /// The provider whose people log in by one of these groups.
    package func provider(ofGroups groups: Set<String>) async throws -> Int64? {
        try await read { db in
            try db.rows("SELECT id, unixGroup FROM provider WHERE unixGroup IS NOT NULL ORDER BY id")
                .first { groups.contains($0["unixGroup"]) }.map { $0["id"] }
        }
    }

    /// The last shift of a member of staff: the one they sit, else the one that they sat.
    package func lastShift(of uid: UInt32) async throws -> (start: Instant, end: Instant)? {
        try await read { db in
            try db.first(
                "SELECT startsAt, endsAt FROM shift WHERE uid = ? ORDER BY startsAt DESC, id DESC LIMIT 1", [uid]
            )
            .map { ($0["startsAt"], $0["endsAt"]) }
        }
    }
}

extension Counting {
    /// How often each answer of a column stands in the rows of `query`, in the order of `labels`; `other` takes the rest.
    func counts(
        _ query: String, _ arguments: StatementArguments = [], labels: [(key: String, label: String)],
        other: String? = nil
    ) throws -> [(String, Int)] {
        var found: [String: Int] = [:]
        for row in try db.rows(query, arguments) {
            let (key, number): (String?, Int) = (row.optional("key"), row["number"])
            found[key ?? "", default: 0] += number
        }
        let known = labels.map { ($0.label, found.removeValue(forKey: $0.key) ?? 0) }
        guard let other else { return known }
        return known + [(other, found.values.reduce(0, +))]
    }

    func number(_ query: String, _ arguments: StatementArguments = []) throws -> Int {
        try db.value(Int.self, query, arguments) ?? 0
    }
}
