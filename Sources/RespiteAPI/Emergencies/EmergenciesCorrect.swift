import RespiteRecord
import Varlink

extension Emergencies {
    /// An entry was wrong, and why: withdrawn, or with the right time. What is right in its place is entered on its
    /// own.
    package struct Correct: Method, Equatable {
        package static let name = "org.respited.Emergencies.Correct"

        package struct Reply: Codable, Equatable, Sendable {
            package var entry: Int
            package var summary: Summary

            package init(entry: Int, summary: Summary) {
                self.entry = entry
                self.summary = summary
            }
        }

        package var emergency: String
        package var entry: Int
        package var why: String
        package var rightAt: Instant?

        package init(emergency: String, entry: Int, why: String, rightAt: Instant? = nil) {
            self.emergency = emergency
            self.entry = entry
            self.why = why
            self.rightAt = rightAt
        }
    }
}
