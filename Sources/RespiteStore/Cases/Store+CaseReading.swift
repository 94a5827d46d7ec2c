import GRDB
import RespiteCore
import RespiteRecord

/// What is said of one notice on a case's page.
package struct ToldRow: Hashable, Sendable {
    package var notice: NoticeRow
    package var lastResult: Delivery?
    package var lastAt: Instant
}

/// One entry of a case's history.
package struct CaseEntry: Hashable, Sendable {
    package var version: Int
    package var at: Instant
    package var by: String?
    package var event: CaseEvent
    package var note: String?
}

/// A case with what a screen says of it.
package struct CaseView: Hashable, Sendable {
    package var row: CaseRow
    package var reference: String?
    /// The people the case is about, as the queue names them.
    package var carer: String?
    /// The emergency that it is the case of.
    package var emergency: Int64?
    package var lastTold: ToldRow?
    /// Everybody whom word has left for, in order, each once.
    package var told: [Party]
    /// What comes next if nobody acts, and whom that asks as things stand.
    package var next: NextUp?
}

/// What a case does next by itself.
package struct NextUp: Hashable, Sendable {
    package var deadline: CaseDeadline
    package var at: Instant
    package var asks: [Party]
}

/// Which cases somebody wants to see.
package struct QueueFilter: Sendable {
    package var kind: Case.Kind?
    package var holder: Party?
    package var includeClosed: Bool
    package var limit: Int

    package init(kind: Case.Kind? = nil, holder: Party? = nil, includeClosed: Bool = false, limit: Int = 200) {
        (self.kind, self.holder, self.includeClosed, self.limit) = (kind, holder, includeClosed, limit)
    }
}

extension Store {
    /// The cases of the queue: the gravest first, then the longest open.
    ///
    /// Those that are open are read in the order of their index, however many have been closed in all the years.
    package func cases(_ filter: QueueFilter, at now: Instant) async throws -> [CaseView] {
        let rules = rules
        let (cases, order) =
            filter.includeClosed
            ? ("caseFile WHERE", "closedAt IS NOT NULL, severity DESC")
            : ("caseFile INDEXED BY caseFileOpen WHERE closedAt IS NULL AND", "severity DESC")
        return try await read { db in
            try db.rows(
                """
                SELECT * FROM \(cases) (?1 IS NULL OR kind = ?1) AND (?2 IS NULL OR holder = ?2)
                ORDER BY \(order), openedAt, id LIMIT ?3
                """, [filter.kind, filter.holder, filter.limit]
            ) { try CaseView(CaseRow($0), in: db, rules, at: now) }
        }
    }

    package func caseView(_ id: Int64, at now: Instant) async throws -> CaseView {
        let rules = rules
        return try await read { db in try CaseView(CaseRow.find(id, in: db), in: db, rules, at: now) }
    }

    package func told(of id: Int64) async throws -> [ToldRow] {
        try await read { db in
            try db.rows(ToldRow.select + " WHERE notice.caseFile = ? ORDER BY notice.id", [id], as: ToldRow.init)
        }
    }

    package func history(of id: Int64) async throws -> [CaseEntry] {
        try await read { db in
            try db.rows("SELECT * FROM caseEvent WHERE caseFile = ? ORDER BY version", [id], as: CaseEntry.init)
        }
    }

    /// The check-ins that a case is about.
    package func missed(in id: Int64) async throws -> [OccurrenceRow] {
        try await read { db in
            try db.rows(
                OccurrenceRow.select + " WHERE occurrence.caseFile = ? ORDER BY occurrence.due", [id],
                as: OccurrenceRow.init)
        }
    }

    /// The cared-for person of the plan that a case is about.
    package func personOf(case id: Int64) async throws -> Party? {
        try await read { db in
            let row = try CaseRow.find(id, in: db)
            return try row.plan.flatMap { try db.value(Int64.self, "SELECT caredFor FROM plan WHERE id = ?", [$0]) }
                .map(Party.person)
        }
    }
}

extension ToldRow {
    fileprivate static let select = """
        SELECT notice.*, attempt.outcome AS lastOutcome, coalesce(attempt.reportedAt, attempt.handedAt, notice.raisedAt) AS lastAt
        FROM notice LEFT JOIN attempt ON attempt.notice = notice.id AND attempt.attempt = notice.attempt
        """

    fileprivate init(_ row: Row) throws {
        self.init(notice: try NoticeRow(row), lastResult: row.optional("lastOutcome"), lastAt: row["lastAt"])
    }
}

extension CaseEntry {
    fileprivate init(_ row: Row) throws {
        let recorded = try Document.read(
            RecordedCaseEvent.self, from: row["event"], of: "version \(row["version"] as Int) of a case")
        let uid: UInt32? = row.optional("uid")
        self.init(
            version: row["version"], at: row["at"], by: row.optional("name") ?? uid.map { "uid \($0)" },
            event: recorded.event, note: row.optional("note"))
    }
}

extension CaseView {
    fileprivate init(_ row: CaseRow, in db: Database, _ rules: Rules, at now: Instant) throws {
        self.row = row
        let plan = try row.plan.flatMap {
            try db.first(PlanHeader.select + " WHERE plan.id = ?", [$0], as: PlanHeader.init)
        }
        reference = plan?.reference
        carer = plan?.carerName
        emergency = try db.value("SELECT id FROM emergency WHERE caseFile = ?", [row.id])
        lastTold = try db.first(
            ToldRow.select
                + " WHERE notice.caseFile = ? AND notice.attempt > 0 ORDER BY lastAt DESC, notice.id DESC LIMIT 1",
            [row.id], as: ToldRow.init)
        told = try db.rows(
            "SELECT party FROM notice WHERE caseFile = ? AND attempt > 0 GROUP BY party ORDER BY min(id)", [row.id]
        ) { $0["party"] }
        next = try NextUp(
            row.value,
            asking: Directory(db: db, now: now, policy: rules.policy, holidays: rules.holidays, plan: row.plan))
    }
}

extension NextUp {
    /// Found by letting it happen to a copy. A reminder to whoever has the case is no news to the others.
    fileprivate init?(_ value: Case, asking directory: Directory) throws {
        let next = value.deadlines.filter { $0.key != .ackReminder }
            .min { ($0.value, $0.key.name) < ($1.value, $1.key.name) }
        guard let next else { return nil }
        var later = value
        let effects = try later.apply(.fell(next.key), at: max(next.value, directory.now), in: directory).effects
        let asks = effects.compactMap { if case .page(let party, _) = $0 { party } else { nil } }
        self.init(deadline: next.key, at: next.value, asks: asks)
    }
}
