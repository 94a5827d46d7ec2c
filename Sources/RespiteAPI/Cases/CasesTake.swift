import RespiteRecord
import Varlink

extension Cases {
    /// Takes it over from whoever has it; they are told.
    package struct Take: Method, Equatable {
        package static let name = "org.respited.Cases.Take"

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

        package init(caseNumber: String, version: Int, forSeconds: Int? = nil) {
            self.caseNumber = caseNumber
            self.version = version
            self.forSeconds = forSeconds
        }
    }
}
