import GRDB
import RespiteCore
import RespiteRecord

/// Something that is to be done, as whoever finds it out raises it.
package struct NewTask: Hashable, Codable, Sendable {
    package var kind: TaskKind
    /// What makes it one and the same: raised again while it is open, it stays one task.
    package var key: String
    package var dueOn: LocalDate
    package var plan: Int64?
    package var caseFile: Int64?
    /// Who is to do it, a member of staff or a post; the whole office when nobody is named.
    package var owner: Party?
    package var note: String?
    /// When its owner and the manager are paged if it is still open; nil for never.
    package var pagesAt: Instant?

    package init(_ kind: TaskKind, key: String, dueOn: LocalDate) {
        (self.kind, self.key, self.dueOn) = (kind, key, dueOn)
    }

    /// A task with more of it filled in.
    package init(_ kind: TaskKind, key: String, dueOn: LocalDate, _ fill: (inout NewTask) -> Void) {
        self.init(kind, key: key, dueOn: dueOn)
        fill(&self)
    }
}

/// A task as it is kept.
package struct TaskRow: Hashable, Sendable {
    package var id: Int64
    package var task: NewTask
    package var reference: String?
    package var raisedAt: Instant
    package var raisedBy: String?
    package var done: Done?

    /// When a task ended, how, and who said so.
    package struct Done: Hashable, Sendable {
        package var at: Instant
        package var by: String?
        package var outcome: TaskOutcome
    }
}

extension TaskRow {
    static let select = """
        SELECT task.*, plan.reference AS reference FROM task LEFT JOIN plan ON plan.id = task.plan
        """

    init(_ row: Row) throws {
        guard let kind = TaskKind(rawValue: row["kind"]) else {
            throw StoreError.corrupt("task \(row["id"] as Int64) is of no kind that is known")
        }
        id = row["id"]
        task = NewTask(kind, key: row["key"], dueOn: row["dueOn"]) {
            $0.plan = row.optional("plan")
            $0.caseFile = row.optional("caseFile")
            $0.owner = row.optional("owner")
            $0.note = row.optional("note")
            $0.pagesAt = row.optional("pagesAt")
        }
        reference = row.optional("reference")
        (raisedAt, raisedBy) = (row["raisedAt"], row.optional("raisedBy"))
        done = row.optional("doneAt").map { Done(at: $0, by: row.optional("doneBy"), outcome: row["outcome"]) }
    }

    static func find(_ id: Int64, in db: Database) throws -> TaskRow {
        try db.find("task", select + " WHERE task.id = ?", [id], as: TaskRow.init)
    }
}
