import GRDB
import RespiteCore
import RespiteRecord

extension Store {
    /// Suspends a plan until a day on which its owner must answer; a suspended one is suspended anew.
    package func suspendPlan(
        _ reference: String, basedOn: Int, _ suspension: Suspension, requestKey: RequestKey? = nil, by author: Author,
        at now: Instant
    ) async throws {
        _ = try await write(by: author, at: now) { change in
            try change.once(requestKey) {
                try change.suspend(change.plan(reference, basedOn: basedOn), suspension)
                return true
            }
        }
    }

    /// Takes a suspended plan up again, or one that was ended. Returns where it stands.
    package func resumePlan(
        _ reference: String, basedOn: Int, requestKey: RequestKey? = nil, by author: Author, at now: Instant
    ) async throws -> PlanState {
        try await write(by: author, at: now) { change in
            try change.once(requestKey) { try change.resume(change.plan(reference, basedOn: basedOn)) }
        }
    }
}

extension Change {
    fileprivate func suspend(_ plan: PlanHeader, _ new: Suspension) throws {
        guard new.untilOn > today else { throw StoreError.refused("A suspension ends after today.") }
        guard new.untilOn <= today.adding(months: policy.longestSuspensionMonths) else {
            throw StoreError.refused("A suspension lasts \(policy.longestSuspensionMonths) months at most.")
        }
        guard new.reason.contains(where: \.isLetter) else {
            throw StoreError.refused("Say why the plan is suspended.")
        }
        try checkOwner(new.owner)
        try move(plan, .suspend)
        try answerSuspension(of: plan.id, "suspendedAgain")
        let id = try db.insert(
            "INSERT INTO suspension (plan, owner, reason, fromOn, untilOn, madeBy) VALUES (?, ?, ?, ?, ?, ?)",
            [plan.id, new.owner, new.reason, today, new.untilOn, author.name])
        try arm(.suspension, id, "end", at: zone.instant(new.untilOn, .startOfOffice), .civil, severity: 2)
        try enter(AuditNote(action: "plan.suspend", subject: plan.auditName, version: plan.version))
    }

    /// Who takes it up again can be rung: a member of staff, or a chair of the scheme.
    private func checkOwner(_ owner: Party) throws {
        let isKnown: Bool? =
            switch owner {
            case .staff(let uid): try db.value("SELECT 1 FROM staff WHERE uid = ? AND isActive", [uid])
            case .post(let name): try db.value("SELECT 1 FROM post WHERE name = ?", [name])
            case .person, .provider, .worker, .sender, .other, .fallback: nil
            }
        guard isKnown != nil else {
            throw StoreError.refused("A suspension belongs to a member of staff or to a post that is known here.")
        }
    }

    fileprivate func resume(_ plan: PlanHeader) throws -> PlanState {
        let state = try move(plan, .resume)
        try answerSuspension(of: plan.id, "resumed")
        if plan.state == .ended { try takeUpAgain(plan) }
        try enter(AuditNote(action: "plan.resume", subject: plan.auditName, version: plan.version))
        return state
    }

    /// Closes the open suspension of a plan, with the task that asks for an answer.
    func answerSuspension(of plan: Int64, _ answer: String) throws {
        guard
            let id = try db.value(
                Int64.self, "SELECT id FROM suspension WHERE plan = ? AND answer IS NULL", [plan])
        else { return }
        try db.run("UPDATE suspension SET answer = ?, answeredAt = ? WHERE id = ?", [answer, now, id])
        try disarm(.suspension, id, "end")
        try settleTask(Self.taskKey(suspension: id))
    }

    /// A suspension is over and nobody has said how it goes on: a task now, and a page to its owner and the manager
    /// if that is not answered in time.
    func suspensionFell(_ deadline: Deadline) throws {
        guard let row = try db.first("SELECT * FROM suspension WHERE id = ? AND answer IS NULL", [deadline.subject])
        else { return }
        let suspension = Suspension(row)
        try raiseTask(
            NewTask(.suspensionEnded, key: Self.taskKey(suspension: deadline.subject), dueOn: suspension.untilOn) {
                $0.plan = row["plan"]
                $0.owner = suspension.owner
                $0.pagesAt = now + policy.suspensionAnswer
            })
    }

    private static func taskKey(suspension id: Int64) -> String { "suspension/\(id)" }
}

extension LocalTime {
    /// When the office begins to work its lists.
    static let startOfOffice = LocalTime(minutesOfDay: 9 * 60)
}
