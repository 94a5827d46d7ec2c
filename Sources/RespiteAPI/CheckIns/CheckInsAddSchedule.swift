import RespiteRecord
import Varlink

extension CheckIns {
    /// Expects check-ins from the carer of a plan. Grace and the early window are policy unless given.
    /// Warnings are for whoever set it.
    package struct AddSchedule: Method, Equatable {
        package static let name = "org.respited.CheckIns.AddSchedule"

        package struct Reply: Codable, Equatable, Sendable {
            package var schedule: String
            package var nextDue: Instant?
            /// For whoever set it, such as a time at which shifts hand over.
            package var warnings: [String]?

            package init(schedule: String, nextDue: Instant? = nil, warnings: [String]? = nil) {
                self.schedule = schedule
                self.nextDue = nextDue
                self.warnings = warnings
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
