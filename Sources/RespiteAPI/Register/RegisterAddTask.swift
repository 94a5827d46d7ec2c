import RespiteRecord
import Varlink

extension Register {
    /// Puts something on the list that somebody must do.
    package struct AddTask: Method, Equatable {
        package static let name = "org.respited.Register.AddTask"

        package struct Reply: Codable, Equatable, Sendable {
            package var task: String

            package init(task: String) {
                self.task = task
            }
        }

        package var note: String
        package var dueOn: LocalDate
        package var reference: String?
        package var owner: String?
        package var requestKey: String?

        package init(
            note: String, dueOn: LocalDate, reference: String? = nil, owner: String? = nil, requestKey: String? = nil
        ) {
            (self.note, self.dueOn) = (note, dueOn)
            (self.reference, self.owner, self.requestKey) = (reference, owner, requestKey)
        }
    }
}
