import GRDB
import RespiteRecord

/// A plan as it is read: the header, and the document with its people as they are now.
package struct PlanRead: Hashable, Sendable {
    package var header: PlanHeader
    package var plan: Plan
    /// Of the version that was asked for.
    package var version: Int
}

extension Store {
    /// The plan's newest version with its people as they are now, or an older version as it was kept.
    package func plan(_ reference: String, version: Int? = nil) async throws -> PlanRead {
        try await read { db in
            let header = try PlanHeader.find(reference, in: db)
            return try PlanRead.read(header, version: version, in: db)
        }
    }

    package func planHistory(_ reference: String) async throws -> [PlanVersionNote] {
        try await read { db in
            let header = try PlanHeader.find(reference, in: db)
            return try db.rows(
                "SELECT version, madeAt, madeBy, madeByName, why FROM planVersion WHERE plan = ? ORDER BY version",
                [header.id]
            ).map { row in
                let uid: Int? = row.optional("madeBy")
                return PlanVersionNote(
                    version: row["version"], madeAt: row["madeAt"],
                    by: row.optional("madeByName") ?? uid.map { "uid \($0)" } ?? "respited", why: row.optional("why"))
            }
        }
    }

    /// Plans by reference, after `after`.
    package func plans(in state: PlanHeader.State?, after: String?, limit: Int) async throws -> [PlanHeader] {
        try await read { db in
            try db.rows(
                PlanHeader.select + """
                     WHERE (?1 IS NULL OR plan.state = ?1) AND plan.reference > ifnull(?2, '')
                    ORDER BY plan.reference LIMIT ?3
                    """, [state, after, limit]
            ).map(PlanHeader.init)
        }
    }
}

extension PlanRead {
    static func read(_ header: PlanHeader, version: Int? = nil, in db: Database) throws -> PlanRead {
        let wanted = version ?? header.version
        guard
            let text = try db.value(
                String.self, "SELECT document FROM planVersion WHERE plan = ? AND version = ?", [header.id, wanted])
        else { throw StoreError.notFound("version \(wanted) of the plan") }
        var plan = try Document.read(Plan.self, from: text, of: "version \(wanted) of plan \(header.id)")
        if wanted == header.version { try refresh(&plan, in: db) }
        return PlanRead(header: header, plan: plan, version: wanted)
    }

    /// A number changed once is changed everywhere: people are shown as they are now.
    private static func refresh(_ plan: inout Plan, in db: Database) throws {
        if let id = plan.carer.id.flatMap(Int64.init) { plan.carer.person = try PersonRow.details(id, in: db) }
        if let id = plan.caredFor.id.flatMap(Int64.init) { plan.caredFor.person = try PersonRow.details(id, in: db) }
        guard case .stated(var contacts) = plan.contacts else { return }
        for index in contacts.indices {
            guard let id = contacts[index].id.flatMap(Int64.init) else { continue }
            contacts[index].person = try PersonRow.details(id, in: db)
        }
        plan.contacts = .stated(contacts)
    }
}
