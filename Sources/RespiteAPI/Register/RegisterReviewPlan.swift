import RespiteRecord
import Varlink

extension Register {
    /// Records that a plan was read through with the carer; nothing changed is a review too.
    package struct ReviewPlan: Method, Equatable {
        package static let name = "org.respited.Register.ReviewPlan"

        package struct Reply: Codable, Equatable, Sendable {
            package var reviewDueOn: LocalDate

            package init(reviewDueOn: LocalDate) {
                self.reviewDueOn = reviewDueOn
            }
        }

        package var reference: String
        package var basedOn: Int

        package init(reference: String, basedOn: Int) {
            self.reference = reference
            self.basedOn = basedOn
        }
    }
}
