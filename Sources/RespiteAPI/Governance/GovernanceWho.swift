import Varlink

extension Governance {
    /// Who looked at a plan, counted by role and purpose: what its people may be given. byName: for governance alone.
    package struct Who: Method, Equatable {
        package static let name = "org.respited.Governance.Who"

        package struct Reply: Codable, Equatable, Sendable {
            package var looks: [Looked]

            package init(looks: [Looked]) {
                self.looks = looks
            }
        }

        package var reference: String
        package var byName: Bool?

        package init(reference: String, byName: Bool? = nil) {
            self.reference = reference
            self.byName = byName
        }
    }
}
