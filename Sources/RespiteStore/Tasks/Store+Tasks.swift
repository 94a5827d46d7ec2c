import GRDB
import RespiteCore
import RespiteRecord

/// Which tasks are wanted.
package struct TaskQuery: Hashable, Sendable {
    package var reference: String?
    package var owner: Party?
    package var dueBy: LocalDate?
    package var includesDone = false
    package var limit = 200

    package init() {}
}

extension Store {
    /// Puts a task on the list; the one of the same key that is still open is joined. Returns its number.
    package func raiseTask(_ task: NewTask, by author: Author, at now: Instant) async throws -> Int64 {
        try await write(by: author, at: now) { try $0.raiseTask(task) }
    }

    /// Puts a task on the list that somebody thought of, about a plan or about none.
    package func addTask(
        _ task: NewTask, about reference: String?, requestKey: RequestKey?, by author: Author, at now: Instant
    ) async throws -> Int64 {
        try await write(by: author, at: now) { change in
            try change.once(requestKey) {
                var task = task
                task.plan = try reference.map { try PlanHeader.find($0, in: change.db).id }
                task.key = "\(task.kind.rawValue)/\(change.newSubject())"
                return try change.raiseTask(task)
            }
        }
    }

    package func finishTask(
        _ id: Int64, _ outcome: TaskOutcome, note: String?, requestKey: RequestKey?, by author: Author, at now: Instant
    ) async throws {
        _ = try await write(by: author, at: now) { change in
            try change.once(requestKey) {
                try change.finishTask(TaskRow.find(id, in: change.db), outcome, note: note)
                return true
            }
        }
    }

    /// The tasks of the list, the one that is due first in front; those that are done after them, the latest first.
    package func tasks(_ query: TaskQuery) async throws -> [TaskRow] {
        try await read { db in
            let plan = try query.reference.map { try PlanHeader.find($0, in: db).id }
            let open = try db.rows(
                TaskRow.select + """
                     WHERE task.doneAt IS NULL AND (?1 IS NULL OR task.plan = ?1) AND (?2 IS NULL OR task.owner = ?2)
                      AND task.dueOn <= ifnull(?3, '9999')
                    ORDER BY task.dueOn, task.id LIMIT ?4
                    """, [plan, query.owner, query.dueBy, query.limit])
            guard query.includesDone, open.count < query.limit else { return try open.map(TaskRow.init) }
            let done = try db.rows(
                TaskRow.select + """
                     WHERE task.doneAt IS NOT NULL AND (?1 IS NULL OR task.plan = ?1)
                      AND (?2 IS NULL OR task.owner = ?2)
                    ORDER BY task.id DESC LIMIT ?3
                    """, [plan, query.owner, query.limit - open.count])
            return try (open + done).map(TaskRow.init)
        }
    }

    package func task(_ id: Int64) async throws -> TaskRow {
        try await read { try TaskRow.find(id, in: $0) }
    }
}
