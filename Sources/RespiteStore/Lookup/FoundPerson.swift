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
        return try glance { db in try FoundPerson.all(people, in: db) }
    }

    /// Those who have exactly this NHS number or telephone.
    package func found(nhsNumber: String?, telephone: String?) async throws -> [FoundPerson] {
        try glance { db in
            let people: [Int64] = try db.values(
                """
                SELECT id FROM person WHERE nhsNumber = ?1
                UNION SELECT person FROM telephone WHERE e164 = ?2 LIMIT 20
                """, [nhsNumber, telephone])
            return try FoundPerson.all(people, in: db)
        }
    }
}

extension FoundPerson {
    /// In the order of `people`, without whoever is no more: by three statements, however many they are.
    fileprivate static func all(_ people: [Int64], in db: Database) throws -> [FoundPerson] {
        let list = try Document.text(people)
        let found = try db.rows(whereabouts, [list]) { FoundPerson($0) }
        let standings = try db.rows(standings, [list]) { (person: $0[0] as Int64, plan: $0[1] as Int64) }
        let plansOf = Dictionary(grouping: standings, by: \.person).mapValues { Set($0.map(\.plan)) }
        let plans = try db.rows(plans, [Document.text(standings.map(\.plan))], as: PlanHeader.init)
        let foundById = Dictionary(uniqueKeysWithValues: found.map { ($0.person, $0) })
        return people.compactMap { id in
            var person = foundById[id]
            person?.plans = plans.filter { plansOf[id]?.contains($0.id) == true }
            return person
        }
    }

    private static let whereabouts = """
        SELECT born, addressLines, town, postcode, trim(ifnull(given, '') || ' ' || ifnull(family, '')), id
        FROM person WHERE id IN (SELECT value FROM json_each(?))
        """

    private init(_ row: Row) {
        let lines = (1...3).compactMap { (column: Int) -> String? in
            (row[column] as String?)?.split(separator: "\n").joined(separator: ", ")
        }
        self.init(person: row[5], name: row[4], born: row[0], address: lines.joined(separator: ", "), plans: [])
    }

    /// Who stands in which plan.
    private static let standings = """
        SELECT carer, id FROM plan WHERE carer IN (SELECT value FROM json_each(?1))
        UNION SELECT caredFor, id FROM plan WHERE caredFor IN (SELECT value FROM json_each(?1))
        UNION SELECT person, plan FROM planContact WHERE person IN (SELECT value FROM json_each(?1))
        """

    /// Those in force first, and those that have ended last.
    private static let plans =
        PlanHeader.select + """
             WHERE plan.id IN (SELECT value FROM json_each(?))
            ORDER BY CASE plan.state WHEN 'registered' THEN 1 WHEN 'suspended' THEN 2 WHEN 'draft' THEN 3 ELSE 4 END,
              plan.id
            """
}
