import Varlink

extension Cases {
    /// `org.respited.Cases.Decline`
    package struct Decline: Method, Equatable {
        package static let name = "org.respited.Cases.Decline"

        package struct Reply: Codable, Equatable, Sendable {
            package var version: Int

            package init(version: Int) {
                self.version = version
            }
        }

        package var caseNumber: String
        package var version: Int

        package init(caseNumber: String, version: Int) {
            self.caseNumber = caseNumber
            self.version = version
        }
    }
}
