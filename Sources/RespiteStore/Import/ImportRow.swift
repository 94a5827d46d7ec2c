import RespiteRecord

/// A row of an old register that was found fit to be kept.
package struct ImportRow: Sendable {
    package var draft: PlanDraft
    /// What the old system calls the plan.
    package var externalId: String?
    /// By which a row that has no external id is known again.
    package var key: RequestKey?
    /// Since when the plan is on the register; nil makes a draft.
    package var registeredOn: LocalDate?
    package var lastReviewedOn: LocalDate?

    package init(
        draft: PlanDraft, externalId: String? = nil, key: RequestKey? = nil, registeredOn: LocalDate? = nil,
        lastReviewedOn: LocalDate? = nil
    ) {
        (self.draft, self.externalId, self.key) = (draft, externalId, key)
        (self.registeredOn, self.lastReviewedOn) = (registeredOn, lastReviewedOn)
    }
}

/// What became of a row.
package struct ImportedRow: Hashable, Codable, Sendable {
    package var reference: String
    /// False when an earlier import had kept it already, and nothing was done.
    package var isNew: Bool
    package var twins: [Twin]
}

/// Somebody on the register who is likely to be the same person.
package struct Twin: Hashable, Codable, Sendable {
    package enum Part: String, Codable, Sendable {
        case carer, caredFor
    }

    package enum Likeness: String, Codable, Sendable {
        case nhsNumber, nameAndBirth
    }

    /// Whom of the row it is about.
    package var part: Part
    package var likeness: Likeness
    /// A plan in which the other one stands.
    package var reference: String?
}
