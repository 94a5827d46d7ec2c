import RespiteRecord
import Varlink

extension Emergencies {
    /// Somebody was told what is charged after the free hours.
    package struct TellCharge: Method, Equatable {
        package static let name = "org.respited.Emergencies.TellCharge"

        package struct Reply: Codable, Equatable, Sendable {
            package var entry: Int
            package var summary: Summary

            package init(entry: Int, summary: Summary) {
                self.entry = entry
                self.summary = summary
            }
        }

        package var emergency: String
        package var whom: String
        package var format: String?
        package var at: Instant?
        package var sheet: String?

        package init(emergency: String, whom: String, format: String? = nil, at: Instant? = nil, sheet: String? = nil) {
            self.emergency = emergency
            self.whom = whom
            self.format = format
            self.at = at
            self.sheet = sheet
        }
    }
}
