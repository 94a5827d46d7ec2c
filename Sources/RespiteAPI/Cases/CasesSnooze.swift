import RespiteRecord
import Varlink

extension Cases {
    /// `org.respited.Cases.Snooze`
    package struct Snooze: Method, Equatable {
        package static let name = "org.respited.Cases.Snooze"

        package struct Reply: Codable, Equatable, Sendable {
            package var version: Int

            package init(version: Int) {
                self.version = version
            }
        }

        package var caseNumber: String
        package var version: Int
        package var until: Instant
        package var reason: String

        package init(caseNumber: String, version: Int, until: Instant, reason: String) {
            self.caseNumber = caseNumber
            self.version = version
            self.until = until
            self.reason = reason
        }
    }
}
