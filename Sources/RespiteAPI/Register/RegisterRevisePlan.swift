import RespiteRecord
import Varlink

extension Register {
    /// Makes the next version of a plan. basedOn is the version that was changed.
    package struct RevisePlan: Method, Equatable {
        package static let name = "org.respited.Register.RevisePlan"

        package struct Reply: Codable, Equatable, Sendable {
            package var version: Int
            package var gaps: [Gap]

            package init(version: Int, gaps: [Gap]) {
                self.version = version
                self.gaps = gaps
            }
        }

        package var reference: String
        package var basedOn: Int
        package var plan: Plan
        package var why: String?
        package var requestKey: String?

        package init(reference: String, basedOn: Int, plan: Plan, why: String? = nil, requestKey: String? = nil) {
            self.reference = reference
            self.basedOn = basedOn
            self.plan = plan
            self.why = why
            self.requestKey = requestKey
        }
    }
}
