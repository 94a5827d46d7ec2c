import RespiteRecord
import Varlink

extension Cases {
    /// Takes charge: paging stops until the time is up. A first acknowledgement needs no version.
    package struct Acknowledge: Method, Equatable {
        package static let name = "org.respited.Cases.Acknowledge"

        package struct Reply: Codable, Equatable, Sendable {
            package var version: Int
            package var until: Instant

            package init(version: Int, until: Instant) {
                self.version = version
                self.until = until
            }
        }

        package var caseNumber: String
        package var forSeconds: Int?
        package var onBehalfOf: Int?
        package var requestKey: String?

        package init(caseNumber: String, forSeconds: Int? = nil, onBehalfOf: Int? = nil, requestKey: String? = nil) {
            self.caseNumber = caseNumber
            self.forSeconds = forSeconds
            self.onBehalfOf = onBehalfOf
            self.requestKey = requestKey
        }
    }
}
