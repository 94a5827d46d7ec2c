import GRDB
import RespiteCore
import RespiteRecord

/// Something in the audit that information governance should look at.
package struct LookToReview: Hashable, Sendable {
    package enum Why: String, CaseIterable, Hashable, Sendable {
        /// Somebody looked for an emergency, and none was open then or within 30 minutes.
        case notFollowed
        /// Health and risk were shown to somebody who sees them in an emergency only, and none was open.
        case breakGlass
        /// A code was revealed while no emergency was open.
        case codeRead
        /// It was entered late: the register could not be written then.
        case late
    }

    package var why: Why
    package var entry: AuditEntry
    /// The plan's reference, while it is not erased.
    package var reference: String?
}

/// Who looked, counted.
package struct Looked: Hashable, Sendable {
    package var role: String
    package var name: String?
    package var action: String
    package var fieldGroup: String?
    package var purpose: String?
    package var times: Int
    package var first: Instant
    package var last: Instant
}

extension Store {
    /// What information governance should look at, the newest first. A look is listed once 30 minutes have passed.
    package func concerns(from: Instant, to: Instant, limit: Int, at now: Instant) async throws -> [LookToReview] {
        try await read { db in
            try db.rows(LookToReview.select, [from, min(to, now), now - .minutes(30), limit], as: LookToReview.init)
        }
    }

    /// Tells information governance, if that post exists, that there is something new to look at. True if it was told.
    package func tellOfConcerns(at now: Instant) async throws -> Bool {
        try await write(by: .clock, at: now) { try $0.tellOfConcerns() }
    }

    /// Who looked at something, by role; by name too for whoever may know.
    package func looked(at subject: String, byName: Bool) async throws -> [Looked] {
        try await read { db in
            try db.rows(
                """
                SELECT role, CASE WHEN ?2 THEN name END AS who, action, fieldGroup, purpose, count(*) AS times,
                  min(ifnull(happenedAt, at)) AS first, max(ifnull(happenedAt, at)) AS last
                FROM audit WHERE subject = ?1 AND purpose IS NOT NULL
                GROUP BY role, who, action, fieldGroup, purpose ORDER BY last DESC
                """, [subject, byName]
            ) { row in
                Looked(
                    role: row["role"], name: row.optional("who"), action: row["action"],
                    fieldGroup: row.optional("fieldGroup"), purpose: row.optional("purpose"), times: row["times"],
                    first: row["first"], last: row["last"])
            }
        }
    }

    /// How the audit calls a plan.
    package func auditName(of reference: String) async throws -> String {
        try await read { try PlanHeader.find(reference, in: $0).auditName }
    }
}

extension LookToReview {
    /// Of each entry the gravest reason. Emergencies that were open at the look, or opened soon after it, answer for it.
    fileprivate static let select = """
        SELECT * FROM (
          SELECT audit.*, auditWords.words, plan.reference,
            CASE
              WHEN audit.result = 'noEmergency' THEN 'codeRead'
              WHEN audit.happenedAt IS NOT NULL THEN 'late'
              WHEN audit.purpose = 'emergency' AND audit.action = 'lookup.open' AND audit.at <= ?3 AND NOT EXISTS (
                SELECT 1 FROM caseFile
                WHERE caseFile.kind = 'emergency' AND caseFile.key NOT LIKE 'drill/%'
                  AND caseFile.openedAt <= audit.at + 1800000
                  AND ifnull(caseFile.closedAt, audit.at) >= audit.at
                  AND (caseFile.plan = plan.id
                    OR EXISTS (SELECT 1 FROM emergency
                      JOIN emergencyPlan ON emergencyPlan.emergency = emergency.id
                      WHERE emergency.caseFile = caseFile.id AND emergencyPlan.plan = plan.id)
                    OR caseFile.key IN ('emergency/person-' || plan.carer, 'emergency/person-' || plan.caredFor)))
                THEN CASE audit.result WHEN 'breakGlass' THEN 'breakGlass' ELSE 'notFollowed' END
            END AS why
          FROM audit LEFT JOIN auditWords ON auditWords.entry = audit.sequence
            LEFT JOIN plan ON plan.subject = CAST(substr(audit.subject, 6) AS INTEGER) AND audit.subject LIKE 'plan/%'
          WHERE audit.at >= ?1 AND audit.at <= ?2)
        WHERE why IS NOT NULL ORDER BY sequence DESC LIMIT ?4
        """

    fileprivate init(_ row: Row) throws {
        guard let why = Why(rawValue: row["why"]) else { throw StoreError.corrupt("a concern says nothing") }
        self.init(why: why, entry: AuditChain.entry(row), reference: row.optional("reference"))
    }
}

extension Change {
    /// One word for all that is new since the last one, and for nobody where there is no such post.
    fileprivate func tellOfConcerns() throws -> Bool {
        let told = try db.value(String.self, "SELECT value FROM setting WHERE name = 'concernsTold'").flatMap(
            Int64.init)
        let from = told.map(Instant.init(milliseconds:)) ?? now - .days(1)
        let until = now - .minutes(30)
        guard until > from else { return false }
        let new = try db.rows(LookToReview.select, [from, until, until, 1])
        try db.run(
            "INSERT INTO setting (name, value) VALUES ('concernsTold', ?1) ON CONFLICT (name) DO UPDATE SET value = ?1",
            [String(until.milliseconds + 1)])
        let hasPost = try db.value(Bool.self, "SELECT EXISTS (SELECT 1 FROM post WHERE name = 'governance')")
        guard !new.isEmpty, hasPost == true else { return false }
        try tell(.post("governance"), "looksToReview", .routine)
        return true
    }
}
