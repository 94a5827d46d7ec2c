import RespiteRecord

extension Register {
    /// A task outcome of `org.respited.Register`.
    package enum TaskOutcome: String, Codable, CaseIterable, Equatable, Sendable {
        case done, notNeeded, continues, stopped
    }

    /// Something that the office has to do by a day.
    package struct Task: Codable, Equatable, Sendable {
        package var task: String
        /// What it is, for programs; `what` says it in words.
        package var kind: String
        package var what: String
        /// The plan that it is about.
        package var reference: String?
        package var caseNumber: String?
        /// Who is to do it; the whole office when nobody is named.
        package var owner: String?
        package var dueOn: LocalDate
        /// When its owner and the manager are paged if it is still open.
        package var pagesAt: Instant?
        package var note: String?
        package var raisedAt: Instant
        package var raisedBy: String?
        package var doneAt: Instant?
        package var doneBy: String?
        package var outcome: TaskOutcome?

        package init(task: String, kind: String, what: String, dueOn: LocalDate, raisedAt: Instant) {
            (self.task, self.kind, self.what) = (task, kind, what)
            (self.dueOn, self.raisedAt) = (dueOn, raisedAt)
        }
    }
}
