import GRDB
import RespiteCore
import RespiteRecord

/// The day team's word to the night about a plan that is likely to be needed.
package struct NightAlertRow: Hashable, Sendable {
    package var id: Int64
    package var reference: String
    package var carer: String
    package var words: String
    package var raisedAt: Instant
    package var by: String?
    package var until: Instant
    package var endedAt: Instant?
}

extension Store {
    package func raiseAlert(
        of reference: String, _ words: String, until: Instant, by author: Author, at now: Instant
    ) async throws -> Int64 {
        try await write(by: author, at: now) { change in
            guard until > now else { throw StoreError.refused("An alert ends in the future.") }
            guard until - now <= .days(14) else { throw StoreError.refused("An alert lasts two weeks at most.") }
            let plan = try PlanHeader.find(reference, in: change.db)
            let id = try change.db.insert(
                "INSERT INTO nightAlert (plan, words, raisedAt, name, untilAt) VALUES (?, ?, ?, ?, ?)",
                [plan.id, words, now, author.name, until])
            try change.enter(AuditNote(action: "alert.raise", subject: plan.auditName))
            return id
        }
    }

    package func endAlert(_ id: Int64, by author: Author, at now: Instant) async throws {
        try await write(by: author, at: now) { change in
            guard let row = try change.db.first("SELECT untilAt, endedAt FROM nightAlert WHERE id = ?", [id]) else {
                throw StoreError.notFound("alert")
            }
            guard row.optional("endedAt") as Instant? == nil, row["untilAt"] > now else {
                throw StoreError.refused("This alert has ended already.")
            }
            try change.db.run("UPDATE nightAlert SET endedAt = ? WHERE id = ?", [now, id])
            try change.enter(AuditNote(action: "alert.end", subject: "alert/\(id)"))
        }
    }

    /// Those that stand, soonest to end first.
    package func alerts(includeEnded: Bool = false, at now: Instant) async throws -> [NightAlertRow] {
        try await read { db in
            try db.rows(
                NightAlertRow.select + """
                     WHERE ?1 OR (endedAt IS NULL AND untilAt > ?2) ORDER BY untilAt, nightAlert.id LIMIT 200
                    """, [includeEnded, now], as: NightAlertRow.init
            )
        }
    }
}

extension NightAlertRow {
    fileprivate static let select = """
        SELECT nightAlert.*, plan.reference, trim(ifnull(given, '') || ' ' || ifnull(family, '')) AS carerName
        FROM nightAlert JOIN plan ON plan.id = nightAlert.plan LEFT JOIN person ON person.id = plan.carer
        """

    /// Those of one plan that stand, soonest to end first.
    static func standing(ofPlan plan: Int64, at now: Instant, in db: Database) throws -> [NightAlertRow] {
        try db.rows(
            select + """
                 WHERE nightAlert.plan = ? AND endedAt IS NULL AND untilAt > ? ORDER BY untilAt, nightAlert.id
                """, [plan, now], as: NightAlertRow.init
        )
    }

    fileprivate init(_ row: Row) {
        self.init(
            id: row["id"], reference: row["reference"], carer: row["carerName"], words: row["words"],
            raisedAt: row["raisedAt"], by: row.optional("name"), until: row["untilAt"],
            endedAt: row.optional("endedAt"))
    }
}
