import RespiteRecord
import Varlink

extension Emergencies {
    /// A check with whoever is there: how the person is.
    package struct CheckSite: Method, Equatable {
        package static let name = "org.respited.Emergencies.CheckSite"

        package struct Reply: Codable, Equatable, Sendable {
            package var entry: Int
            package var nextCheckAt: Instant?
            package var summary: Summary

            package init(entry: Int, nextCheckAt: Instant? = nil, summary: Summary) {
                self.entry = entry
                self.nextCheckAt = nextCheckAt
                self.summary = summary
            }
        }

        package var emergency: String
        package var who: Somebody
        package var person: Int?
        package var words: String
        package var untilAt: Instant?
        package var care: Care?
        package var at: Instant?
        package var sheet: String?

        package init(
            emergency: String, who: Somebody, person: Int? = nil, words: String, untilAt: Instant? = nil,
            care: Care? = nil,
            at: Instant? = nil, sheet: String? = nil
        ) {
            self.emergency = emergency
            self.who = who
            self.person = person
            self.words = words
            self.untilAt = untilAt
            self.care = care
            self.at = at
            self.sheet = sheet
        }
    }
}
