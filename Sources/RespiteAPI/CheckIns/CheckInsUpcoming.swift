import RespiteRecord
import Varlink

extension CheckIns {
    /// What is expected until then, soonest first.
    package struct Upcoming: Method, Equatable {
        package static let name = "org.respited.CheckIns.Upcoming"

        package struct Reply: Codable, Equatable, Sendable {
            package var occurrences: [Occurrence]

            package init(occurrences: [Occurrence]) {
                self.occurrences = occurrences
            }
        }

        package var until: Instant?
        package var limit: Int?

        package init(until: Instant? = nil, limit: Int? = nil) {
            self.until = until
            self.limit = limit
        }
    }
}
