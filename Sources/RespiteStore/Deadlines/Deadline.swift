import GRDB
import RespiteRecord

/// A stored instant at which something must be asked again.
package struct Deadline: Hashable, Sendable {
    /// Civil deadlines mean the clock on the wall; elapsed ones mean so long after.
    package enum Line: String, Hashable, Sendable {
        case civil, elapsed
    }

    package enum Kind: String, Hashable, Sendable {
        case occurrence
        /// Spelt out for SQL; `case` would be a keyword.
        case caseFile = "case"
        case task
        case suspension
        case channel
        case message
        case emergency
        /// The list that one shift hands to the next.
        case handover
    }

    package var kind: Kind
    package var subject: Int64
    package var what: String
    package var due: Instant
    /// What it was armed for: a civil one by the clock on the wall, whatever was done to that since.
    package var wanted: Instant
    /// How often it was put off because working it failed.
    package var puts: Int
}

extension Deadline.Line: DatabaseValueConvertible {}
extension Deadline.Kind: DatabaseValueConvertible {}

extension Deadline {
    /// When it should have been worked. A civil one comes at the earlier of its readings after the clock was set back.
    var armedFor: Instant { puts == 0 ? due : min(due, wanted) }

    /// The cause of the system case that says that it could not be worked.
    var putOffCause: String { "deadline/\(kind.rawValue)-\(subject)" }

    init(_ row: Row) {
        self.init(
            kind: row["kind"], subject: row["subject"], what: row["what"], due: row["due"], wanted: row["wanted"],
            puts: row["puts"])
    }
}

extension Change {
    /// Arms a deadline; the one of the same name is replaced.
    func arm(
        _ kind: Deadline.Kind, _ subject: Int64, _ what: String, at due: Instant, _ line: Deadline.Line, severity: Int
    ) throws {
        try db.run(
            """
            INSERT INTO deadline (due, line, severity, kind, subject, what, wanted) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?1)
            ON CONFLICT (kind, subject, what) DO UPDATE SET due = ?1, line = ?2, severity = ?3, wanted = ?1, puts = 0
              WHERE wanted <> ?1 OR severity <> ?3
            """, [due, line, severity, kind, subject, what])
        touch(.deadlines)
    }

    func disarm(_ kind: Deadline.Kind, _ subject: Int64, _ what: String) throws {
        try db.run("DELETE FROM deadline WHERE kind = ? AND subject = ? AND what = ?", [kind, subject, what])
    }

    /// Takes a deadline that has come off the list, and enters how late it was.
    func fire(_ deadline: Deadline) throws {
        try disarm(deadline.kind, deadline.subject, deadline.what)
        try db.run(
            "INSERT INTO fired (kind, subject, what, due, firedAt) VALUES (?, ?, ?, ?, ?)",
            [deadline.kind, deadline.subject, deadline.what, deadline.armedFor, now])
    }
}
