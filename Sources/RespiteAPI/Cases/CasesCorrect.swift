import Varlink

extension Cases {
    /// `org.respited.Cases.Correct`
    package struct Correct: Method, Equatable {
        package static let name = "org.respited.Cases.Correct"

        package struct Reply: Codable, Equatable, Sendable {
            package var version: Int

            package init(version: Int) {
                self.version = version
            }
        }

        package var caseNumber: String
        package var version: Int
        package var outcome: String
        package var reason: String

        package init(caseNumber: String, version: Int, outcome: String, reason: String) {
            self.caseNumber = caseNumber
            self.version = version
            self.outcome = outcome
            self.reason = reason
        }
    }
}
