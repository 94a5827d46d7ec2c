import GRDB
import RespiteCore
import RespiteRecord

extension Change {
    /// Erases a plan in every version, and its people where they stand in no other. What was counted stays counted, and
    /// the chain stays whole; the numbers by which it called them lead nowhere any more.
    ///
    /// `kept`: who stands in a version of another plan, though no longer in its newest.
    func erase(
        _ plan: PlanHeader, _ basis: ErasureBasis, approvedBy: String, keeping kept: Set<Int64>
    ) throws -> Certificate {
        try enter(AuditNote(action: "subject.erase", subject: plan.auditName, result: basis.rawValue))
        let versions = try db.value(Int.self, "SELECT count(*) FROM planVersion WHERE plan = ?", [plan.id]) ?? 0
        let erased = try db.peopleOfNoOther(plan, keeping: kept)
        let traces = try Traces(of: erased.flatMap(\.records), in: db)
        try forgetWords(of: plan, traces)
        try forgetEmergencies(of: plan, traces)
        try forgetMessages(of: plan, erased.flatMap(\.records), traces)
        try forgetDocuments(of: plan)
        for person in erased.flatMap(\.records) { try forget(person) }
        return try certify(plan, basis, people: erased.count, versions: versions, approvedBy)
    }

    private func certify(
        _ plan: PlanHeader, _ basis: ErasureBasis, people: Int, versions: Int, _ approvedBy: String
    ) throws -> Certificate {
        let id = try db.insert(
            """
            INSERT INTO certificate (reference, basis, erasedAt, people, versions, approvedBy, copiesExpireOn)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                plan.reference, basis, now, people, versions, approvedBy,
                today.adding(days: policy.copiesExpireAfterDays),
            ])
        guard let found = try db.first("SELECT * FROM certificate WHERE id = ?", [id], as: Certificate.init) else {
            throw StoreError.corrupt("a certificate was not kept")
        }
        return found
    }
}

/// What is kept of the plan itself, and of its people as people.
extension Change {
    fileprivate func forgetDocuments(of plan: PlanHeader) throws {
        try answerSuspension(of: plan.id, "ended")
        _ = try endSchedules(of: plan.id)
        try forgetGaps(of: plan.id)
        try stopBirthdays(of: plan.id)
        for sql in [
            "DELETE FROM planVersion WHERE plan = ?1", "DELETE FROM planContact WHERE plan = ?1",
            "DELETE FROM code WHERE plan = ?1", "DELETE FROM erasure WHERE plan = ?1",
            "DELETE FROM keptAwayNumber WHERE plan = ?1",
            // How many turned 18, and when, stays counted; their birthday does not.
            "UPDATE birthday SET day = substr(day, 1, 4) || '-01-01' WHERE plan = ?1",
        ] { try db.run(sql, [plan.id]) }
        try db.run(
            """
            UPDATE plan SET state = 'erased', registeredOn = ifnull(registeredOn, ?), subject = ?, externalId = NULL,
              carer = NULL, caredFor = NULL, minutesAlone = NULL, gaps = 0, endNote = NULL, handedOverTo = NULL
            WHERE id = ?
            """, [today, newSubject(), plan.id])
        touch(.plan(plan.id))
        touch(.deadlines)
    }

    /// The row stays, because cards and cases refer to it; nothing in it says who it was.
    fileprivate func forget(_ person: Int64) throws {
        try db.run(
            """
            UPDATE person SET subject = ?, given = NULL, family = NULL, preferred = NULL, born = NULL,
              addressLines = NULL, town = NULL, postcode = NULL, nhsNumber = NULL, externalId = NULL, email = NULL,
              diedOn = NULL, details = '{}' WHERE id = ?
            """, [newSubject(), person])
        for sql in [
            "DELETE FROM telephone WHERE person = ?1", "DELETE FROM personChange WHERE person = ?1",
            "DELETE FROM merge WHERE kept = ?1 OR merged = ?1", "DELETE FROM equality WHERE person = ?1",
            "DELETE FROM accessMark WHERE request IN (SELECT id FROM accessRequest WHERE person = ?1)",
            "UPDATE accessRequest SET identity = '', authority = NULL, extension = NULL WHERE person = ?1",
            "UPDATE card SET lostWithIt = NULL WHERE holder = ?1",
            "UPDATE card SET state = 'revoked' WHERE holder = ?1 AND state IN ('requested', 'issued')",
        ] { try db.run(sql, [person]) }
        touch(.person(person))
    }
}
