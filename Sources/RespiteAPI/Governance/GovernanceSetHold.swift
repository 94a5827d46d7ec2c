import Varlink

extension Governance {
    /// Holds a plan for a claim or an inquiry: nothing of it is erased until that is lifted.
    package struct SetHold: Method, Equatable {
        package static let name = "org.respited.Governance.SetHold"
        package typealias Reply = Nothing

        package var reference: String
        package var reason: String

        package init(reference: String, reason: String) {
            (self.reference, self.reason) = (reference, reason)
        }
    }

    /// Lifts a hold.
    package struct LiftHold: Method, Equatable {
        package static let name = "org.respited.Governance.LiftHold"
        package typealias Reply = Nothing

        package var reference: String
        package var reason: String

        package init(reference: String, reason: String) {
            (self.reference, self.reason) = (reference, reason)
        }
    }
}
