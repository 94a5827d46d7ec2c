import RespiteRecord
import Varlink

extension Register {
    /// Suspends a plan until a day on which its owner must answer; a suspended one is suspended anew.
    package struct SuspendPlan: Method, Equatable {
        package static let name = "org.respited.Register.SuspendPlan"
        package typealias Reply = Nothing

        package var reference: String
        package var basedOn: Int
        package var owner: String
        package var reason: String
        package var untilOn: LocalDate
        package var requestKey: String?

        package init(
            reference: String, basedOn: Int, owner: String, reason: String, untilOn: LocalDate,
            requestKey: String? = nil
        ) {
            (self.reference, self.basedOn) = (reference, basedOn)
            (self.owner, self.reason, self.untilOn) = (owner, reason, untilOn)
            self.requestKey = requestKey
        }
    }
}
