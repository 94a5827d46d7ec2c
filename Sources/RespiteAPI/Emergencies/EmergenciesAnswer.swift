import RespiteRecord
import Varlink

extension Emergencies {
    /// Answers to any of the nine questions, in the call or later.
    package struct Answer: Method, Equatable {
        package static let name = "org.respited.Emergencies.Answer"

        package struct Reply: Codable, Equatable, Sendable {
            package var entry: Int
            package var summary: Summary

            package init(entry: Int, summary: Summary) {
                self.entry = entry
                self.summary = summary
            }
        }

        package var emergency: String
        package var intake: Intake
        package var at: Instant?
        package var sheet: String?
        package var requestKey: String?

        package init(
            emergency: String, intake: Intake, at: Instant? = nil, sheet: String? = nil, requestKey: String? = nil
        ) {
            self.emergency = emergency
            self.intake = intake
            self.at = at
            self.sheet = sheet
            self.requestKey = requestKey
        }
    }
}
