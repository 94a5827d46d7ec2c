import GRDB
import RespiteCore
import RespiteRecord

/// An emergency with what a screen says beside its own record.
package struct EmergencyView: Hashable, Sendable {
    package var row: EmergencyRow
    package var file: CaseRow
    package var carer: String?
    /// Whether the carer was under 18 when it opened.
    package var carerIsYoung = false
    package var references: [String]
    /// How much is still to be done after it.
    package var openTasks = 0
}

extension Store {
    /// Opens an emergency for whoever answered the call, or joins the one that is open.
    package func open(
        _ new: NewEmergency, requestKey: RequestKey? = nil, by author: Author, at now: Instant
    ) async throws -> EmergencyEntered {
        try await write(by: author, at: now) { change in
            try change.once(requestKey) { try change.open(new, raisedBy: author.uid.map(Party.staff)) }
        }
    }

    /// Enters facts, in their order.
    package func enter(
        _ facts: [NewFact], in id: Int64, requestKey: RequestKey? = nil, by author: Author, at now: Instant
    ) async throws -> EmergencyEntered {
        try await write(by: author, at: now) { change in
            try change.once(requestKey) {
                let row = try change.enter(facts, in: EmergencyRow.find(id, in: change.db))
                return EmergencyEntered(emergency: id, caseFile: row.caseFile, entry: row.value.nextNumber - 1)
            }
        }
    }

    /// Says whose emergency it is, when that was not known as it opened.
    package func identify(
        _ id: Int64, as new: NewEmergency, by author: Author, at now: Instant
    ) async throws -> EmergencyEntered {
        try await write(by: author, at: now) { change in
            let row = try EmergencyRow.find(id, in: change.db)
            let plans = try new.opened.map { try change.plansConcerned($0.plans, by: $0.card) } ?? []
            let changed = try change.identify(row, as: plans, new)
            return EmergencyEntered(emergency: id, caseFile: row.caseFile, entry: changed.value.nextNumber - 1)
        }
    }

    package func emergency(_ id: Int64) async throws -> EmergencyView {
        try await read { db in try EmergencyView(EmergencyRow.find(id, in: db), in: db) }
    }

    /// The open ones, or with the closed ones the newest first.
    package func emergencies(includeClosed: Bool = false, limit: Int = 200) async throws -> [EmergencyView] {
        try await read { db in
            try db.rows(
                """
                SELECT * FROM emergency WHERE (?1 OR closedAt IS NULL)
                ORDER BY closedAt IS NOT NULL, openedAt DESC, id DESC LIMIT ?2
                """, [includeClosed, limit]
            ) { try EmergencyView(EmergencyRow($0, in: db), in: db) }
        }
    }

    package func authors(of id: Int64) async throws -> [Int: String] {
        try await read { db in
            let rows = try db.rows(
                "SELECT number, name FROM emergencyEntry WHERE emergency = ? AND name IS NOT NULL", [id])
            return Dictionary(uniqueKeysWithValues: rows.map { ($0["number"] as Int, $0["name"] as String) })
        }
    }
}

extension EmergencyView {
    /// The open emergency of a plan, with who has it.
    static func open(ofPlan plan: Int64, in db: Database) throws -> EmergencyView? {
        let row = try db.first(
            """
            SELECT emergency.* FROM emergency JOIN emergencyPlan ON emergencyPlan.emergency = emergency.id
            WHERE emergencyPlan.plan = ? AND emergency.closedAt IS NULL ORDER BY emergency.id DESC LIMIT 1
            """, [plan])
        return try row.map { try EmergencyView(EmergencyRow($0, in: db), in: db) }
    }

    /// Everybody who has to do with it, and who has it.
    var parties: Set<Party> { row.value.parties.union([file.value.holds.ack?.holder].compactMap(\.self)) }

    fileprivate init(_ row: EmergencyRow, in db: Database) throws {
        self.row = row
        file = try CaseRow.find(row.caseFile, in: db)
        carer = try row.carer.flatMap {
            try db.value("SELECT trim(ifnull(given, '') || ' ' || ifnull(family, '')) FROM person WHERE id = ?", [$0])
        }
        let born = try row.carer.flatMap {
            try db.value(PartialDate.self, "SELECT born FROM person WHERE id = ?", [$0])
        }
        let opened = row.value.start.zone.local(row.value.start.at).date
        carerIsYoung = born?.latest.map { $0.years(until: opened) < 18 } ?? false
        openTasks =
            try db.value("SELECT count(*) FROM task WHERE caseFile = ? AND doneAt IS NULL", [row.caseFile]) ?? 0
        references = try String.fetchAll(
            db,
            sql: """
                SELECT plan.reference FROM emergencyPlan JOIN plan ON plan.id = emergencyPlan.plan
                WHERE emergencyPlan.emergency = ? ORDER BY plan.id
                """, arguments: [row.id])
    }
}
