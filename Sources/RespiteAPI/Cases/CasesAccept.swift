import RespiteRecord
import Varlink

extension Cases {
    /// Accepts an offer; readBack is the case as it was understood.
    package struct Accept: Method, Equatable {
        package static let name = "org.respited.Cases.Accept"

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
        package var readBack: String

        package init(caseNumber: String, version: Int, readBack: String) {
            self.caseNumber = caseNumber
            self.version = version
            self.readBack = readBack
        }
    }
}
