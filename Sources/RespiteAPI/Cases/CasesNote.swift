import Varlink

extension Cases {
    /// `org.respited.Cases.Note`
    package struct Note: Method, Equatable {
        package static let name = "org.respited.Cases.Note"

        package struct Reply: Codable, Equatable, Sendable {
            package var version: Int

            package init(version: Int) {
                self.version = version
            }
        }

        package var caseNumber: String
        package var text: String

        package init(caseNumber: String, text: String) {
            self.caseNumber = caseNumber
            self.text = text
        }
    }
}
