import GRDB
import RespiteCore
import RespiteRecord

/// A person with all that the register knows of them.
package struct PersonRead: Hashable, Sendable {
    package enum Role: String, Codable, CaseIterable, Hashable, Sendable {
        case carer, caredFor, contact
    }

    package struct Place: Hashable, Sendable {
        package var reference: String
        package var role: Role
        package var state: PlanState
    }

    package struct Entry: Hashable, Sendable {
        package var at: Instant
        package var by: String?
        package var why: String
        /// The record whose history this is: another one, where two were found to be of one person.
        package var of: Int64
    }

    package var id: Int64
    package var person: Person
    package var auditName: String
    package var diedOn: LocalDate?
    package var isRestricted: Bool
    package var places: [Place]
    package var cards: [Card]
    /// Records that were found to be of this person.
    package var merged: [Int64]
    package var history: [Entry]
}

extension Store {
    /// The person of that number; of a record that was merged, the one that stands for it.
    package func person(_ number: Int64) async throws -> PersonRead {
        try await read { db in
            let id = try PersonRead.kept(number, in: db)
            guard let row = try db.first("SELECT * FROM person WHERE id = ?", [id]) else {
                throw StoreError.notFound("person")
            }
            let merged = try db.rows(
                "SELECT merged FROM merge WHERE kept = ? AND partedAt IS NULL ORDER BY id", [id])
            let (places, isRestricted) = try PersonRead.places(of: id, in: db)
            return PersonRead(
                id: id, person: try PersonRow.details(id, in: db), auditName: "person/\(row["subject"] as Int64)",
                diedOn: row.optional("diedOn"), isRestricted: isRestricted, places: places,
                cards: try db.rows(CardRow.select + " WHERE card.holder = ? ORDER BY card.id DESC", [id]) {
                    try CardRow($0).card
                },
                merged: merged.map { $0["merged"] }, history: try PersonRead.history(of: id, in: db))
        }
    }
}

extension PersonRead {
    static func kept(_ number: Int64, in db: Database) throws -> Int64 {
        let chain = """
            WITH RECURSIVE chain (id) AS (
              VALUES (?1) UNION SELECT kept FROM merge JOIN chain ON merged = chain.id WHERE partedAt IS NULL
            ) SELECT id FROM chain WHERE id NOT IN (SELECT merged FROM merge WHERE partedAt IS NULL)
            """
        return try db.value(Int64.self, chain, [number]) ?? number
    }

    fileprivate static func places(of id: Int64, in db: Database) throws -> ([Place], Bool) {
        let rows = try db.rows(
            """
            SELECT reference, state, isRestricted, 'carer' AS role FROM plan WHERE carer = ?1
            UNION ALL SELECT reference, state, isRestricted, 'caredFor' FROM plan WHERE caredFor = ?1
            UNION ALL SELECT reference, state, 0, 'contact' FROM planContact JOIN plan ON plan.id = planContact.plan
              WHERE planContact.person = ?1
            """, [id])
        let places = rows.map { row in
            Place(reference: row["reference"], role: Role(rawValue: row["role"]) ?? .contact, state: row["state"])
        }
        return (places, rows.contains { $0["isRestricted"] })
    }

    fileprivate static func history(of id: Int64, in db: Database) throws -> [Entry] {
        try db.rows(
            """
            WITH RECURSIVE one (id) AS (
              VALUES (?1) UNION SELECT merged FROM merge JOIN one ON kept = one.id WHERE partedAt IS NULL
            ) SELECT * FROM personChange WHERE person IN (SELECT id FROM one) ORDER BY id
            """, [id]
        ) { Entry(at: $0["at"], by: $0.optional("by"), why: $0["why"], of: $0["person"]) }
    }
}
