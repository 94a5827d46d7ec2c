import Varlink

extension Register {
    /// Lists plans by reference, a page at a time; after is the last reference of the page before.
    package struct ListPlans: Method, Equatable {
        package static let name = "org.respited.Register.ListPlans"

        package struct Reply: Codable, Equatable, Sendable {
            package var plans: [PlanSummary]

            package init(plans: [PlanSummary]) {
                self.plans = plans
            }
        }

        package var state: PlanState?
        package var after: String?
        package var limit: Int?

        package init(state: PlanState? = nil, after: String? = nil, limit: Int? = nil) {
            self.state = state
            self.after = after
            self.limit = limit
        }
    }
}
