import GRDB
import RespiteCore
import RespiteRecord

extension Store {
    /// Keeps what the clocks say now, as a sign that somebody watched until here.
    package func keep(_ reading: ClockReading) async throws {
        try await write(by: .clock, at: reading.seen) { try $0.keepReading(reading) }
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

    /// Mends the deadlines after the clock was set: elapsed ones keep their true span; civil ones that were jumped over
    /// fire now, and after a step back at the earlier of their two readings. Nil when the clock had not moved.
    package func clockWasSet(at reading: ClockReading) async throws -> BlindTime? {
        try await write(by: .clock, at: reading.seen) { change in
            guard let before = try change.lastReading(), let step = reading.step(since: before), step.isOfNote else {
                return nil
            }
            try change.move(by: step)
            let why: BlindTime.Why = step > .zero ? .clockForward : .clockBack
            let blind = BlindTime(from: before.seen, until: reading.seen, why: why, fired: try change.dueCount())
            try change.enter(blind)
            try change.keepReading(reading)
            change.touch(.deadlines)
            return blind
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

extension Change {
    fileprivate func lastReading() throws -> ClockReading? {
        try db.value(String.self, "SELECT value FROM setting WHERE name = 'clock'")
            .map { try Document.read(ClockReading.self, from: $0, of: "the last reading of the clocks") }
    }

    fileprivate func keepReading(_ reading: ClockReading) throws {
        try db.run(
            "INSERT INTO setting (name, value) VALUES ('clock', ?1) ON CONFLICT (name) DO UPDATE SET value = ?1",
            [try Document.text(reading)])
    }

    /// Moves what must be moved when the clock jumps by `step`.
    ///
    /// A civil deadline more than a day off means its day by a clock that is right by then, and stays.
    fileprivate func move(by step: Span) throws {
        if step < .zero {
            try db.run(
                """
                UPDATE deadline SET due = due + ?1, wanted = wanted + ?1
                WHERE line = 'elapsed' OR (line = 'civil' AND due < ?2)
                """, [step, now + .days(1)])
        } else {
            try db.run("UPDATE deadline SET due = due + ?1, wanted = wanted + ?1 WHERE line = 'elapsed'", [step])
        }
        try db.run("UPDATE notice SET dueAt = dueAt + ? WHERE state IN ('ready', 'handed')", [step])
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
