import GRDB
import RespiteCore
import RespiteRecord

/// What working the deadlines that had come due came to.
package struct DeadlinesWorked: Hashable, Sendable {
    package var fired = 0
    /// Those that could not be worked, and were put off.
    package var putOff: [Deadline] = []
    /// How late each of them was fired.
    package var lateness: [Span] = []
    /// What was entered if the clock had been set.
    package var blind: BlindTime?
}

extension Store {
    /// When the earliest deadline is.
    package func nextDeadline() async throws -> Instant? {
        try await read { db in try db.value("SELECT min(due) FROM deadline") }
    }

    /// Works those that are due, in due order, the gravest first among equals, `limit` in one transaction at the most.
    ///
    /// Each is undone alone when it fails, so that one bad row never stops the others. Nothing is left that was due at
    /// `reading` when the answer's `fired` and `putOff` are empty. The limit is as many as let nobody else wait for long.
    package func workDeadlines(at reading: ClockReading, limit: Int = 32) async throws -> DeadlinesWorked {
        let now = reading.seen
        return try await write(by: .clock, at: now) { change in
            var worked = DeadlinesWorked()
            switch try change.compare(reading) {
            case .nothing: break
            case .wasSet(let blind): worked.blind = blind
            case .outdated: return worked
            }
            let due = try change.db.rows(
                "SELECT * FROM deadline WHERE due <= ? ORDER BY due, severity DESC, kind, subject, what LIMIT ?",
                [now, limit], as: Deadline.init)
            for deadline in due where try change.isStillDue(deadline) {
                if try change.work(deadline) { worked.fired += 1 } else { worked.putOff.append(deadline) }
                worked.lateness.append(now - deadline.armedFor)
            }
            return worked
        }
    }
}

extension Change {
    /// What was worked just before may have disarmed it, or put it later.
    fileprivate func isStillDue(_ deadline: Deadline) throws -> Bool {
        try db.exists(
            "SELECT 1 FROM deadline WHERE kind = ? AND subject = ? AND what = ? AND due <= ?",
            [deadline.kind, deadline.subject, deadline.what, now])
    }

    /// Works one deadline. One that throws is put off, and says so; false then.
    fileprivate func work(_ deadline: Deadline) throws -> Bool {
        do {
            try separation.keepApart(in: db) {
                try fire(deadline)
                switch deadline.kind {
                case .occurrence: try occurrenceFell(deadline)
                case .caseFile: try caseFell(deadline)
                case .task: try taskFell(deadline)
                case .suspension: try suspensionFell(deadline)
                case .channel: try channelFell(deadline)
                case .message: try messageFell(deadline)
                case .emergency: try emergencyFell(deadline)
                case .handover: try handoverFell()
                }
                if deadline.puts > 0 { try endSystem(deadline.putOffCause) }
            }
            return true
        } catch let error as DatabaseError where error.isOfTheDisk {
            throw error
        } catch {
            guard separation == .savepoints else { throw FailedHalfWay() }
            try putOff(deadline)
            return false
        }
    }

    /// Off for a minute, doubling to an hour.
    private func putOff(_ deadline: Deadline) throws {
        let minutes = min(60, 1 << min(deadline.puts, 6))
        try db.run(
            "UPDATE deadline SET due = ?, puts = puts + 1 WHERE kind = ? AND subject = ? AND what = ?",
            [now + .minutes(minutes), deadline.kind, deadline.subject, deadline.what])
        touch(.deadlines)
        try raiseSystem(deadline.putOffCause, .urgent)
    }
}

extension DatabaseError {
    /// The disk is full or failing: nothing can be kept, whichever row it is.
    var isOfTheDisk: Bool {
        [.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CORRUPT, .SQLITE_NOTADB].contains(resultCode)
    }
}
