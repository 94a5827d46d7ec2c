import GRDB
import RespiteCore
import RespiteRecord

extension Store {
    /// Holds a plan: a claim or an inquiry may need it, and nothing of it is erased until that is lifted.
    package func setHold(_ reference: String, reason: String, by author: Author, at now: Instant) async throws {
        try await write(by: author, at: now) { change in
            let plan = try PlanHeader.find(reference, in: change.db)
            guard plan.state != .erased else { throw StoreError.refused("This plan was erased.") }
            try change.db.run(
                "INSERT INTO legalHold (plan, setAt, setBy) VALUES (?, ?, ?) ON CONFLICT (plan) DO NOTHING",
                [plan.id, now, author.name])
            try change.enter(AuditNote(action: "subject.hold", subject: plan.auditName, words: reason))
        }
    }

    package func liftHold(_ reference: String, reason: String, by author: Author, at now: Instant) async throws {
        try await write(by: author, at: now) { change in
            let plan = try PlanHeader.find(reference, in: change.db)
            try change.db.run("DELETE FROM legalHold WHERE plan = ?", [plan.id])
            guard change.db.changesCount > 0 else { throw StoreError.refused("This plan is not held.") }
            try change.enter(AuditNote(action: "subject.release", subject: plan.auditName, words: reason))
        }
    }

    /// Puts a plan before information governance, to be erased.
    package func prepareErasure(
        _ reference: String, _ basis: ErasureBasis, reason: String, by author: Author, at now: Instant
    ) async throws {
        try await write(by: author, at: now) { change in
            let plan = try change.erasable(reference)
            try change.db.run("DELETE FROM erasure WHERE plan = ?", [plan.id])
            try change.db.run(
                "INSERT INTO erasure (plan, basis, preparedAt, preparedBy) VALUES (?, ?, ?, ?)",
                [plan.id, basis, now, author.name])
            try change.enter(
                AuditNote(action: "subject.prepare", subject: plan.auditName, result: basis.rawValue, words: reason))
        }
    }

    /// One person's word that a plan is to be erased. The second person's erases it.
    package func approveErasure(_ reference: String, by author: Author, at now: Instant) async throws -> ErasureStep {
        let kept = try await read { db in
            let plan = try PlanHeader.find(reference, in: db)
            return try db.namedElsewhere(db.peopleEverOf(plan), than: plan)
        }
        let step = try await write(by: author, at: now) { try $0.approveErasure(reference, keeping: kept) }
        if case .erased = step { try await foldLog() }
        return step
    }

    /// What waits for information governance.
    package func preparedErasures() async throws -> [PreparedErasure] {
        try await read { db in
            try db.rows(
                """
                SELECT erasure.*, plan.reference, (SELECT group_concat(ifnull(name, 'uid ' || uid), char(10))
                    FROM erasureApproval WHERE erasureApproval.plan = erasure.plan) AS approvedBy,
                  EXISTS (SELECT 1 FROM legalHold WHERE legalHold.plan = erasure.plan) AS isHeld
                FROM erasure JOIN plan ON plan.id = erasure.plan ORDER BY preparedAt
                """
            ) { row in
                let approvedBy: String? = row.optional("approvedBy")
                return PreparedErasure(
                    reference: row["reference"], basis: row["basis"], preparedAt: row["preparedAt"],
                    preparedBy: row.optional("preparedBy"),
                    approvedBy: approvedBy?.split(separator: "\n").map(String.init) ?? [], isHeld: row["isHeld"])
            }
        }
    }

    package func certificates() async throws -> [Certificate] {
        try await read { try $0.rows("SELECT * FROM certificate ORDER BY id DESC", as: Certificate.init) }
    }

    /// Takes what was erased out of the write-ahead log too; in the file itself SQLite has overwritten it.
    private func foldLog() async throws {
        try await database.writeWithoutTransaction { [sweep] in try sweep?.empty(by: $0) }
    }
}

extension Change {
    fileprivate func approveErasure(_ reference: String, keeping kept: Set<Int64>) throws -> ErasureStep {
        let plan = try erasable(reference)
        guard let uid = author.uid,
            let basis = try db.value(ErasureBasis.self, "SELECT basis FROM erasure WHERE plan = ?", [plan.id])
        else { throw StoreError.refused("Nobody has prepared that this plan be erased.") }
        try db.run(
            "INSERT INTO erasureApproval (plan, uid, name, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [plan.id, uid, author.name, now])
        try enter(AuditNote(action: "subject.approve", subject: plan.auditName, result: basis.rawValue))
        let approvals = try db.rows("SELECT uid, name FROM erasureApproval WHERE plan = ? ORDER BY at", [plan.id])
        guard approvals.count > 1 else { return .waiting(approvals: approvals.count) }
        let names = approvals.map { $0.optional("name") ?? "uid \($0["uid"] as Int64)" }
        return .erased(try erase(plan, basis, approvedBy: names.joined(separator: ", "), keeping: kept))
    }

    /// The plan, if nothing stands against erasing it.
    fileprivate func erasable(_ reference: String) throws -> PlanHeader {
        let plan = try PlanHeader.find(reference, in: db)
        guard plan.state != .erased else { throw StoreError.refused("This plan was erased already.") }
        if try db.value(Bool.self, "SELECT 1 FROM legalHold WHERE plan = ?", [plan.id]) != nil {
            throw StoreError.refused("This plan is held: lift the hold first.")
        }
        let isOpen = try db.value(
            Bool.self,
            """
            SELECT EXISTS (SELECT 1 FROM caseFile WHERE plan = ?1 AND closedAt IS NULL)
              OR EXISTS (SELECT 1 FROM emergencyPlan JOIN emergency ON emergency.id = emergencyPlan.emergency
                WHERE emergencyPlan.plan = ?1 AND emergency.closedAt IS NULL)
            """, [plan.id])
        guard try isOpen == false && !db.hasOpenEmergency(about: plan) else {
            throw StoreError.refused("A case about this plan is open: close it first.")
        }
        return plan
    }
}
