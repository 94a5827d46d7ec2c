import RespiteRecord
import Varlink

/// The register: enquiries, plans and their versions, cards.
///
/// The interface `org.respited.Register`.
package enum Register {}

extension Register {
    /// A enquiry state of `org.respited.Register`.
    package enum EnquiryState: String, Codable, CaseIterable, Equatable, Sendable {
        case new, informationSent, applicationSent, converted, noAction, referredElsewhere
    }

    /// Somebody asked about the scheme.
    package struct Enquiry: Codable, Equatable, Sendable {
        package var enquiry: String
        package var state: EnquiryState
        package var receivedAt: Instant
        /// telephone, letter, website, event, professional, other
        package var channel: String
        package var name: String?
        package var telephone: String?
        package var note: String?
        /// The plan that came of it.
        package var reference: String?

        package init(
            enquiry: String, state: EnquiryState, receivedAt: Instant, channel: String, name: String? = nil,
            telephone: String? = nil, note: String? = nil, reference: String? = nil
        ) {
            self.enquiry = enquiry
            self.state = state
            self.receivedAt = receivedAt
            self.channel = channel
            self.name = name
            self.telephone = telephone
            self.note = note
            self.reference = reference
        }
    }

    /// A plan state of `org.respited.Register`.
    package enum PlanState: String, Codable, CaseIterable, Equatable, Sendable {
        case draft, registered, suspended, ended, erased
    }

    /// What a list says of a plan.
    package struct PlanSummary: Codable, Equatable, Sendable {
        package var reference: String
        package var state: PlanState
        package var version: Int
        package var carer: String
        package var caredFor: String
        package var registeredOn: LocalDate?
        package var lastReviewedOn: LocalDate?
        package var reviewDueOn: LocalDate?
        /// How many questions that must be answered are not.
        package var gaps: Int
        package var derived: [DerivedState]?

        package init(
            reference: String, state: PlanState, version: Int, carer: String, caredFor: String,
            registeredOn: LocalDate? = nil, lastReviewedOn: LocalDate? = nil, reviewDueOn: LocalDate? = nil,
            gaps: Int, derived: [DerivedState]? = nil
        ) {
            self.reference = reference
            self.state = state
            self.version = version
            self.carer = carer
            self.caredFor = caredFor
            self.registeredOn = registeredOn
            self.lastReviewedOn = lastReviewedOn
            self.reviewDueOn = reviewDueOn
            self.gaps = gaps
            self.derived = derived
        }
    }

    /// What can be said of a plan's state besides.
    package enum DerivedState: String, Codable, CaseIterable, Equatable, Sendable {
        case incomplete, reviewDue, reviewOverdue, retained
    }

    /// One version of a plan: who made it, when and why.
    package struct PlanVersion: Codable, Equatable, Sendable {
        package var version: Int
        package var madeAt: Instant
        package var by: String
        package var why: String?

        package init(version: Int, madeAt: Instant, by: String, why: String? = nil) {
            self.version = version
            self.madeAt = madeAt
            self.by = by
            self.why = why
        }
    }

    /// A question that must be answered before a plan is complete.
    package struct Gap: Codable, Equatable, Sendable {
        package var path: String
        package var question: String

        package init(path: String, question: String) {
            self.path = path
            self.question = question
        }
    }

    /// Something in a plan that cannot be right.
    package struct Problem: Codable, Equatable, Sendable {
        package var path: String
        package var reason: String

        package init(path: String, reason: String) {
            self.path = path
            self.reason = reason
        }
    }

    /// A card kind of `org.respited.Register`.
    package enum CardKind: String, Codable, CaseIterable, Equatable, Sendable {
        case wallet, fob, keyRing, fridgeSlip, caredFor, youngCarer
    }

    /// A card state of `org.respited.Register`.
    package enum CardState: String, Codable, CaseIterable, Equatable, Sendable {
        case requested, issued, lost, stolen, damaged, returned, revoked, replaced
    }

    /// Card, as `org.respited.Register` sends it.
    package struct Card: Codable, Equatable, Sendable {
        package var number: String
        package var kind: CardKind
        package var state: CardState
        package var holder: String
        package var issuedAt: Instant?
        package var reportedAt: Instant?
        package var replacedBy: String?
        /// What went with it: keys, letters, code. Nil is not asked.
        package var lostWithIt: [String]?

        package init(
            number: String, kind: CardKind, state: CardState, holder: String, issuedAt: Instant? = nil,
            reportedAt: Instant? = nil, replacedBy: String? = nil, lostWithIt: [String]? = nil
        ) {
            self.number = number
            self.kind = kind
            self.state = state
            self.holder = holder
            self.issuedAt = issuedAt
            self.reportedAt = reportedAt
            self.replacedBy = replacedBy
            self.lostWithIt = lostWithIt
        }
    }

    /// The plan cannot be taken as it is; every problem is named, and nothing was changed.
    package struct PlanInvalid: Fault, Equatable {
        package static let name = "org.respited.Register.PlanInvalid"

        package var problems: [Problem]

        package init(problems: [Problem]) {
            self.problems = problems
        }
    }
}
