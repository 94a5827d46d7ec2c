import RespiteRecord
import Varlink

extension Register {
    /// Says what of a plan could not be taken, and what it would still lack. Nothing is kept and nothing is entered.
    package struct CheckPlan: Method, Equatable {
        package static let name = "org.respited.Register.CheckPlan"

        package struct Reply: Codable, Equatable, Sendable {
            package var problems: [Problem]
            package var gaps: [Gap]

            package init(problems: [Problem], gaps: [Gap]) {
                self.problems = problems
                self.gaps = gaps
            }
        }

        package var plan: Plan

        package init(plan: Plan) {
            self.plan = plan
        }
    }
}
