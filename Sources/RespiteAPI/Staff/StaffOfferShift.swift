import RespiteRecord
import Varlink

extension Staff {
    /// Offers the caller's shift, with every case they have. Nothing moves until it is accepted.
    package struct OfferShift: Method, Equatable {
        package static let name = "org.respited.Staff.OfferShift"

        package struct Reply: Codable, Equatable, Sendable {
            /// The case that watches over the hand-over.
            package var caseNumber: String
            package var cases: [String]
            package var until: Instant?

            package init(caseNumber: String, cases: [String], until: Instant? = nil) {
                self.caseNumber = caseNumber
                self.cases = cases
                self.until = until
            }
        }

        package var to: Int

        package init(to: Int) {
            self.to = to
        }
    }
}
