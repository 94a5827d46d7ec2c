import RespiteRecord
import Varlink

extension Cases {
    /// The holder keeps it longer; with a deputy while out of signal.
    package struct Extend: Method, Equatable {
        package static let name = "org.respited.Cases.Extend"

        package struct Reply: Codable, Equatable, Sendable {
            package var version: Int
            package var until: Instant

            package init(version: Int, until: Instant) {
                self.version = version
                self.until = until
            }
        }

        package var caseNumber: String
        package var version: Int
        package var forSeconds: Int?
        package var deputy: Int?

        package init(caseNumber: String, version: Int, forSeconds: Int? = nil, deputy: Int? = nil) {
            self.caseNumber = caseNumber
            self.version = version
            self.forSeconds = forSeconds
            self.deputy = deputy
        }
    }
}
