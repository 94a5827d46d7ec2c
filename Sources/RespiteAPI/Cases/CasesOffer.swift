import Varlink

extension Cases {
    /// Asks another member of staff to take it. Nothing moves until they accept.
    package struct Offer: Method, Equatable {
        package static let name = "org.respited.Cases.Offer"

        package struct Reply: Codable, Equatable, Sendable {
            package var version: Int

            package init(version: Int) {
                self.version = version
            }
        }

        package var caseNumber: String
        package var version: Int
        package var to: Int

        package init(caseNumber: String, version: Int, to: Int) {
            self.caseNumber = caseNumber
            self.version = version
            self.to = to
        }
    }
}
