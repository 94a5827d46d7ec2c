import GRDB
import RespiteCore
import RespiteRecord

/// People who must not be told, by what they ring from or are called.
extension Store {
    /// The plans of which somebody with this number must not be told.
    package func plans(keepingAway number: String) async throws -> [String] {
        try await read { db in
            try db.rows(
                """
                SELECT plan.reference AS reference FROM keptAwayNumber JOIN plan ON plan.id = keptAwayNumber.plan
                WHERE keptAwayNumber.e164 = ? AND plan.state <> 'erased' ORDER BY plan.id
                """, [number]
            ) { $0["reference"] }
        }
    }

    /// Whoever must not be told of a plan and has this number or this name: before anybody is dialled or answered.
    package func keptAway(
        from reference: String, number: String?, name: String?
    ) async throws -> Plan.KeptAway? {
        try await plan(reference).plan.mustNotBeTold.items.first { one in
            one.isLike(
                Person {
                    if let number { $0.telephones = [Telephone(typed: number)] }
                    if let name { $0.name = PersonName(given: nil, family: name) }
                })
        }
    }
}
