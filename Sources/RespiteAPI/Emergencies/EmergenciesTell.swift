import RespiteRecord
import Varlink

extension Emergencies {
    /// Somebody was told something. whom: person, carer, ward, contact, police, provider, finder, other.
    package struct Tell: Method, Equatable {
        package static let name = "org.respited.Emergencies.Tell"

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
        package var name: String?
        package var check: String?
        package var words: String
        package var at: Instant?
        package var sheet: String?

        package init(
            emergency: String, whom: String, name: String? = nil, check: String? = nil, words: String,
            at: Instant? = nil, sheet: String? = nil
        ) {
            self.emergency = emergency
            self.whom = whom
            self.name = name
            self.check = check
            self.words = words
            self.at = at
            self.sheet = sheet
        }
    }
}
