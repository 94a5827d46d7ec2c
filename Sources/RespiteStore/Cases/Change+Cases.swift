import Crypto
import Foundation
import GRDB
import RespiteCore
import RespiteRecord

extension Change {
    /// Raises a case: a new one, or the open one of the same key is joined. Returns its number.
    @discardableResult
    func raise(_ opening: Opening, plan: Int64?, note: String? = nil) throws -> Int64 {
        if let row = try CaseRow.open(opening.key, in: db) {
            try apply(.joined(opening.severity), to: row, note: note)
            return row.id
        }
        let (opened, result) = try Case.open(opening, at: now, in: directory(plan))
        let id = try db.insert(
            """
            INSERT INTO caseFile (kind, key, severity, word, version, plan, openedAt, holder, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                opened.kind, opened.key.rawValue, opened.severity, opened.word, opened.version, plan, now,
                opened.holds.ack?.holder, try Document.text(opened),
            ])
        let row = CaseRow(id: id, plan: plan, value: opened)
        try settle(row, event: .opened(opening), result, before: nil, note: note)
        return id
    }

    /// Something about the service itself needs a person.
    func raiseSystem(_ cause: String, _ severity: Severity) throws {
        let ladder = policy.ladder(for: .system).copied(carer: nil, caredFor: nil, contacts: [], cannotBeLeft: false)
        if let row = try CaseRow.open(.system(cause), in: db), row.value.severity >= severity { return }
        try raise(
            Opening(kind: .system, key: .system(cause), severity: severity, ladder: ladder, terms: policy.terms),
            plan: nil)
    }

    /// Works an event on a case: its row, its deadlines, its notices, its history and the audit, all or nothing.
    @discardableResult
    func apply(_ event: CaseEvent, to row: CaseRow, note: String? = nil) throws -> CaseRow {
        let before = row.value
        var row = row
        let result: Case.Result
        do {
            result = try row.value.apply(event, at: now, in: directory(row.plan))
        } catch let refusal as CaseRefusal {
            throw StoreError.caseRefused(refusal)
        }
        if !before.isOpen, row.value.isOpen { try refuseSecond(of: row) }
        try db.run(
            """
            UPDATE caseFile SET severity = ?, word = ?, version = ?, closedAt = ?, holder = ?, state = ? WHERE id = ?
            """,
            [
                row.value.severity, row.value.word, row.value.version, row.value.closure?.at,
                row.value.holds.ack?.holder,
                try Document.text(row.value), row.id,
            ])
        try settle(row, event: event, result, before: before, note: note)
        if before.cursor.isTop, !row.value.isOpen || !row.value.cursor.isTop { try endSystem(row.topCause) }
        return row
    }

    /// What is open again under another number is worked there.
    private func refuseSecond(of row: CaseRow) throws {
        guard let other = try CaseRow.open(row.value.key, in: db), other.id != row.id else { return }
        let number = CaseNumber(Int(other.id))
        throw StoreError.refused("The same thing is open again as \(number): work that one.")
    }

    /// The cause of a system case has ended, and so does the case.
    func endSystem(_ cause: String) throws {
        guard let row = try CaseRow.open(.system(cause), in: db) else { return }
        try apply(.resolved(by: .fallback, .causeEnded, isWitnessed: false), to: row)
    }

    /// Keeps what a case's event came to.
    private func settle(
        _ row: CaseRow, event: CaseEvent, _ result: Case.Result, before: Case?, note: String?
    ) throws {
        let recorded = try Document.text(RecordedCaseEvent(event: event, at: now, answers: result.answers))
        try db.run(
            "INSERT INTO caseEvent (caseFile, version, at, uid, name, event, note) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [row.id, row.value.version, now, author.uid, author.name, recorded, note])
        for effect in result.effects { try carryOut(effect, of: row) }
        try rearm(row, from: before)
        try enter(
            AuditNote(
                action: "case.\(event.word)", subject: "case/\(row.id)", version: row.value.version,
                detail: Array(SHA256.hash(data: Data(recorded.utf8)))))
        touch(.cases)
    }

    private func rearm(_ row: CaseRow, from before: Case?) throws {
        let (armed, wanted) = (before?.deadlines ?? [:], row.value.deadlines)
        let isGraver = before.map { $0.severity != row.value.severity } ?? false
        for (deadline, due) in wanted.sorted(by: { $0.key.name < $1.key.name })
        where isGraver || armed[deadline] != due {
            try arm(.caseFile, row.id, deadline.name, at: due, .elapsed, severity: row.value.severity.rawValue)
        }
        for deadline in armed.keys where wanted[deadline] == nil {
            try disarm(.caseFile, row.id, deadline.name)
        }
    }

    private func carryOut(_ effect: CaseEffect, of row: CaseRow) throws {
        switch effect {
        case .started(let run, let round, let step, let reached):
            try db.run(
                "INSERT INTO stepRun (caseFile, run, round, step, startedAt, reached) VALUES (?, ?, ?, ?, ?, ?)",
                [row.id, run, round, step, now, reached.count])
            try noteEmptyChairs(of: row, asked: row.value.ladder.steps.first { $0.id == step }?.to ?? reached)
        case .page(let party, let media): try owe(.page(party, by: media), of: row)
        case .inform(let party, let message, let media): try owe(.inform(party, message, by: media), of: row)
        case .supersede(let party): try supersede(of: row, party)
        case .raiseSystem(let cause): try raiseSystem(row.cause(cause), .urgent)
        case .raiseOnSite(let who, let whom): try raiseOnSite(who: who, forWhom: whom, of: row)
        case .raiseEmergency(let ack, let told):
            try raiseEmergency(ofPlan: row.plan, otherwise: "case-\(row.id)", raisedBy: ack?.holder, told: told)
        }
    }

    private func raiseOnSite(who: Party, forWhom: Party, of row: CaseRow) throws {
        let ladder = try ladder(for: .onSite, plan: row.plan)
        let key = Case.Key(rawValue: "onsite/case-\(row.id)-\(who)-\(forWhom)").marked(row.value.key.isDrill)
        try raise(
            Opening(kind: .onSite, key: key, severity: .critical, ladder: ladder, terms: policy.terms), plan: row.plan)
    }

    /// Nobody sits in a post that a step asks: its own telephone rings, if it has one, and somebody must know.
    private func noteEmptyChairs(of row: CaseRow, asked: [Party]) throws {
        for case .post(let name) in asked where try directory(nil).occupants(of: name).isEmpty {
            guard row.value.kind != .system else { continue }
            try raiseSystem(.emptyChair(name), .routine)
        }
    }

    func directory(_ plan: Int64?) -> Directory {
        Directory(db: db, now: now, policy: policy, holidays: holidays, plan: plan)
    }

    /// The policy's ladder with the people of `plan` in it.
    func ladder(for kind: Case.Kind, plan: Int64?) throws -> Ladder {
        guard let plan, let row = try db.first("SELECT carer, caredFor, minutesAlone FROM plan WHERE id = ?", [plan])
        else { return policy.ladder(for: kind).copied(carer: nil, caredFor: nil, contacts: [], cannotBeLeft: true) }
        let contacts: [Int64] = try db.values("SELECT person FROM planContact WHERE plan = ? ORDER BY rank", [plan])
        let minutes: Int? = row.optional("minutesAlone")
        return policy.ladder(for: kind).copied(
            carer: row.optional("carer"), caredFor: row.optional("caredFor"),
            contacts: contacts, cannotBeLeft: (minutes ?? 0) <= 60)
    }

    /// A case's deadline has come.
    func caseFell(_ deadline: Deadline) throws {
        let row = try CaseRow.find(deadline.subject, in: db)
        guard let due = row.value.deadlines.keys.first(where: { $0.name == deadline.what }) else { return }
        try apply(.fell(due), to: row)
    }
}

extension CaseRow {
    /// A cause that is this case's own.
    fileprivate func cause(_ what: String) -> String { "\(what)/case-\(id)" }

    fileprivate var topCause: String { cause("top") }
}

extension String {
    /// The cause of the system case that says that nobody sits in a post.
    static func emptyChair(_ post: String) -> String { "empty-chair/\(post)" }
}
