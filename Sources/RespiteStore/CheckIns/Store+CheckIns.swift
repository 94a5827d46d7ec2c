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
        let (plan, schedules) = try schedules(for: checkIn)
        var answer = CheckInAnswer(satisfied: [], isEarly: true, nextDue: nil, cases: [])
        for schedule in schedules {
            let isMet = try meet(schedule, checkIn)
            if isMet { answer.satisfied.append(schedule.id) }
            if isMet || checkIn.word != .ok,
                let caseFile = try tellCase(.welfare(schedule.id), plan: plan, checkIn.word)
            {
                answer.cases.append(caseFile)
            }
        }
        if schedules.isEmpty, let caseFile = try tellCase(.welfare(ofPlan: plan), plan: plan, checkIn.word) {
            answer.cases.append(caseFile)
        }
        answer.isEarly = answer.satisfied.isEmpty
        answer.nextDue = try schedules.compactMap { try nextDue(of: $0.id) }.min()
        try db.run(
            """
            INSERT INTO checkIn (plan, schedule, at, receivedAt, word, channel, uid, clientKey, answer)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                plan, checkIn.schedule, checkIn.at, now, checkIn.word, checkIn.channel, author.uid,
                checkIn.clientKey, try Document.text(answer),
            ])
        try enter(
            AuditNote(
                action: "checkIn.record", subject: try auditName(ofPlan: plan), result: checkIn.word.rawValue))
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

    fileprivate func schedules(for checkIn: NewCheckIn) throws -> (plan: Int64, [ScheduleRow]) {
        if let id = checkIn.schedule {
            let schedule = try ScheduleRow.find(id, in: db)
            return (schedule.plan, [schedule])
        }
        guard let reference = checkIn.reference else { throw StoreError.notFound("schedule or plan") }
        let plan = try PlanHeader.find(reference, in: db)
        let schedules = try db.rows(
            ScheduleRow.select + " WHERE schedule.plan = ? AND schedule.isActive", [plan.id], as: ScheduleRow.init)
        return (plan.id, schedules)
    }

    /// Meets what a schedule is waiting for. False when nothing was waiting yet.
    fileprivate func meet(_ schedule: ScheduleRow, _ checkIn: NewCheckIn) throws -> Bool {
        let waiting = try db.rows(
            Awaited.select + " WHERE schedule = ? AND state IN ('overdue', 'missed')", [schedule.id], as: Awaited.init
        ).filter { $0.opens <= checkIn.at }
        for occurrence in waiting {
            try set(occurrence.state.after(.checkedIn), for: occurrence.id)
            try disarm(.occurrence, occurrence.id, "missed")
        }
        if !waiting.isEmpty { return true }
        let expected = try db.first(
            Awaited.select + " WHERE schedule = ? AND state = 'expected'", [schedule.id], as: Awaited.init)
        guard let occurrence = expected, occurrence.opens <= checkIn.at else { return false }
        try set(occurrence.state.after(.checkedIn), for: occurrence.id)
        try disarm(.occurrence, occurrence.id, "due")
        let next = Nominal(occurrence.nominal).flatMap { schedule.rule.next(after: $0, holidays: holidays) }
        try expect(next, of: schedule)
        touch(.deadlines)
        return true
    }

    fileprivate func nextDue(of schedule: Int64) throws -> Instant? {
        try db.value("SELECT due FROM occurrence WHERE schedule = ? AND state = 'expected'", [schedule])
    }
}

/// What a check-in may be meant for.
private struct Awaited {
    static let select = "SELECT id, state, opens, nominal FROM occurrence"

    var id: Int64
    var state: OccurrenceState
    var opens: Instant
    var nominal: String

    init(_ row: Row) {
        (id, state, opens, nominal) = (row["id"], row["state"], row["opens"], row["nominal"])
    }
}
