import GRDB
import RespiteCore
import RespiteRecord

/// A check-in as it comes in.
package struct NewCheckIn: Hashable, Codable, Sendable {
    package var schedule: Int64?
    package var reference: String?
    package var word: CheckInWord
    package var channel: String
    package var at: Instant
    /// Makes a retry harmless.
    package var clientKey: String?

    package init(
        schedule: Int64? = nil, reference: String? = nil, word: CheckInWord, channel: String, at: Instant,
        clientKey: String? = nil
    ) {
        (self.schedule, self.reference, self.word) = (schedule, reference, word)
        (self.channel, self.at, self.clientKey) = (channel, at, clientKey)
    }
}

/// A check-in as it was kept.
package struct CheckInRow: Hashable, Sendable {
    package var schedule: Int64?
    package var word: CheckInWord
    package var channel: String
    package var at: Instant
    package var by: String

    fileprivate init(_ row: Row) {
        (schedule, word, channel) = (row.optional("schedule"), row["word"], row["channel"])
        (at, by) = (row["at"], row["recordedBy"])
    }
}

/// What a check-in came to.
package struct CheckInAnswer: Hashable, Codable, Sendable {
    /// The schedules that were waiting for it.
    package var satisfied: [Int64]
    /// Nothing was waiting yet: it is kept, and the next one is still expected.
    package var isEarly: Bool
    package var nextDue: Instant?
    package var cases: [Int64]
}

extension Store {
    /// Records a check-in: a fact, never refused for its time.
    package func record(_ checkIn: NewCheckIn, by author: Author, at now: Instant) async throws -> CheckInAnswer {
        try await write(by: author, at: now) { try $0.record(checkIn) }
    }

    /// What came, the latest first.
    package func checkIns(of reference: String, limit: Int) async throws -> [CheckInRow] {
        try await read { db in
            let plan = try PlanHeader.find(reference, in: db)
            return try db.rows(
                """
                SELECT checkIn.*, coalesce(staff.name, 'uid ' || checkIn.uid, 'respited') AS recordedBy
                FROM checkIn LEFT JOIN staff ON staff.uid = checkIn.uid
                WHERE checkIn.plan = ? ORDER BY checkIn.at DESC LIMIT ?
                """, [plan.id, limit], as: CheckInRow.init
            )
        }
    }
}

extension Change {
    /// Records a check-in, once for its key.
    func record(_ checkIn: NewCheckIn) throws -> CheckInAnswer {
        if let earlier = try earlierAnswer(to: checkIn) { return earlier }
        let (plan, schedules) = try subject(of: checkIn)
        let isDrill = try plan.isForDrills && isDrill(onPlan: plan.id)
        var answer = CheckInAnswer(satisfied: [], isEarly: true, nextDue: nil, cases: [])
        for schedule in schedules {
            let (isMet, nextDue) = try meet(schedule, checkIn)
            answer.nextDue = [answer.nextDue, nextDue].compactMap(\.self).min()
            if isMet { answer.satisfied.append(schedule.id) }
            if isMet || checkIn.word != .ok,
                let caseFile = try tellCase(.welfare(schedule.id).marked(isDrill), plan: plan.id, checkIn.word)
            {
                answer.cases.append(caseFile)
            }
        }
        if schedules.isEmpty,
            let caseFile = try tellCase(.welfare(ofPlan: plan.id).marked(isDrill), plan: plan.id, checkIn.word)
        {
            answer.cases.append(caseFile)
        }
        answer.isEarly = answer.satisfied.isEmpty
        try db.run(
            """
            INSERT INTO checkIn (plan, schedule, at, receivedAt, word, channel, uid, clientKey, answer)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                plan.id, checkIn.schedule, checkIn.at, now, checkIn.word, checkIn.channel, author.uid,
                checkIn.clientKey, try Document.text(answer),
            ])
        try enter(AuditNote(action: "checkIn.record", subject: plan.auditName, result: checkIn.word.rawValue))
        return answer
    }

    /// What this very check-in was answered before. A key that stood for another one is refused, lest a call for help be
    /// taken for it.
    fileprivate func earlierAnswer(to checkIn: NewCheckIn) throws -> CheckInAnswer? {
        guard let key = checkIn.clientKey,
            let row = try db.first(
                """
                SELECT checkIn.*, plan.reference AS reference FROM checkIn JOIN plan ON plan.id = checkIn.plan
                WHERE uid IS ? AND clientKey = ?
                """, [author.uid, key])
        else { return nil }
        let isSamePlan = checkIn.reference.map { $0 == row["reference"] } ?? true
        guard isSamePlan, row.optional("schedule") == checkIn.schedule, row["word"] == checkIn.word else {
            throw StoreError.keyReused(key)
        }
        return try Document.read(CheckInAnswer.self, from: row["answer"], of: "an earlier check-in")
    }

    /// The plan that a check-in is about, and the schedules that it may be meant for.
    fileprivate func subject(of checkIn: NewCheckIn) throws -> (PlanCheckedIn, [ScheduleRow]) {
        if let id = checkIn.schedule {
            let schedule = try ScheduleRow.find(id, in: db)
            let plan = PlanCheckedIn(
                id: schedule.plan, auditName: schedule.auditName, isForDrills: schedule.isForDrills)
            return (plan, [schedule])
        }
        guard let reference = checkIn.reference else { throw StoreError.notFound("schedule or plan") }
        let plan = try PlanHeader.find(reference, in: db)
        let schedules = try db.rows(
            ScheduleRow.select + " WHERE schedule.plan = ? AND schedule.isActive", [plan.id], as: ScheduleRow.init)
        return (PlanCheckedIn(id: plan.id, auditName: plan.auditName, isForDrills: plan.isForDrills), schedules)
    }

    /// Meets what a schedule is waiting for, and says when it expects the next. Not met: nothing was waiting yet.
    fileprivate func meet(_ schedule: ScheduleRow, _ checkIn: NewCheckIn) throws -> (isMet: Bool, nextDue: Instant?) {
        let late = try db.rows(
            "SELECT id, state FROM occurrence WHERE schedule = ? AND state IN ('overdue', 'missed') AND opens <= ?",
            [schedule.id, checkIn.at]
        ) { (id: $0["id"] as Int64, state: $0["state"] as OccurrenceState) }
        for occurrence in late {
            try set(occurrence.state.after(.checkedIn), for: occurrence.id)
            try disarm(.occurrence, occurrence.id, "missed")
        }
        guard late.isEmpty, let occurrence = schedule.expected, occurrence.opens <= checkIn.at else {
            return (!late.isEmpty, schedule.nextDue)
        }
        try set(OccurrenceState.expected.after(.checkedIn), for: occurrence.id)
        try disarm(.occurrence, occurrence.id, "due")
        touch(.deadlines)
        let next = Nominal(occurrence.nominal).flatMap { schedule.rule.next(after: $0, holidays: holidays) }
        return (true, try expect(next, of: schedule)?.due)
    }
}

/// The plan that a check-in is about.
private struct PlanCheckedIn {
    var id: Int64
    var auditName: String
    var isForDrills: Bool
}
