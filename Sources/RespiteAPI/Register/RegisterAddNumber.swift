import RespiteRecord
import Varlink

extension Register {
    /// A new number that was rung in: used at once, in front of the old ones, and unverified until it is proved.
    package struct AddNumber: Method, Equatable {
        package static let name = "org.respited.Register.AddNumber"

        package struct Reply: Codable, Equatable, Sendable {
            /// To prove it by ringing a number that was held before.
            package var task: String

            package init(task: String) {
                self.task = task
            }
        }

        package var person: String
        package var telephone: String
        package var kind: Telephone.Kind?
        package var note: String?
        package var requestKey: String?

        package init(
            person: String, telephone: String, kind: Telephone.Kind? = nil, note: String? = nil,
            requestKey: String? = nil
        ) {
            (self.person, self.telephone, self.kind) = (person, telephone, kind)
            (self.note, self.requestKey) = (note, requestKey)
        }
    }
}
