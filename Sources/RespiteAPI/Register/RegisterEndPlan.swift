import RespiteRecord
import Varlink

extension Register {
    /// Ends a plan: its check-ins and reminders are cancelled at once, and what must follow is done or put on the list.
    package struct EndPlan: Method, Equatable {
        package static let name = "org.respited.Register.EndPlan"

        package struct Reply: Codable, Equatable, Sendable {
            /// The plans that ended: after a death all those that cannot go on without the person.
            package var references: [String]
            package var cancelledSchedules: Int
            package var closedCases: [String]
            /// The case that was opened, because somebody may be alone.
            package var emergency: String?
            package var tasks: [String]

            package init(
                references: [String], cancelledSchedules: Int, closedCases: [String], emergency: String? = nil,
                tasks: [String]
            ) {
                (self.references, self.cancelledSchedules) = (references, cancelledSchedules)
                (self.closedCases, self.emergency, self.tasks) = (closedCases, emergency, tasks)
            }
        }

        package var reference: String
        package var basedOn: Int
        package var reason: EndReason
        package var on: LocalDate?
        package var note: String?
        package var mayBeAlone: Bool?
        package var requestKey: String?

        package init(
            reference: String, basedOn: Int, reason: EndReason, on: LocalDate? = nil, note: String? = nil,
            mayBeAlone: Bool? = nil, requestKey: String? = nil
        ) {
            (self.reference, self.basedOn, self.reason) = (reference, basedOn, reason)
            (self.on, self.note, self.mayBeAlone) = (on, note, mayBeAlone)
            self.requestKey = requestKey
        }
    }
}
