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
            try PlanVersionNote.all(of: PlanHeader.find(reference, in: db).id, in: db)
        }
    }

    /// Plans by reference, after `after`.
    package func plans(in state: PlanHeader.State?, after: String?, limit: Int) async throws -> [PlanHeader] {
        try await read { db in
            try db.rows(
                PlanHeader.select + """
                     WHERE (?1 IS NULL OR plan.state = ?1) AND plan.reference > ifnull(?2, '')
                    ORDER BY plan.reference LIMIT ?3
                    """, [state, after, limit], as: PlanHeader.init
            )
        }
    }
}

extension PlanVersionNote {
    /// From the first to the newest.
    static func all(of plan: Int64, in db: Database) throws -> [PlanVersionNote] {
        try db.rows(
            "SELECT version, madeAt, madeBy, madeByName, why FROM planVersion WHERE plan = ? ORDER BY version", [plan]
        ) { row in
            let uid: Int? = row.optional("madeBy")
            return PlanVersionNote(
                version: row["version"], madeAt: row["madeAt"],
                by: row.optional("madeByName") ?? uid.map { "uid \($0)" } ?? "respited", why: row.optional("why"))
        }
    }
}

extension PlanRead {
    static func read(_ header: PlanHeader, version: Int? = nil, in db: Database) throws -> PlanRead {
        try PlanPages(header, version: version ?? header.version, in: db).read()
    }
}

/// A version of a plan as it stands in the file, not yet read: the document, and its people as they are now.
///
/// Reading takes longer than fetching, and needs no database.
package struct PlanPages: Sendable {
    package let header: PlanHeader
    private let version: Int
    private let document: String
    /// By id. A number changed once is changed everywhere: people are shown as they are now, in the newest version.
    private var people: [String: String] = [:]
    /// When a number of each contact was last proved to work, in the newest version.
    private var proved: [String: LocalDate]?

    init(_ header: PlanHeader, version: Int, in db: Database) throws {
        guard
            let text = try db.value(
                String.self, "SELECT document FROM planVersion WHERE plan = ? AND version = ?", [header.id, version])
        else { throw StoreError.notFound("version \(version) of the plan") }
        (self.header, self.version, document) = (header, version, text)
        guard version == header.version else { return }
        var proved: [String: LocalDate] = [:]
        for row in try db.rows(Self.everybody, [header.carer, header.caredFor, header.id]) {
            let id = String(row["id"] as Int64)
            people[id] = row["details"]
            proved[id] = row.optional("provedOn")
        }
        self.proved = proved
    }

    private static let everybody = """
        SELECT id, details, NULL AS provedOn FROM person WHERE id IN (?1, ?2)
        UNION ALL SELECT person.id, details, provedOn FROM planContact JOIN person ON person.id = planContact.person
        WHERE planContact.plan = ?3
        """

    package func read() throws -> PlanRead {
        var plan = try Document.read(Plan.self, from: document, of: "version \(version) of plan \(header.id)")
        try renew(&plan.carer.person, plan.carer.id)
        try renew(&plan.caredFor.person, plan.caredFor.id)
        if case .stated(var contacts) = plan.contacts {
            for index in contacts.indices {
                try renew(&contacts[index].person, contacts[index].id)
                if let proved { contacts[index].lastProved = contacts[index].id.flatMap { proved[$0] } }
            }
            plan.contacts = .stated(contacts)
        }
        return PlanRead(header: header, plan: plan, version: version)
    }

    private func renew(_ person: inout Person, _ id: String?) throws {
        guard let id, let text = people[id] else { return }
        person = try Document.read(Person.self, from: text, of: "person \(id)")
    }
}
