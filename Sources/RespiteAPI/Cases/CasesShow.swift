import Varlink

extension Cases {
    /// `org.respited.Cases.Show`
    package struct Show: Method, Equatable {
        package static let name = "org.respited.Cases.Show"

        package struct Reply: Codable, Equatable, Sendable {
            package var summary: Summary
            package var told: [Told]
            package var entries: [Entry]
            package var missed: [String]

            package init(summary: Summary, told: [Told], entries: [Entry], missed: [String]) {
                self.summary = summary
                self.told = told
                self.entries = entries
                self.missed = missed
            }
        }

        package var caseNumber: String

        package init(caseNumber: String) {
            self.caseNumber = caseNumber
        }
    }
}
