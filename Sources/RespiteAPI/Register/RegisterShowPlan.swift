import RespiteRecord
import Varlink

extension Register {
    /// Shows a plan, the newest version unless another is named. Who looks needs a purpose, in words where it is other.
    package struct ShowPlan: Method, Equatable {
        package static let name = "org.respited.Register.ShowPlan"

        package struct Reply: Codable, Equatable, Sendable {
            package var summary: PlanSummary
            package var plan: Plan
            package var gaps: [Gap]
            package var suspension: Suspension?
            package var ending: Ending?

            package init(
                summary: PlanSummary, plan: Plan, gaps: [Gap], suspension: Suspension? = nil, ending: Ending? = nil
            ) {
                self.summary = summary
                self.plan = plan
                self.gaps = gaps
                self.suspension = suspension
                self.ending = ending
            }
        }

        package var reference: String
        package var version: Int?
        package var purpose: String?
        package var words: String?

        package init(reference: String, version: Int? = nil, purpose: String? = nil, words: String? = nil) {
            self.reference = reference
            self.version = version
            self.purpose = purpose
            self.words = words
        }
    }
}
