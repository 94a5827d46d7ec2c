import RespiteRecord

extension Register {
    /// What somebody is in a plan.
    package enum PersonRole: String, Codable, CaseIterable, Equatable, Sendable {
        case carer, caredFor, contact
    }

    /// A plan in which somebody stands.
    package struct PersonPlace: Codable, Equatable, Sendable {
        package var reference: String
        package var role: PersonRole
        package var state: PlanState

        package init(reference: String, role: PersonRole, state: PlanState) {
            (self.reference, self.role, self.state) = (reference, role, state)
        }
    }

    /// A change of a person's record; of says which record, where two were found to be of one person.
    package struct PersonChange: Codable, Equatable, Sendable {
        package var at: Instant
        package var by: String?
        package var why: String
        package var of: String

        package init(at: Instant, by: String? = nil, why: String, of: String) {
            (self.at, self.by, self.why, self.of) = (at, by, why, of)
        }
    }

    /// An agreement word of `org.respited.Register`.
    package enum AgreementWord: String, Codable, CaseIterable, Equatable, Sendable {
        case asked, yes, no
    }

    /// How often something was answered. Without a number it is too small to be told.
    package struct EqualityCount: Codable, Equatable, Sendable {
        package var answer: String
        package var number: Int?

        package init(answer: String, number: Int? = nil) {
            (self.answer, self.number) = (answer, number)
        }
    }
}
