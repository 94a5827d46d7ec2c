import GRDB
import RespiteCore
import RespiteRecord

extension Store {
    /// Keeps a place and a code, sealed; `basedOn` is the version that it replaces, 0 for none. Returns its version.
    package func setCode(
        _ kind: CodeKind, of reference: String, _ code: AccessCode, basedOn: Int, by author: Author, at now: Instant
    ) async throws -> Int {
        let code = code.trimmed
        if let problem = code.problem { throw StoreError.refused(problem) }
        return try await write(by: author, at: now) { change in
            let plan = try change.planWithCodes(reference)
            let version = try change.next(kind, of: plan, basedOn: basedOn)
            let key = try change.currentDataKey()
            let sealed = try key.seal(code, for: CodePlace(subject: plan.subject, kind: kind, version: version))
            try change.db.run(
                """
                INSERT INTO code (plan, kind, version, dataKey, sealed, setAt, setBy) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                ON CONFLICT (plan, kind) DO UPDATE SET version = ?3, dataKey = ?4, sealed = ?5, setAt = ?6, setBy = ?7,
                  readAt = NULL
                """, [plan.id, kind, version, key.id, sealed, now, author.name])
            try change.settleTask(kind.changeKey(plan.id))
            try change.enter(
                AuditNote(
                    action: "code.set", subject: plan.auditName, version: plan.version, fieldGroup: kind.fieldGroup))
            return version
        }
    }

    /// Forgets a place and a code; of them only the version is kept, so that none is given twice.
    package func removeCode(
        _ kind: CodeKind, of reference: String, basedOn: Int, by author: Author, at now: Instant
    ) async throws {
        try await write(by: author, at: now) { change in
            let plan = try change.planWithCodes(reference)
            let version = try change.next(kind, of: plan, basedOn: basedOn)
            try change.db.run(
                """
                UPDATE code SET version = ?, dataKey = NULL, sealed = NULL, setAt = ?, setBy = ?, readAt = NULL
                WHERE plan = ? AND kind = ?
                """, [version, now, author.name, plan.id, kind])
            try change.settleTask(kind.changeKey(plan.id), .notNeeded)
            try change.enter(
                AuditNote(
                    action: "code.remove", subject: plan.auditName, version: plan.version, fieldGroup: kind.fieldGroup))
        }
    }

    /// Which codes there are of a plan: never what they are.
    package func codes(of reference: String) async throws -> [CodeNote] {
        try await read { db in
            let plan = try PlanHeader.find(reference, in: db)
            return try db.rows("SELECT * FROM code WHERE plan = ? AND sealed IS NOT NULL ORDER BY kind", [plan.id]) {
                CodeRow($0).note
            }
        }
    }

    /// Opens one code for somebody who gave a reason. Who, when and why is entered with it; without an open emergency
    /// the duty manager is told.
    package func revealCode(
        _ kind: CodeKind, of reference: String, reason: String, by author: Author, at now: Instant
    ) async throws -> RevealedCode {
        try await write(by: author, at: now) { change in
            let plan = try change.planWithCodes(reference)
            guard let row = try CodeRow.find(kind, of: plan.id, in: change.db), let sealed = row.sealed else {
                throw StoreError.notFound("code of the \(kind.words)")
            }
            let place = CodePlace(subject: plan.subject, kind: kind, version: row.note.version)
            let code = try change.dataKey(sealed.dataKey).open(sealed.bytes, for: place)
            try change.enterReveal(of: kind, of: plan, reason: reason)
            return RevealedCode(note: row.note, code: code)
        }
    }
}

extension CodeKind {
    /// How the audit calls it.
    var fieldGroup: String { "code/\(rawValue)" }

    /// What makes the task to have it changed one and the same.
    func changeKey(_ plan: Int64) -> String { "changeCode/plan-\(plan)-\(rawValue)" }
}

extension Change {
    fileprivate func planWithCodes(_ reference: String) throws -> PlanHeader {
        let plan = try PlanHeader.find(reference, in: db)
        guard plan.state != .erased else { throw StoreError.refused("This plan was erased, and its codes with it.") }
        return plan
    }

    /// The version that follows `basedOn`, if that is the one that there is.
    fileprivate func next(_ kind: CodeKind, of plan: PlanHeader, basedOn: Int) throws -> Int {
        let row = try CodeRow.find(kind, of: plan.id, in: db)
        let current = row?.sealed == nil ? 0 : row?.note.version ?? 0
        guard current == basedOn else { throw StoreError.stale(current: current) }
        return (row?.note.version ?? 0) + 1
    }

    fileprivate func enterReveal(of kind: CodeKind, of plan: PlanHeader, reason: String) throws {
        let isEmergency = try db.hasOpenEmergency(about: plan)
        try db.run("UPDATE code SET readAt = ? WHERE plan = ? AND kind = ?", [now, plan.id, kind])
        try enter(
            AuditNote(
                action: "code.reveal", subject: plan.auditName, version: plan.version, fieldGroup: kind.fieldGroup,
                purpose: isEmergency ? "emergency" : "other", result: isEmergency ? "done" : "noEmergency",
                words: reason))
        try raiseTask(
            NewTask(.changeCode, key: kind.changeKey(plan.id), dueOn: today.adding(days: 3)) {
                $0.plan = plan.id
                $0.note = "the \(kind.words)"
            })
        if !isEmergency { try tell(.post("manager"), "codeRead", .urgent) }
    }
}
