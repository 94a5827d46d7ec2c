import GRDB
import RespiteCore
import RespiteRecord

extension Change {
    /// Makes the next version of every other plan in which somebody stands who was changed: a number changed once is
    /// changed everywhere, and whoever was about to change such a plan is told that it is no longer the same.
    func republish(_ people: Set<Int64>, besides plan: Int64? = nil, why: String) throws {
        var plans = Set<Int64>()
        for person in people { plans.formUnion(try livePlans(of: person)) }
        for other in plans.subtracting([plan].compactMap { $0 }).sorted() { try republish(other, why: why) }
    }

    private func livePlans(of person: Int64) throws -> [Int64] {
        try db.values(Self.livePlans, [person])
    }

    /// The plus keeps SQLite from walking the index of the states: it has no statistics to know better.
    static let livePlans = """
        SELECT plan.id AS id FROM plan
        WHERE (plan.carer = ?1 OR plan.caredFor = ?1 OR plan.id IN (SELECT plan FROM planContact WHERE person = ?1))
          AND +plan.state NOT IN ('ended', 'erased')
        """

    private func republish(_ plan: Int64, why: String) throws {
        guard let row = try db.first(PlanHeader.select + " WHERE plan.id = ?", [plan]) else { return }
        let header = PlanHeader(row)
        let document = try PlanRead.read(header, in: db).plan
        try addVersion(header.version + 1, of: plan, document, why: why)
        try db.run("UPDATE plan SET version = ? WHERE id = ?", [header.version + 1, plan])
        try keepFacts(of: plan, document, gaps: PlanGaps(of: document, on: today))
        try enter(
            AuditNote(
                action: "plan.revise", subject: header.auditName, version: header.version + 1, fieldGroup: "people"))
    }

    /// One more version of a plan, as it stands in the register from now on.
    func addVersion(_ version: Int, of plan: Int64, _ document: Plan, why: String?) throws {
        try db.run(
            "INSERT INTO planVersion (plan, version, madeAt, madeBy, madeByName, why, document) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [plan, version, now, author.uid, author.name, why, try Document.text(document)])
        touch(.plan(plan))
    }
}
