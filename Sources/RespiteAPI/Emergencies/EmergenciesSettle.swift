import RespiteRecord
import Varlink

extension Emergencies {
    /// How it ended for somebody: carerHome, contactTookOver, longerPackage, hospital, residential, died, stoodDown,
    /// falseAlarm, test.
    package struct Settle: Method, Equatable {
        package static let name = "org.respited.Emergencies.Settle"

        package struct Reply: Codable, Equatable, Sendable {
            package var entry: Int
            package var summary: Summary

            package init(entry: Int, summary: Summary) {
                self.entry = entry
                self.summary = summary
            }
        }

        package var emergency: String
        package var person: Int?
        package var outcome: String
        package var words: String?
        package var at: Instant?
        package var sheet: String?

        package init(
            emergency: String, person: Int? = nil, outcome: String, words: String? = nil, at: Instant? = nil,
            sheet: String? = nil
        ) {
            self.emergency = emergency
            self.person = person
            self.outcome = outcome
            self.words = words
            self.at = at
            self.sheet = sheet
        }
    }
}
