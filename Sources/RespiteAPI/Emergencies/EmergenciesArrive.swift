import RespiteRecord
import Varlink

extension Emergencies {
    /// Somebody is with the person, announced or not.
    package struct Arrive: Method, Equatable {
        package static let name = "org.respited.Emergencies.Arrive"

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
        package var untilAt: Instant?
        package var isPaid: Bool?
        package var isAble: Bool?
        package var found: String?
        package var at: Instant?
        package var sheet: String?
        package var requestKey: String?

        package init(
            emergency: String, who: Somebody, person: Int? = nil, untilAt: Instant? = nil, isPaid: Bool? = nil,
            isAble: Bool? = nil, found: String? = nil, at: Instant? = nil, sheet: String? = nil,
            requestKey: String? = nil
        ) {
            self.emergency = emergency
            self.who = who
            self.person = person
            self.untilAt = untilAt
            self.isPaid = isPaid
            self.isAble = isAble
            self.found = found
            self.at = at
            self.sheet = sheet
            self.requestKey = requestKey
        }
    }
}
