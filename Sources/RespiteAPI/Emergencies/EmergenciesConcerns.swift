import Varlink

extension Emergencies {
    /// The words of the concerns of one case.
    package struct Concerns: Method, Equatable {
        package static let name = "org.respited.Emergencies.Concerns"

        package struct Reply: Codable, Equatable, Sendable {
            package var concerns: [Concern]

            package init(concerns: [Concern]) {
                self.concerns = concerns
            }
        }

        package var caseNumber: String

        package init(caseNumber: String) {
            self.caseNumber = caseNumber
        }
    }
}
