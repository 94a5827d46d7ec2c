import Varlink

extension Register {
    /// Takes a suspended plan up again, or one that was ended.
    package struct ResumePlan: Method, Equatable {
        package static let name = "org.respited.Register.ResumePlan"

        package struct Reply: Codable, Equatable, Sendable {
            package var state: PlanState

            package init(state: PlanState) {
                self.state = state
            }
        }

        package var reference: String
        package var basedOn: Int
        package var requestKey: String?

        package init(reference: String, basedOn: Int, requestKey: String? = nil) {
            (self.reference, self.basedOn, self.requestKey) = (reference, basedOn, requestKey)
        }
    }
}
