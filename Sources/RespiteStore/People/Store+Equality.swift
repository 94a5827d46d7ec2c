import GRDB
import RespiteCore
import RespiteRecord

/// Answers to equality monitoring, in a table of their own that no view of a person joins.
extension Store {
    /// Keeps what a carer or a cared-for person of a plan answered. What is not given stays as it was.
    package func setEquality(
        _ answers: [EqualityMeasure: String], of role: PersonRead.Role, in reference: String, by author: Author,
        at now: Instant
    ) async throws {
        try await write(by: author, at: now) { change in
            let plan = try PlanHeader.find(reference, in: change.db)
            guard let person = role == .carer ? plan.carer : plan.caredFor else {
                throw StoreError.refused("The plan does not name that person.")
            }
            try change.db.run(
                "INSERT INTO equality (person, recordedOn) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET recordedOn = ?2",
                [person, change.today])
            for (measure, answer) in answers {
                guard measure.takes(answer) else {
                    throw StoreError.refused("\(answer) is no answer to \(measure.words).")
                }
                try change.db.run("UPDATE equality SET \(measure.rawValue) = ? WHERE person = ?", [answer, person])
            }
            try change.enter(
                AuditNote(
                    action: "equality.set", subject: PersonRow.subject(person, in: change.db), fieldGroup: "equality"))
        }
    }

    /// How often each answer was given among those who care, or are cared for, by a live plan. "notAsked" counts those
    /// of whom nothing is known.
    package func equalityCounts(_ measure: EqualityMeasure, of role: PersonRead.Role) async throws -> [String: Int] {
        let column = role == .carer ? "carer" : "caredFor"
        return try await read { db in
            let rows = try db.rows(
                """
                SELECT ifnull(equality.\(measure.rawValue), 'notAsked') AS answer, count(*) AS number
                FROM (SELECT DISTINCT \(column) AS person FROM plan
                  WHERE state IN ('registered', 'suspended') AND \(column) IS NOT NULL) AS somebody
                LEFT JOIN equality ON equality.person = somebody.person GROUP BY answer
                """)
            return Dictionary(uniqueKeysWithValues: rows.map { ($0["answer"] as String, $0["number"] as Int) })
        }
    }
}
