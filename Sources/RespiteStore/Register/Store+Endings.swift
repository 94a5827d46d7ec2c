import GRDB
import RespiteCore
import RespiteRecord

extension Store {
    /// Ends a plan. Unless it is known that nobody is alone now, the death of a carer opens an emergency.
    package func endPlan(
        _ reference: String, basedOn: Int, _ ending: PlanEnding, mayBeAlone: Bool = true, requestKey: RequestKey? = nil,
        by author: Author, at now: Instant
    ) async throws -> PlanEnded {
        try await write(by: author, at: now) { change in
            try change.once(requestKey) {
                try change.end(change.plan(reference, basedOn: basedOn), ending, mayBeAlone: mayBeAlone)
            }
        }
    }

    /// Records that whoever has the plan now has confirmed it. Until then it is kept, whatever its age.
    package func confirmHandOver(
        _ reference: String, to whom: String, requestKey: RequestKey? = nil, by author: Author, at now: Instant
    ) async throws {
        _ = try await write(by: author, at: now) { change in
            try change.once(requestKey) {
                let plan = try PlanHeader.find(reference, in: change.db)
                guard
                    try change.db.value(
                        String.self, "SELECT endReason FROM plan WHERE id = ? AND state = 'ended'", [plan.id])
                        == EndReason.movedAway.rawValue
                else { throw StoreError.refused("Only the plan of somebody who moved away is handed over.") }
                try change.db.run(
                    "UPDATE plan SET handedOverTo = ?, handedOverOn = ? WHERE id = ?", [whom, change.today, plan.id])
                try change.settleTask(Change.taskKey(.handOver, plan.id))
                try change.enter(AuditNote(action: "plan.handOver", subject: plan.auditName, version: plan.version))
                return true
            }
        }
    }
}
