import RespiteRecord
import Varlink

extension Emergencies {
    /// No provider has anybody: the duty manager is told.
    package struct NoCapacity: Method, Equatable {
        package static let name = "org.respited.Emergencies.NoCapacity"

        package struct Reply: Codable, Equatable, Sendable {
            package var entry: Int
            package var summary: Summary

            package init(entry: Int, summary: Summary) {
                self.entry = entry
                self.summary = summary
            }
        }

        package var emergency: String
        package var at: Instant?
        package var sheet: String?

        package init(emergency: String, at: Instant? = nil, sheet: String? = nil) {
            self.emergency = emergency
            self.at = at
            self.sheet = sheet
        }
    }
}
