import RespiteRecord
import Varlink

extension Emergencies {
    /// The care passes to somebody who accepts it by name. to: carer, contact, agency, dayTeam; fromAt is when it passes,
    /// and now when absent.
    package struct StepDown: Method, Equatable {
        package static let name = "org.respited.Emergencies.StepDown"

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
        package var to: String
        package var acceptedBy: String
        package var fromAt: Instant?
        package var at: Instant?
        package var sheet: String?

        package init(
            emergency: String, person: Int? = nil, to receiver: String, acceptedBy: String, fromAt: Instant? = nil,
            at: Instant? = nil, sheet: String? = nil
        ) {
            self.emergency = emergency
            self.person = person
            to = receiver
            self.acceptedBy = acceptedBy
            self.fromAt = fromAt
            self.at = at
            self.sheet = sheet
        }
    }
}
