import RespiteRecord
import Varlink

extension Emergencies {
    /// Somebody who was coming was told, by name, that they are not needed.
    package struct StandDown: Method, Equatable {
        package static let name = "org.respited.Emergencies.StandDown"

        package struct Reply: Codable, Equatable, Sendable {
            package var entry: Int
            package var summary: Summary

            package init(entry: Int, summary: Summary) {
                self.entry = entry
                self.summary = summary
            }
        }

        package var emergency: String
        package var who: Somebody
        package var why: String
        package var at: Instant?
        package var sheet: String?

        package init(emergency: String, who: Somebody, why: String, at: Instant? = nil, sheet: String? = nil) {
            self.emergency = emergency
            self.who = who
            self.why = why
            self.at = at
            self.sheet = sheet
        }
    }
}
