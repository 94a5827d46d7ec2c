import Varlink

extension Governance {
    /// One person's word that a plan is to be erased. The second person's erases it, and is answered by a certificate.
    package struct ApproveErasure: Method, Equatable {
        package static let name = "org.respited.Governance.ApproveErasure"

        package struct Reply: Codable, Equatable, Sendable {
            package var approvals: Int
            package var certificate: Certificate?

            package init(approvals: Int, certificate: Certificate? = nil) {
                (self.approvals, self.certificate) = (approvals, certificate)
            }
        }

        package var reference: String

        package init(reference: String) {
            self.reference = reference
        }
    }
}
