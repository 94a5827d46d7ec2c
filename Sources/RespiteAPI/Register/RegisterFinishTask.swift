import Varlink

extension Register {
    /// Takes a task off the list: done unless another outcome is given.
    package struct FinishTask: Method, Equatable {
        package static let name = "org.respited.Register.FinishTask"
        package typealias Reply = Nothing

        package var task: String
        package var outcome: TaskOutcome?
        package var note: String?
        package var requestKey: String?

        package init(task: String, outcome: TaskOutcome? = nil, note: String? = nil, requestKey: String? = nil) {
            (self.task, self.outcome, self.note, self.requestKey) = (task, outcome, note, requestKey)
        }
    }
}
