import GRDB
import RespiteCore
import RespiteRecord

/// A schedule that was made, and when its first check-in is due.
package struct ScheduleAdded: Hashable, Codable, Sendable {
    package var id: Int64
    package var nextDue: Instant?
}

extension Store {
    /// Expects check-ins of a plan by a rule, from now on. Refused when the rule's last time is past.
    package func addSchedule(
        _ rule: Schedule, for reference: String, requestKey: RequestKey?, by author: Author, at now: Instant
    ) async throws -> ScheduleAdded {
        try await write(by: author, at: now) { change in
            try change.once(requestKey) {
                let plan = try PlanHeader.find(reference, in: change.db)
                guard plan.state != .ended, plan.state != .erased else {
                    throw StoreError.refused("No check-ins are expected for a plan that has ended.")
                }
                guard let slot = rule.first(from: now, holidays: change.holidays) else { throw StoreError.past }
                let id = try change.db.insert(
                    "INSERT INTO schedule (plan, version, rule, isActive) VALUES (?, ?, ?, 1)",
                    [plan.id, rule.version, try Document.text(rule)])
                try change.expect(slot, of: ScheduleRow.find(id, in: change.db))
                try change.enter(AuditNote(action: "schedule.add", subject: plan.auditName))
                return ScheduleAdded(id: id, nextDue: try ScheduleRow.find(id, in: change.db).nextDue)
            }
        }
    }

    /// Changes the rule of a schedule: what was expected by the old one is cancelled, an open case stays.
    package func changeSchedule(
        _ id: Int64, basedOn: Int, to rule: Schedule, by author: Author, at now: Instant
    ) async throws -> ScheduleRow {
        try await write(by: author, at: now) { change in
            var schedule = try change.schedule(id, basedOn: basedOn)
            try change.cancelExpected(of: id)
            try change.db.run(
                "UPDATE schedule SET version = ?, rule = ? WHERE id = ?", [rule.version, try Document.text(rule), id])
            schedule.rule = rule
            try change.expect(rule.first(from: now, holidays: change.holidays), of: schedule)
            try change.enter(
                AuditNote(
                    action: "schedule.change", subject: schedule.auditName,
                    version: rule.version))
        }
        return try await schedule(id)
    }

    package func endSchedule(_ id: Int64, basedOn: Int, by author: Author, at now: Instant) async throws {
        try await write(by: author, at: now) { change in
            let schedule = try change.schedule(id, basedOn: basedOn)
            try change.cancelExpected(of: id)
            try change.db.run("UPDATE schedule SET isActive = 0 WHERE id = ?", [id])
            try change.enter(AuditNote(action: "schedule.end", subject: schedule.auditName))
        }
    }

    /// Pauses a schedule. What is expected in it is excused when it falls due; an open case is not touched.
    package func pause(
        _ id: Int64, from: Instant, until: Instant, reason: String, by author: Author, at now: Instant
    ) async throws {
        try await write(by: author, at: now) { change in
            let schedule = try ScheduleRow.find(id, in: change.db)
            guard until > max(from, now) else {
                throw StoreError.refused("A pause ends in the future, after it begins.")
            }
            guard until - from <= .days(366) else { throw StoreError.refused("A pause lasts a year at most.") }
            try change.db.run(
                "INSERT INTO pause (schedule, fromAt, untilAt, uid, reason) VALUES (?, ?, ?, ?, ?)",
                [id, from, until, change.author.uid, reason])
            try change.enter(AuditNote(action: "schedule.pause", subject: schedule.auditName))
        }
    }

    package func schedule(_ id: Int64) async throws -> ScheduleRow {
        try await read { try ScheduleRow.find(id, in: $0) }
    }

    package func schedules(of reference: String?, activeOnly: Bool) async throws -> [ScheduleRow] {
        try await read { db in
            try db.rows(
                ScheduleRow.select + """
                     WHERE (?1 IS NULL OR plan.reference = ?1) AND (NOT ?2 OR schedule.isActive) ORDER BY schedule.id
                    """, [reference, activeOnly], as: ScheduleRow.init
            )
        }
    }

    /// What is expected before `end`, soonest first.
    package func upcoming(until end: Instant, limit: Int) async throws -> [OccurrenceRow] {
        try await read { db in
            try db.rows(
                """
                \(OccurrenceRow.select) JOIN deadline INDEXED BY deadlineByDue
                  ON deadline.kind = 'occurrence' AND deadline.subject = occurrence.id AND deadline.what = 'due'
                WHERE deadline.due < ? ORDER BY deadline.due LIMIT ?
                """, [end, limit], as: OccurrenceRow.init
            )
        }
    }

    /// What was expected of a plan, the latest first.
    package func occurrences(of reference: String, limit: Int) async throws -> [OccurrenceRow] {
        try await read { db in
            try db.rows(
                OccurrenceRow.select + " WHERE plan.reference = ? ORDER BY occurrence.due DESC LIMIT ?",
                [reference, limit], as: OccurrenceRow.init
            )
        }
    }
}

extension Change {
    fileprivate func schedule(_ id: Int64, basedOn: Int) throws -> ScheduleRow {
        let schedule = try ScheduleRow.find(id, in: db)
        guard schedule.rule.version == basedOn else { throw StoreError.stale(current: schedule.rule.version) }
        guard schedule.isActive else { throw StoreError.refused("This schedule has ended.") }
        return schedule
    }

    func cancelExpected(of schedule: Int64) throws {
        guard
            let id = try db.value(
                Int64.self, "SELECT id FROM occurrence WHERE schedule = ? AND state = 'expected'", [schedule])
        else { return }
        try set(OccurrenceState.expected.after(.scheduleChanged), for: id)
        try disarm(.occurrence, id, "due")
        touch(.deadlines)
    }
}
