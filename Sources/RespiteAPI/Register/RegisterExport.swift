import RespiteRecord
import Varlink

extension Register {
    /// Everything of the register but codes and equality answers, some plans at a time.
    package struct Export: Method, Equatable {
        package static let name = "org.respited.Register.Export"

        package struct Reply: Codable, Equatable, Sendable {
            package var plans: [ExportedPlan]
            /// With the page after the last plan.
            package var enquiries: [Enquiry]?

            package init(plans: [ExportedPlan], enquiries: [Enquiry]? = nil) {
                self.plans = plans
                self.enquiries = enquiries
            }
        }

        package var after: String?
        package var limit: Int?

        package init(after: String? = nil, limit: Int? = nil) {
            self.after = after
            self.limit = limit
        }
    }

    /// A plan with all that the register keeps of it.
    package struct ExportedPlan: Codable, Equatable, Sendable {
        package var reference: String
        package var externalId: String?
        package var state: PlanState
        package var registeredOn: LocalDate?
        package var lastReviewedOn: LocalDate?
        package var reviewDueOn: LocalDate?
        /// From the first to the newest.
        package var versions: [ExportedVersion]
        package var cards: [ExportedCard]
        package var course: PlanCourse

        package init(
            reference: String, externalId: String? = nil, state: PlanState, registeredOn: LocalDate? = nil,
            lastReviewedOn: LocalDate? = nil, reviewDueOn: LocalDate? = nil, versions: [ExportedVersion],
            cards: [ExportedCard], course: PlanCourse
        ) {
            self.reference = reference
            self.externalId = externalId
            self.state = state
            self.registeredOn = registeredOn
            self.lastReviewedOn = lastReviewedOn
            self.reviewDueOn = reviewDueOn
            self.versions = versions
            self.cards = cards
            self.course = course
        }
    }

    /// One version of a plan, whole.
    package struct ExportedVersion: Codable, Equatable, Sendable {
        package var version: Int
        package var madeAt: Instant
        package var by: String
        package var why: String?
        package var plan: Plan

        package init(version: Int, madeAt: Instant, by: String, why: String? = nil, plan: Plan) {
            self.version = version
            self.madeAt = madeAt
            self.by = by
            self.why = why
            self.plan = plan
        }
    }

    /// A card that opens a plan. Its holder is a person of the plan, by number.
    package struct ExportedCard: Codable, Equatable, Sendable {
        package var number: String
        package var kind: CardKind
        package var state: CardState
        package var holder: String
        package var issuedAt: Instant?
        package var reportedAt: Instant?
        package var lostWithIt: [String]?
        package var replacedBy: String?

        package init(
            number: String, kind: CardKind, state: CardState, holder: String, issuedAt: Instant? = nil,
            reportedAt: Instant? = nil, lostWithIt: [String]? = nil, replacedBy: String? = nil
        ) {
            self.number = number
            self.kind = kind
            self.state = state
            self.holder = holder
            self.issuedAt = issuedAt
            self.reportedAt = reportedAt
            self.lostWithIt = lostWithIt
            self.replacedBy = replacedBy
        }
    }
}
