import GRDB
import RespiteCore
import RespiteRecord

extension Change {
    /// Expects `slot` of a schedule, or the first after it that no pause covers, and arms its deadline.
    /// Slots already past are entered as overdue, joined to `caseFile`, and never raise one each. Returns the slot that
    /// is expected; nil when the schedule has no more.
    @discardableResult
    func expect(_ slot: Slot?, of schedule: ScheduleRow, caseFile: Int64? = nil) throws -> Slot? {
        var slot = slot
        while let found = slot {
            let isPaused = try isPaused(found, schedule.id)
            let isPast = found.due <= now && caseFile != nil
            let state: OccurrenceState = isPaused ? .excused : isPast ? .overdue : .expected
            let id = try insert(found, of: schedule, state, caseFile: isPast && !isPaused ? caseFile : nil)
            if state == .expected {
                try arm(
                    .occurrence, id, "due", at: found.due, .line(of: schedule.rule), severity: Severity.urgent.rawValue)
                return found
            }
            if state == .overdue { try armMissed(id, found.missedAt, schedule) }
            slot = schedule.rule.next(after: found.nominal, holidays: holidays)
        }
        return nil
    }

    /// A deadline of an expected check-in has come.
    func occurrenceFell(_ deadline: Deadline) throws {
        let occurrence = try db.first(
            OccurrenceRow.select + " WHERE occurrence.id = ?", [deadline.subject], as: OccurrenceRow.init)
        guard let occurrence else { return }
        if deadline.what == "due" {
            try fellDue(occurrence)
        } else {
            try set(occurrence.state.after(.graceOver), for: occurrence.id)
        }
    }

    private func fellDue(_ occurrence: OccurrenceRow) throws {
        guard occurrence.state == .expected else { return }
        let schedule = try ScheduleRow.find(occurrence.schedule, in: db)
        let nominal = Nominal(occurrence.nominal)
        guard let nominal else { throw StoreError.corrupt("occurrence \(occurrence.id) has no time") }
        let next = schedule.rule.next(after: nominal, holidays: holidays)
        if try isPaused(due: occurrence.due, schedule.id) {
            try set(occurrence.state.after(.paused), for: occurrence.id)
            try expect(next, of: schedule)
            return
        }
        let isDrill = try schedule.isForDrills && isDrill(onPlan: schedule.plan)
        let caseFile = try raiseWelfare(
            .welfare(schedule.id).marked(isDrill), plan: schedule.plan, deafness: deafSince(at: occurrence.due))
        try db.run(
            "UPDATE occurrence SET state = ?, caseFile = ? WHERE id = ?",
            [occurrence.state.after(.fellDue), caseFile, occurrence.id])
        try armMissed(occurrence.id, occurrence.missedAt, schedule)
        try expect(next, of: schedule, caseFile: caseFile)
    }

    private func raiseWelfare(
        _ key: Case.Key, plan: Int64, asksPostFirst: Bool = false, deafness: Deafness? = nil
    ) throws -> Int64 {
        let minutes: Int? = try db.value("SELECT minutesAlone FROM plan WHERE id = ?", [plan])
        let severity = minutes.map { $0 <= 60 ? Severity.critical : .urgent } ?? .urgent
        var ladder = try ladder(for: .welfare, plan: plan)
        if deafness != nil { ladder = try ringingCarerFirst(ladder, plan: plan) }
        return try raise(
            Opening(
                kind: .welfare, key: key, severity: severity, ladder: ladder, terms: policy.terms,
                asksPostFirst: asksPostFirst),
            plan: plan, note: deafness?.note(Zone(policy.zone)))
    }

    /// What a check-in means for the case of its schedule, or of its plan where nothing was expected: a call for help is
    /// heard all the same. Returns the case's number, if there is one.
    func tellCase(_ key: Case.Key, plan: Int64, _ word: CheckInWord) throws -> Int64? {
        if let row = try CaseRow.open(key, in: db) {
            return try apply(.checkedIn(word), to: row).id
        }
        switch word {
        case .ok: return nil
        case .worried: return try raiseWelfare(key, plan: plan, asksPostFirst: true)
        case .help:
            let id = try raiseWelfare(key, plan: plan, asksPostFirst: true)
            return try apply(.checkedIn(.help), to: CaseRow.find(id, in: db)).id
        }
    }

    func set(_ state: OccurrenceState, for occurrence: Int64) throws {
        try db.run("UPDATE occurrence SET state = ? WHERE id = ?", [state, occurrence])
    }

    private func insert(
        _ slot: Slot, of schedule: ScheduleRow, _ state: OccurrenceState, caseFile: Int64?
    ) throws -> Int64 {
        try db.insert(
            """
            INSERT INTO occurrence (schedule, scheduleVersion, nominal, opens, due, missedAt, state, caseFile)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                schedule.id, schedule.rule.version, slot.nominal.description, slot.opens, slot.due, slot.missedAt,
                state,
                caseFile,
            ])
    }

    private func armMissed(_ occurrence: Int64, _ missedAt: Instant, _ schedule: ScheduleRow) throws {
        try arm(.occurrence, occurrence, "missed", at: missedAt, .elapsed, severity: Severity.routine.rawValue)
    }

    private func isPaused(_ slot: Slot, _ schedule: Int64) throws -> Bool { try isPaused(due: slot.due, schedule) }

    private func isPaused(due: Instant, _ schedule: Int64) throws -> Bool {
        try db.exists(
            "SELECT 1 FROM pause WHERE schedule = ?1 AND fromAt <= ?2 AND untilAt > ?2", [schedule, due])
    }
}

extension Deadline.Line {
    /// By the clock on the wall, unless the schedule counts real time.
    fileprivate static func line(of rule: Schedule) -> Deadline.Line {
        if case .elapsed = rule.kind { .elapsed } else { .civil }
    }
}

extension Case.Key {
    static func welfare(_ schedule: Int64) -> Case.Key { Case.Key(rawValue: "welfare/S-\(schedule)") }

    /// Of a plan from which nothing was expected.
    static func welfare(ofPlan plan: Int64) -> Case.Key { Case.Key(rawValue: "welfare/plan-\(plan)") }
}
