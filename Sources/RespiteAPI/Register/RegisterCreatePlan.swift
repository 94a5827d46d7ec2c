import RespiteRecord
import Varlink

extension Register {
    /// Makes a plan, a draft however incomplete. The plan is the document that the record describes.
    package struct CreatePlan: Method, Equatable {
        package static let name = "org.respited.Register.CreatePlan"

        package struct Reply: Codable, Equatable, Sendable {
            package var reference: String
            package var version: Int
            package var gaps: [Gap]

            package init(reference: String, version: Int, gaps: [Gap]) {
                self.reference = reference
                self.version = version
                self.gaps = gaps
            }
        }

        package var plan: Plan
        package var enquiry: String?
        package var externalId: String?
        package var requestKey: String?

        package init(plan: Plan, enquiry: String? = nil, externalId: String? = nil, requestKey: String? = nil) {
            self.plan = plan
            self.enquiry = enquiry
            self.externalId = externalId
            self.requestKey = requestKey
        }
    }
}
