import Varlink

extension Emergencies {
    /// The method Show of `org.respited.Emergencies`.
    package struct Show: Method, Equatable {
        package static let name = "org.respited.Emergencies.Show"

        package struct Reply: Codable, Equatable, Sendable {
            package var summary: Summary
            package var entries: [Entry]

            package init(summary: Summary, entries: [Entry]) {
                self.summary = summary
                self.entries = entries
            }
        }

        package var emergency: String

        package init(emergency: String) {
            self.emergency = emergency
        }
    }
}
