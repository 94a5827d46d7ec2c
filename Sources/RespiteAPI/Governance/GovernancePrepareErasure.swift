import Varlink

extension Governance {
    /// Puts a plan before information governance, to be erased.
    package struct PrepareErasure: Method, Equatable {
        package static let name = "org.respited.Governance.PrepareErasure"
        package typealias Reply = Nothing

        package var reference: String
        package var basis: Basis
        package var reason: String

        package init(reference: String, basis: Basis, reason: String) {
            (self.reference, self.basis, self.reason) = (reference, basis, reason)
        }
    }
}
