import Varlink

extension Cases {
    /// The next step now.
    package struct Escalate: Method, Equatable {
        package static let name = "org.respited.Cases.Escalate"

        package struct Reply: Codable, Equatable, Sendable {
            package var version: Int

            package init(version: Int) {
                self.version = version
            }
        }

        package var caseNumber: String
        package var version: Int
        package var reason: String

        package init(caseNumber: String, version: Int, reason: String) {
            self.caseNumber = caseNumber
            self.version = version
            self.reason = reason
        }
    }
}
