import RespiteRecord
import Varlink

extension Emergencies {
    /// The method Note of `org.respited.Emergencies`.
    package struct Note: Method, Equatable {
        package static let name = "org.respited.Emergencies.Note"

        package struct Reply: Codable, Equatable, Sendable {
            package var entry: Int
            package var summary: Summary

            package init(entry: Int, summary: Summary) {
                self.entry = entry
                self.summary = summary
            }
        }

        package var emergency: String
        package var words: String
        package var at: Instant?
        package var sheet: String?

        package init(emergency: String, words: String, at: Instant? = nil, sheet: String? = nil) {
            self.emergency = emergency
            self.words = words
            self.at = at
            self.sheet = sheet
        }
    }
}
