import GRDB
import RespiteCore
import RespiteRecord

extension Change {
    /// Brings a plan's review forward, after an emergency for instance, and puts it on the list. A review that is due
    /// sooner stays as it is. Returns the task.
    @discardableResult
    func askForReview(of plan: Int64, within days: Int = 14, caseFile: Int64? = nil) throws -> Int64 {
        let day = today.adding(days: days)
        try db.run(
            """
            UPDATE plan SET reviewDueOn = min(ifnull(reviewDueOn, ?1), ?1)
            WHERE id = ?2 AND state IN ('registered', 'suspended')
            """, [day, plan])
        touch(.plan(plan))
        return try raiseTask(
            NewTask(.reviewAfterEmergency, key: Self.taskKey(.reviewAfterEmergency, plan), dueOn: day) {
                $0.plan = plan
                $0.caseFile = caseFile
            })
    }

    /// Records that a plan was read through on a day; "nothing changed" is a review too. Returns when it is due again.
    func review(_ header: PlanHeader, on day: LocalDate) throws -> LocalDate {
        guard header.state.isLive else {
            throw StoreError.refused("This plan is \(header.state.rawValue): only a live plan is reviewed.")
        }
        let due = day.adding(months: policy.reviewEveryMonths)
        try db.run("UPDATE plan SET lastReviewedOn = ?, reviewDueOn = ? WHERE id = ?", [day, due, header.id])
        try settleTask(Self.taskKey(.reviewAfterEmergency, header.id))
        touch(.plan(header.id))
        try enter(AuditNote(action: "plan.review", subject: header.auditName, version: header.version))
        return due
    }
}

extension Store {
    /// Brings a plan's review forward, and puts it on the list. Returns the task.
    package func askForReview(
        of reference: String, within days: Int = 14, by author: Author, at now: Instant
    ) async throws -> Int64 {
        try await write(by: author, at: now) { change in
            try change.askForReview(of: PlanHeader.find(reference, in: change.db).id, within: days)
        }
    }
}
