import RespiteRecord
import Varlink

extension Register {
    /// The tasks that are open, the one that is due first in front.
    package struct ListTasks: Method, Equatable {
        package static let name = "org.respited.Register.ListTasks"

        package struct Reply: Codable, Equatable, Sendable {
            package var tasks: [Task]

            package init(tasks: [Task]) {
                self.tasks = tasks
            }
        }

        package var reference: String?
        package var owner: String?
        package var dueBy: LocalDate?
        package var includeDone: Bool?
        package var limit: Int?

        package init(
            reference: String? = nil, owner: String? = nil, dueBy: LocalDate? = nil, includeDone: Bool? = nil,
            limit: Int? = nil
        ) {
            (self.reference, self.owner, self.dueBy) = (reference, owner, dueBy)
            (self.includeDone, self.limit) = (includeDone, limit)
        }
    }
}
