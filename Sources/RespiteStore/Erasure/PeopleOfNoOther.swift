import GRDB
import RespiteCore
import RespiteRecord

/// Somebody who is erased with a plan: their record, and those that were found to be theirs.
struct ErasedPerson: Hashable {
    var records: [Int64]
}

extension Database {
    /// The people of any version of the plan who stand in no other plan. A version may name somebody whom the next one
    /// no longer does.
    func peopleOfNoOther(_ plan: PlanHeader, keeping kept: Set<Int64>) throws -> [ErasedPerson] {
        try peopleEverOf(plan).filter { person in
            guard kept.isDisjoint(with: person.records) else { return false }
            return try !person.records.contains { try standsInAnother($0, than: plan) }
        }
    }

    /// Everybody whom a version of the plan has named.
    func peopleEverOf(_ plan: PlanHeader) throws -> [ErasedPerson] {
        let named = try rows(
            """
            WITH named (id) AS (
              SELECT json_extract(document, '$.carer.id') FROM planVersion WHERE plan = ?1
              UNION SELECT json_extract(document, '$.caredFor.id') FROM planVersion WHERE plan = ?1
              UNION SELECT json_extract(contact.value, '$.id') FROM planVersion,
                json_each(planVersion.document, '$.contacts.items') AS contact WHERE plan = ?1)
            SELECT id FROM person
            WHERE id IN (?2, ?3) OR id IN (SELECT CAST(id AS INTEGER) FROM named WHERE id IS NOT NULL)
              OR id IN (SELECT person FROM planContact WHERE plan = ?1)
            """, [plan.id, plan.carer, plan.caredFor]
        ).map { try PersonRead.kept($0["id"], in: self) }
        return try Set(named).sorted().map { ErasedPerson(records: try records(of: $0)) }
    }

    /// Which of these stand in any version of another plan. It reads every version there is.
    func namedElsewhere(_ people: [ErasedPerson], than plan: PlanHeader) throws -> Set<Int64> {
        let ids = try Document.text(people.flatMap(\.records).map(String.init))
        let found = try rows(
            """
            SELECT DISTINCT person.value AS id FROM planVersion, json_each(?1) AS person
            WHERE plan <> ?2 AND instr(document, '"id":"' || person.value || '"') > 0
            """, [ids, plan.id])
        return Set(found.compactMap { Int64($0["id"] as String) })
    }

    private func standsInAnother(_ person: Int64, than plan: PlanHeader) throws -> Bool {
        try value(
            Bool.self,
            """
            SELECT EXISTS (SELECT 1 FROM plan WHERE carer = ?1 AND id <> ?2)
              OR EXISTS (SELECT 1 FROM plan WHERE caredFor = ?1 AND id <> ?2)
              OR EXISTS (SELECT 1 FROM planContact WHERE person = ?1 AND plan <> ?2)
            """, [person, plan.id]) ?? false
    }

    private func records(of person: Int64) throws -> [Int64] {
        try rows(
            """
            WITH RECURSIVE theirs (id) AS (
              VALUES (?1) UNION SELECT merged FROM merge JOIN theirs ON kept = theirs.id WHERE partedAt IS NULL
            ) SELECT id FROM theirs ORDER BY id
            """, [person]
        ).map { $0["id"] }
    }
}
