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

            package init(summary: PlanSummary, plan: Plan, gaps: [Gap]) {
                self.summary = summary
                self.plan = plan
                self.gaps = gaps
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
