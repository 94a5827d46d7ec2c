import Varlink

extension Cases {
    /// Takes the ladder as policy has it now.
    package struct Replan: Method, Equatable {
        package static let name = "org.respited.Cases.Replan"

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
