import RespiteRecord
import Varlink

extension Register {
    /// Keeps some rows of an old register, each for itself: a bad one is named and stops no other.
    package struct Import: Method, Equatable {
        package static let name = "org.respited.Register.Import"

        package struct Reply: Codable, Equatable, Sendable {
            package var rows: [ImportedRow]

            package init(rows: [ImportedRow]) {
                self.rows = rows
            }
        }

        package var rows: [ImportRow]
        package var dryRun: Bool?

        package init(rows: [ImportRow], dryRun: Bool? = nil) {
            self.rows = rows
            self.dryRun = dryRun
        }
    }

    /// A row of an old register.
    package struct ImportRow: Codable, Equatable, Sendable {
        /// Its number in the old register, by which the answer speaks of it.
        package var row: Int
        package var plan: Plan
        /// What the old system calls the plan.
        package var externalId: String?
        /// By which a row without an external id is known again.
        package var key: String?
        /// Since when it is on the register; without it the plan is a draft.
        package var registeredOn: LocalDate?
        package var lastReviewedOn: LocalDate?

        package init(
            row: Int, plan: Plan, externalId: String? = nil, key: String? = nil, registeredOn: LocalDate? = nil,
            lastReviewedOn: LocalDate? = nil
        ) {
            self.row = row
            self.plan = plan
            self.externalId = externalId
            self.key = key
            self.registeredOn = registeredOn
            self.lastReviewedOn = lastReviewedOn
        }
    }

    /// What became of a row.
    package enum ImportOutcome: String, Codable, CaseIterable, Equatable, Sendable {
        case kept, known, refused
    }

    /// A row after the import.
    package struct ImportedRow: Codable, Equatable, Sendable {
        package var row: Int
        package var outcome: ImportOutcome
        /// Unless it was refused, or only tried.
        package var reference: String?
        /// How many questions that must be answered are not.
        package var gaps: Int?
        /// Why it was refused.
        package var problems: [ImportProblem]?
        /// Those who are likely to be the same person.
        package var twins: [Twin]?

        package init(
            row: Int, outcome: ImportOutcome, reference: String? = nil, gaps: Int? = nil,
            problems: [ImportProblem]? = nil, twins: [Twin]? = nil
        ) {
            self.row = row
            self.outcome = outcome
            self.reference = reference
            self.gaps = gaps
            self.problems = problems
            self.twins = twins
        }
    }

    /// Something in a row that cannot be right: where, what kind of value, and why. Never the value.
    package struct ImportProblem: Codable, Equatable, Sendable {
        package var path: String
        package var kind: String
        package var reason: String

        package init(path: String, kind: String, reason: String) {
            self.path = path
            self.kind = kind
            self.reason = reason
        }
    }

    /// Somebody on the register who is likely to be the same person as one of a row.
    package struct Twin: Codable, Equatable, Sendable {
        /// carer or caredFor, of the row
        package var part: String
        /// nhsNumber, or nameAndBirth
        package var likeness: String
        /// A plan in which the other one stands.
        package var reference: String?

        package init(part: String, likeness: String, reference: String? = nil) {
            self.part = part
            self.likeness = likeness
            self.reference = reference
        }
    }
}
