import GRDB
import RespiteCore
import RespiteRecord

extension Change {
    /// Puts a task on the list. One of the same key that is still open is joined: the earlier day counts, and the
    /// note is added to. Returns its number.
    @discardableResult
    func raiseTask(_ new: NewTask) throws -> Int64 {
        let known = try db.value(Int64.self, "SELECT id FROM task WHERE key = ? AND doneAt IS NULL", [new.key])
        let id = try known.map { try join($0, new) } ?? insert(new)
        let task = try TaskRow.find(id, in: db).task
        if let pagesAt = task.pagesAt { try arm(.task, id, "page", at: pagesAt, .civil, severity: 2) }
        try enter(
            AuditNote(action: "task.raise", subject: try auditName(ofTask: id, task), result: new.kind.rawValue))
        return id
    }

    private func insert(_ new: NewTask) throws -> Int64 {
        try db.insert(
            """
            INSERT INTO task (kind, key, plan, caseFile, owner, dueOn, pagesAt, note, raisedAt, raisedBy)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                new.kind.rawValue, new.key, new.plan, new.caseFile, new.owner, new.dueOn, new.pagesAt, new.note, now,
                author.name,
            ])
    }

    private func join(_ id: Int64, _ new: NewTask) throws -> Int64 {
        try db.run(
            """
            UPDATE task SET dueOn = min(dueOn, ?1), owner = ifnull(?2, owner),
              pagesAt = coalesce(min(pagesAt, ?3), pagesAt, ?3),
              note = CASE WHEN ?4 IS NULL OR ?4 IS note THEN note ELSE ifnull(note || char(10), '') || ?4 END
            WHERE id = ?5
            """, [new.dueOn, new.owner, new.pagesAt, new.note, id])
        return id
    }

    /// Takes a task off the list, and ends the paging for it.
    func finishTask(_ row: TaskRow, _ outcome: TaskOutcome, note: String?) throws {
        if let done = row.done {
            throw StoreError.refused("This task was ended already: \(done.outcome.words).")
        }
        let words = [row.task.note, note].compactMap { $0 }.joined(separator: "\n")
        try db.run(
            "UPDATE task SET doneAt = ?, doneBy = ?, outcome = ?, note = nullif(?, '') WHERE id = ?",
            [now, author.name, outcome, words, row.id])
        try disarm(.task, row.id, "page")
        if let paging = try CaseRow.open(.task(row.id), in: db) {
            try apply(.resolved(by: .fallback, .causeEnded, isWitnessed: false), to: paging)
        }
        try enter(
            AuditNote(
                action: "task.finish", subject: try auditName(ofTask: row.id, row.task), result: outcome.rawValue))
    }

    /// Takes the open task of that key off the list, when there is one: what it asked for has been done.
    func settleTask(_ key: String, _ outcome: TaskOutcome = .done) throws {
        guard let row = try db.first(TaskRow.select + " WHERE task.key = ? AND task.doneAt IS NULL", [key]) else {
            return
        }
        try finishTask(TaskRow(row), outcome, note: nil)
    }

    /// Nobody has answered a task in time: its owner and the manager are paged until somebody does.
    func taskFell(_ deadline: Deadline) throws {
        let row = try TaskRow.find(deadline.subject, in: db)
        guard row.done == nil else { return }
        try raise(
            Opening(
                kind: .system, key: .task(row.id), severity: .urgent, ladder: .forTask(of: row.task.owner),
                terms: policy.terms), plan: row.task.plan)
    }

    /// The ladder that a case would have if it were raised now.
    func ladder(as row: CaseRow) throws -> Ladder {
        guard let task = try task(of: row.value.key) else { return try ladder(for: row.value.kind, plan: row.plan) }
        return .forTask(of: task.task.owner)
    }

    private func task(of key: Case.Key) throws -> TaskRow? {
        let parts = key.rawValue.split(separator: "/")
        guard parts.count == 3, parts[1] == "task", let number = TaskNumber(String(parts[2])) else { return nil }
        return try TaskRow.find(Int64(number.number), in: db)
    }

    private func auditName(ofTask id: Int64, _ task: NewTask) throws -> String {
        try task.plan.map(auditName(ofPlan:)) ?? "task/\(id)"
    }
}

extension Case.Key {
    /// Of the case that pages for a task which nobody answered.
    static func task(_ id: Int64) -> Case.Key { .system("task/\(TaskNumber(Int(id)))") }
}

extension Ladder {
    /// The owner of a task and the duty manager together, again and again.
    static func forTask(of owner: Party?) -> Ladder {
        let step = Step(
            id: "owner-and-manager", to: [owner, .post("manager")].compactMap { $0 }, by: [.call, .text],
            wait: .minutes(30), repeatEvery: .minutes(10))
        return Ladder(steps: [step])
    }
}
