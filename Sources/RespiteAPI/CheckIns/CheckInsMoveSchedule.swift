import RespiteRecord
import Varlink

extension CheckIns {
    /// Moves the end of a once schedule: safe until later, or sooner.
    package struct MoveSchedule: Method, Equatable {
        package static let name = "org.respited.CheckIns.MoveSchedule"

        package struct Reply: Codable, Equatable, Sendable {
            package var version: Int
            package var nextDue: Instant?

            package init(version: Int, nextDue: Instant? = nil) {
                self.version = version
                self.nextDue = nextDue
            }
        }

        package var schedule: String
        package var basedOn: Int
        package var once: Instant

        package init(schedule: String, basedOn: Int, once: Instant) {
            self.schedule = schedule
            self.basedOn = basedOn
            self.once = once
        }
    }
}
