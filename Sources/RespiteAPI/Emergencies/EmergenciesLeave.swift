import RespiteRecord
import Varlink

extension Emergencies {
    /// Somebody books out: how the person was left.
    package struct Leave: Method, Equatable {
        package static let name = "org.respited.Emergencies.Leave"

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
        package var person: Int?
        package var words: String?
        package var homeSecure: Bool?
        package var keysReturned: Bool?
        package var care: Care?
        package var at: Instant?
        package var sheet: String?

        package init(
            emergency: String, who: Somebody, person: Int? = nil, words: String? = nil, homeSecure: Bool? = nil,
            keysReturned: Bool? = nil, care: Care? = nil, at: Instant? = nil, sheet: String? = nil
        ) {
            self.emergency = emergency
            self.who = who
            self.person = person
            self.words = words
            self.homeSecure = homeSecure
            self.keysReturned = keysReturned
            self.care = care
            self.at = at
            self.sheet = sheet
        }
    }
}
