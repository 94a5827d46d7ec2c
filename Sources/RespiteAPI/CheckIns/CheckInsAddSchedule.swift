import RespiteRecord
import Varlink

extension CheckIns {
    /// Expects check-ins from the carer of a plan. Grace and the early window are policy unless given.
    package struct AddSchedule: Method, Equatable {
        package static let name = "org.respited.CheckIns.AddSchedule"

        package struct Reply: Codable, Equatable, Sendable {
            package var schedule: String
            package var nextDue: Instant?

            package init(schedule: String, nextDue: Instant? = nil) {
                self.schedule = schedule
                self.nextDue = nextDue
            }
        }

        package var reference: String
        package var rule: Rule
        package var graceSeconds: Int?
        package var earlySeconds: Int?
        package var zone: String?
        package var requestKey: String?

        package init(
            reference: String, rule: Rule, graceSeconds: Int? = nil, earlySeconds: Int? = nil,
            zone: String? = nil, requestKey: String? = nil
        ) {
            self.reference = reference
            self.rule = rule
            self.graceSeconds = graceSeconds
            self.earlySeconds = earlySeconds
            self.zone = zone
            self.requestKey = requestKey
        }
    }
}
