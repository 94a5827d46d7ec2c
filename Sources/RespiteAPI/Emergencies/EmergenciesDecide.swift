import RespiteRecord
import Varlink

extension Emergencies {
    /// What comes after the free hours: carerBack, longerPackage, extension (with hours), residential. The last two on
    /// the word of a named manager, or saying why there is none.
    package struct Decide: Method, Equatable {
        package static let name = "org.respited.Emergencies.Decide"

        package struct Reply: Codable, Equatable, Sendable {
            package var entry: Int
            package var summary: Summary

            package init(entry: Int, summary: Summary) {
                self.entry = entry
                self.summary = summary
            }
        }

        package var emergency: String
        package var decision: String
        package var hours: Int?
        package var manager: String?
        package var withoutManager: String?
        package var words: String?
        package var at: Instant?
        package var sheet: String?

        package init(
            emergency: String, decision: String, hours: Int? = nil, manager: String? = nil,
            withoutManager: String? = nil, words: String? = nil, at: Instant? = nil, sheet: String? = nil
        ) {
            self.emergency = emergency
            self.decision = decision
            self.hours = hours
            self.manager = manager
            self.withoutManager = withoutManager
            self.words = words
            self.at = at
            self.sheet = sheet
        }
    }
}
