import GRDB
import RespiteCore
import RespiteRecord

/// What the end of a plan came to.
package struct PlanEnded: Hashable, Codable, Sendable {
    /// The plans that ended with it.
    package var references: [String] = []
    package var schedules = 0
    package var closedCases: [Int64] = []
    package var emergency: Int64?
    package var tasks: [Int64] = []
}

extension Change {
    /// Ends a plan, and every other one that cannot go on without the person who died.
    func end(_ plan: PlanHeader, _ ending: PlanEnding, mayBeAlone: Bool) throws -> PlanEnded {
        let consequences = ending.reason.consequences
        if consequences.contains(.sayWhatWasTried), !(ending.note ?? "").contains(where: \.isLetter) {
            throw StoreError.refused("Say in a few words why the plan ends, and what was tried.")
        }
        guard ending.on <= today else { throw StoreError.refused("A plan ends today or has ended; not later.") }
        var ended = PlanEnded()
        for one in try plansEnding(with: plan, consequences) { try close(one, ending, &ended) }
        if consequences.contains(.allPlansOfCarer) { try noteDeath(of: plan.carer, on: ending.on) }
        if consequences.contains(.allPlansOfCaredFor) { try noteDeath(of: plan.caredFor, on: ending.on) }
        try raiseTasks(for: plan, consequences, &ended)
        if consequences.contains(.askWhoIsAlone), mayBeAlone {
            ended.emergency = try raiseEmergency(ofPlan: plan.id, otherwise: "plan-\(plan.id)")
        }
        return ended
    }

    private func plansEnding(with plan: PlanHeader, _ consequences: EndConsequences) throws -> [PlanHeader] {
        var others: [PlanHeader] = []
        if consequences.contains(.allPlansOfCarer), let carer = plan.carer {
            others = try livePlans("plan.carer = ?", carer)
        } else if consequences.contains(.allPlansOfCaredFor), let caredFor = plan.caredFor {
            others = try livePlans("plan.caredFor = ?", caredFor)
        }
        return [plan] + others.filter { $0.id != plan.id }
    }

    private func livePlans(_ filter: String, _ person: Int64) throws -> [PlanHeader] {
        try db.rows(
            PlanHeader.select + " WHERE \(filter) AND plan.state NOT IN ('ended', 'erased')", [person],
            as: PlanHeader.init
        )
    }

    private func close(_ plan: PlanHeader, _ ending: PlanEnding, _ ended: inout PlanEnded) throws {
        try db.run(
            "UPDATE plan SET endedOn = ?, endReason = ?, endNote = ? WHERE id = ?",
            [ending.on, ending.reason.rawValue, ending.note, plan.id])
        try move(plan, .end)
        try answerSuspension(of: plan.id, "ended")
        try forgetGaps(of: plan.id)
        try stopBirthdays(of: plan.id)
        ended.schedules += try endSchedules(of: plan.id)
        ended.closedCases += try closeCases(of: plan, ending.reason)
        ended.references.append(plan.reference)
        try enter(
            AuditNote(
                action: "plan.end", subject: plan.auditName, version: plan.version, result: ending.reason.rawValue))
    }

    /// Ends every schedule of a plan, and returns how many there were: nothing is expected of its people any more.
    func endSchedules(of plan: Int64) throws -> Int {
        let schedules = try db.rows("SELECT id FROM schedule WHERE plan = ? AND isActive", [plan])
        for row in schedules {
            try cancelExpected(of: row["id"])
            try db.run("UPDATE schedule SET isActive = 0 WHERE id = ?", [row["id"] as Int64])
        }
        return schedules.count
    }

    /// Closes what asks whether somebody is safe who is known to have died. Nobody of the plan is told by a machine.
    private func closeCases(of plan: PlanHeader, _ reason: EndReason) throws -> [Int64] {
        let outcome: Outcome
        switch reason {
        case .carerDied: outcome = .becameEmergency
        case .caredForDied: outcome = .died
        case .movedAway, .caringRoleEnded, .noReply, .asked, .other: return []
        }
        let rows = try db.rows(
            """
            SELECT * FROM caseFile WHERE plan = ? AND closedAt IS NULL AND kind IN ('welfare', 'onSite') ORDER BY id
            """, [plan.id])
        return try rows.map { row in
            let open = try CaseRow(row)
            let closed = try apply(.resolved(by: author.party, outcome, isWitnessed: true), to: open)
            try db.run(
                """
                UPDATE notice SET state = 'superseded', dueAt = NULL
                WHERE caseFile = ? AND state = 'ready' AND party LIKE 'person/%'
                """, [closed.id])
            return closed.id
        }
    }

    private func noteDeath(of person: Int64?, on day: LocalDate) throws {
        guard let person else { return }
        try db.run("UPDATE person SET diedOn = ? WHERE id = ?", [day, person])
    }

    private func raiseTasks(
        for plan: PlanHeader, _ consequences: EndConsequences, _ ended: inout PlanEnded
    ) throws {
        let wanted: [(EndConsequences, TaskKind, Int)] = [
            (.handOver, .handOver, 14), (.tellThem, .tellOfEnd, 7), (.askForCards, .askForCards, 14),
        ]
        for (consequence, kind, days) in wanted where consequences.contains(consequence) {
            let task = NewTask(kind, key: Self.taskKey(kind, plan.id), dueOn: today.adding(days: days)) {
                $0.plan = plan.id
            }
            ended.tasks.append(try raiseTask(task))
        }
    }

    static func taskKey(_ kind: TaskKind, _ plan: Int64) -> String { "\(kind.rawValue)/plan-\(plan)" }

    /// An ended plan goes on: its gaps and birthdays are asked again.
    func takeUpAgain(_ plan: PlanHeader) throws {
        try db.run(
            """
            UPDATE plan SET endedOn = NULL, endReason = NULL, endNote = NULL, handedOverTo = NULL, handedOverOn = NULL
            WHERE id = ?
            """, [plan.id])
        let read = try PlanRead.read(plan, in: db)
        try keepGaps(read.plan.form.forDrills == true ? .none : PlanGaps(of: read.plan, on: today), of: plan.id)
        try keepBirthdays(of: plan.id, read.plan)
        for kind in [TaskKind.handOver, .tellOfEnd, .askForCards] {
            try settleTask(Self.taskKey(kind, plan.id), .notNeeded)
        }
    }
}

extension Author {
    /// Who acted, as a case calls them.
    var party: Party { uid.map(Party.staff) ?? .fallback }
}
