import GRDB
import RespiteCore
import RespiteRecord

extension Store {
    /// Keeps what the clocks say now, as a sign that somebody watched until here. If the clock was set since, mends what
    /// that moved, and returns what was entered.
    package func keep(_ reading: ClockReading) async throws -> BlindTime? {
        try await write(by: .clock, at: reading.seen) { change in
            switch try change.compare(reading) {
            case .nothing: try change.keepReading(reading)
            case .wasSet(let blind): return blind
            case .outdated: break
            }
            return nil
        }
    }

    /// Takes up the watch after a stop: enters the time that nobody watched, and mends the deadlines if the clock was
    /// set meanwhile. Returns what was entered.
    package func resume(at reading: ClockReading) async throws -> BlindTime? {
        try await write(by: .clock, at: reading.seen) { change in
            defer { change.touch(.deadlines) }
            guard let before = try change.lastReading() else {
                try change.keepReading(reading)
                return nil
            }
            if let step = reading.step(since: before), step.isOfNote { try change.move(by: step) }
            let blind = BlindTime(from: before.seen, until: reading.seen, why: .down, fired: try change.dueCount())
            try change.enter(blind)
            try change.keepReading(reading)
            return blind
        }
    }

    /// Mends what was moved by setting the clock. Nil when it had not moved, or whoever came before has mended it.
    package func clockWasSet(at reading: ClockReading) async throws -> BlindTime? {
        try await write(by: .clock, at: reading.seen) { change in
            if case .wasSet(let blind) = try change.compare(reading) { blind } else { nil }
        }
    }

    package func lastBlind() async throws -> BlindTime? {
        try await read { db in
            try db.first("SELECT * FROM blind ORDER BY id DESC LIMIT 1").map {
                BlindTime(from: $0["fromAt"], until: $0["untilAt"], why: $0["why"], fired: $0["fired"])
            }
        }
    }
}

extension Span {
    /// More than clocks drift or a turn takes.
    fileprivate var isOfNote: Bool { abs(milliseconds) > 2000 }
}

/// What a reading of the clocks says beside the last that was kept.
enum ClockNews {
    case nothing
    /// The clock was set, and what that moved is mended.
    case wasSet(BlindTime)
    /// The clock was set after this was read: who read it must read again.
    case outdated
}

extension Change {
    /// Mends the deadlines if the clock was set since the last reading: elapsed ones keep their true span; civil ones that
    /// were jumped over fire now, and after a step back at the earlier of their two readings.
    ///
    /// Word that the clock was set may come after somebody has seen it: whatever goes by the clock asks here before.
    func compare(_ reading: ClockReading) throws -> ClockNews {
        guard let before = try lastReading(), let step = reading.step(since: before), step.isOfNote else {
            return .nothing
        }
        guard reading.sinceBoot >= before.sinceBoot else { return .outdated }
        try move(by: step)
        let why: BlindTime.Why = step > .zero ? .clockForward : .clockBack
        let blind = BlindTime(from: before.seen, until: reading.seen, why: why, fired: try dueCount())
        try enter(blind)
        try keepReading(reading)
        touch(.deadlines)
        return .wasSet(blind)
    }

    fileprivate func lastReading() throws -> ClockReading? {
        try db.value(String.self, "SELECT value FROM setting WHERE name = 'clock'")
            .map { try Document.read(ClockReading.self, from: $0, of: "the last reading of the clocks") }
    }

    fileprivate func keepReading(_ reading: ClockReading) throws {
        try db.run(
            "INSERT INTO setting (name, value) VALUES ('clock', ?1) ON CONFLICT (name) DO UPDATE SET value = ?1",
            [try Document.text(reading)])
    }

    /// Moves what must be moved when the clock jumps by `step`: elapsed deadlines keep their true span, and a civil one
    /// comes at the earlier of its two readings, however far off it is. It never moves past the reading it was armed
    /// for, so that a clock that goes back and forth wears nothing away.
    fileprivate func move(by step: Span) throws {
        try db.run(
            """
            UPDATE deadline SET due = CASE line WHEN 'civil' THEN min(wanted, due + ?1) ELSE due + ?1 END,
              wanted = CASE line WHEN 'civil' THEN wanted ELSE wanted + ?1 END
            WHERE kind <> 'case'
            """, [step])
        try moveCounting(by: step)
        try moveCases(by: step)
        try moveEmergencies(by: step)
        try db.run("UPDATE notice SET dueAt = dueAt + ? WHERE dueAt IS NOT NULL", [step])
        try db.run(
            """
            UPDATE channel SET since = since + ?1, lastFailure = lastFailure + ?1, claimedAt = claimedAt + ?1,
              filledAt = filledAt + ?1
            """, [step])
        try db.run("UPDATE called SET at = at + ?", [step])
    }

    /// Schedules that count real time go on counting it, as a new version: what is expected next is another check-in by
    /// name, and comes when it would have come.
    private func moveCounting(by step: Span) throws {
        let counting = try db.rows(
            """
            SELECT occurrence.* FROM deadline JOIN occurrence ON occurrence.id = deadline.subject
            WHERE deadline.kind = 'occurrence' AND deadline.what = 'due' AND deadline.line = 'elapsed'
            """)
        for row in counting {
            guard let schedule = try? ScheduleRow.find(row["schedule"], in: db),
                let rule = schedule.rule.counting(on: step), let nominal = Nominal(row["nominal"] as String),
                case .exact(let due) = nominal
            else { continue }
            try db.run(
                "UPDATE schedule SET version = ?, rule = ? WHERE id = ?",
                [rule.version, try Document.text(rule), schedule.id])
            try db.run(
                """
                UPDATE occurrence SET scheduleVersion = ?2, nominal = ?3, opens = opens + ?4, due = due + ?4,
                  missedAt = missedAt + ?4 WHERE id = ?1
                """, [row["id"] as Int64, rule.version, Nominal.exact(due + step).description, step])
        }
    }

    /// Tells each open case, whose holds and steps keep their true span. Where one cannot be told, its deadlines are
    /// moved all the same: one bad row never stops the others.
    private func moveCases(by step: Span) throws {
        let open = try db.rows("SELECT id FROM caseFile WHERE closedAt IS NULL")
        for id in open.map({ $0["id"] as Int64 }) {
            do {
                try db.inSavepoint {
                    try apply(.clockSet(by: step), to: CaseRow.find(id, in: db))
                    return .commit
                }
            } catch let error as DatabaseError where error.isOfTheDisk {
                throw error
            } catch {
                try db.run(
                    "UPDATE deadline SET due = due + ?1, wanted = wanted + ?1 WHERE kind = 'case' AND subject = ?2",
                    [step, id])
            }
        }
    }

    /// Enters it in the record of each open emergency, so that its order and its spans stay true. Where that cannot be
    /// done its deadlines were moved all the same.
    private func moveEmergencies(by step: Span) throws {
        let open = try db.rows("SELECT id FROM emergency WHERE closedAt IS NULL")
        for id in open.map({ $0["id"] as Int64 }) {
            do {
                try db.inSavepoint {
                    _ = try enter([NewFact(.clockSet(by: step))], in: EmergencyRow.find(id, in: db), source: .clock)
                    return .commit
                }
            } catch let error as DatabaseError where error.isOfTheDisk {
                throw error
            } catch {
                continue
            }
        }
    }

    fileprivate func dueCount() throws -> Int {
        try db.value("SELECT count(*) FROM deadline WHERE due <= ?", [now]) ?? 0
    }

    /// Enters a blind time; one long enough for something to be overlooked is a system case too.
    fileprivate func enter(_ blind: BlindTime) throws {
        try db.run(
            "INSERT INTO blind (fromAt, untilAt, why, fired) VALUES (?, ?, ?, ?)",
            [blind.from, blind.until, blind.why, blind.fired])
        try enter(AuditNote(action: "clock.\(blind.why.rawValue)", result: "fired \(blind.fired)"))
        if blind.fired > 0, blind.why != .down || blind.until - blind.from > .minutes(1) {
            try raiseSystem("blind/\(blind.why.rawValue)-\(blind.fired)", .urgent)
        }
    }
}
