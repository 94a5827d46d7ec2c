import GRDB
import RespiteRecord

/// Whom a lookup found, with the plans they stand in.
package struct FoundPerson: Hashable, Sendable {
    package var person: Int64
    package var name: String
    package var born: String?
    package var address: String
    package var plans: [PlanHeader]
}

extension Store {
    /// The plans of these people: their own, and those in which they are a contact.
    package func found(_ people: [Int64]) async throws -> [FoundPerson] {
        guard !people.isEmpty else { return [] }
        return try glance { db in try people.compactMap { try FoundPerson($0, in: db) } }
    }

    /// Those who have exactly this NHS number or telephone.
    package func found(nhsNumber: String?, telephone: String?) async throws -> [FoundPerson] {
        try glance { db in
            try db.rows(
                """
                SELECT id FROM person WHERE nhsNumber = ?1
                UNION SELECT person FROM telephone WHERE e164 = ?2 LIMIT 20
                """, [nhsNumber, telephone]
            ).compactMap { try FoundPerson($0[0], in: db) }
        }
    }
}

extension FoundPerson {
    /// Nil when there is nobody of this number any more.
    fileprivate init?(_ id: Int64, in db: Database) throws {
        let whereabouts = """
            SELECT born, addressLines, town, postcode, trim(ifnull(given, '') || ' ' || ifnull(family, ''))
            FROM person WHERE id = ?
            """
        guard let row = try db.first(whereabouts, [id]) else { return nil }
        let lines = (1...3).compactMap { (column: Int) -> String? in
            (row[column] as String?)?.split(separator: "\n").joined(separator: ", ")
        }
        self.init(
            person: id, name: row[4], born: row[0], address: lines.joined(separator: ", "),
            plans: try db.rows(Self.plans, [id], as: PlanHeader.init))
    }

    /// Those in force first, and those that have ended last.
    private static let plans =
        PlanHeader.select + """
             WHERE plan.id IN (
              SELECT id FROM plan WHERE carer = ?1 UNION SELECT id FROM plan WHERE caredFor = ?1
              UNION SELECT plan FROM planContact WHERE person = ?1)
            ORDER BY CASE plan.state WHEN 'registered' THEN 1 WHEN 'suspended' THEN 2 WHEN 'draft' THEN 3 ELSE 4 END,
              plan.id
            """
}
