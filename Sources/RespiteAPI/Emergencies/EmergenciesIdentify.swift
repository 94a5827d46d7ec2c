import Varlink

extension Emergencies {
    /// Says whose emergency it is, by card or reference, when that was not known as it opened.
    package struct Identify: Method, Equatable {
        package static let name = "org.respited.Emergencies.Identify"

        package struct Reply: Codable, Equatable, Sendable {
            package var summary: Summary

            package init(summary: Summary) {
                self.summary = summary
            }
        }

        package var emergency: String
        package var reference: String

        package init(emergency: String, reference: String) {
            self.emergency = emergency
            self.reference = reference
        }
    }
}
