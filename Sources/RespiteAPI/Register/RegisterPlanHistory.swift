import Varlink

extension Register {
    /// `org.respited.Register.PlanHistory`
    package struct PlanHistory: Method, Equatable {
        package static let name = "org.respited.Register.PlanHistory"

        package struct Reply: Codable, Equatable, Sendable {
            package var versions: [PlanVersion]

            package init(versions: [PlanVersion]) {
                self.versions = versions
            }
        }

        package var reference: String

        package init(reference: String) {
            self.reference = reference
        }
    }
}
