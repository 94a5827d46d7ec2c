import RespiteRecord
import Varlink

extension Staff {
    /// Takes over a shift that was offered, with the list and each critical case said back.
    package struct AcceptShift: Method, Equatable {
        package static let name = "org.respited.Staff.AcceptShift"

        package struct Reply: Codable, Equatable, Sendable {
            package var shift: String
            package var cases: [String]

            package init(shift: String, cases: [String]) {
                self.shift = shift
                self.cases = cases
            }
        }

        package var caseNumber: String
        package var readBack: String
        package var cases: [ReadBack]?
        package var endsAt: Instant?

        package init(caseNumber: String, readBack: String, cases: [ReadBack]? = nil, endsAt: Instant? = nil) {
            self.caseNumber = caseNumber
            self.readBack = readBack
            self.cases = cases
            self.endsAt = endsAt
        }
    }
}
