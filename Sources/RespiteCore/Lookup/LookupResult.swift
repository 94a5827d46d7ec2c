/// What a lookup found, best first.
package struct LookupResult: Equatable, Sendable {
    package var candidates: [LookupCandidate] = []
    /// The question that tells the closest candidates apart best, when several are close.
    package var ask: LookupQuestion?
    /// The probability that whoever is meant is on record at all. Where it is small, the candidates are merely the
    /// nearest.
    package var onRecord: Double

    package init(candidates: [LookupCandidate] = [], ask: LookupQuestion? = nil, onRecord: Double = 0) {
        self.candidates = candidates
        self.ask = ask
        self.onRecord = onRecord
    }
}

/// A person who may be meant.
package struct LookupCandidate: Equatable, Sendable {
    package var person: LookupPerson.ID
    package var roles: LookupRoles
    package var isEnded: Bool
    /// Bits of evidence that this person is meant rather than anybody else.
    package var score: Double
    /// The probability that this person is meant, given the others and that it may be nobody on record.
    package var probability: Double
    package var why: [LookupReason]

    package var certainty: LookupCertainty {
        if probability >= 0.98 { return .certain }
        return probability >= 0.5 ? .likely : .possible
    }
}

/// A plain measure of how sure the lookup is.
package enum LookupCertainty: String, Sendable {
    case certain, likely, possible
}

/// One thing typed, and what of the record it met.
package struct LookupReason: Equatable, Sendable {
    package var typed: String
    package var field: LookupField
    /// What the record has, folded to plain letters.
    package var recorded: String
    package var closeness: LookupCloseness
    /// The person whose record it met, when that is another of the same plan.
    package var of: LookupPerson.ID?
}

/// How closely something typed met something recorded.
package enum LookupCloseness: UInt8, Sendable {
    case exact, near, soundsAlike, shortForm, beginning, initial, sameYear
}

/// A question for the caller.
package enum LookupQuestion: String, Sendable {
    case born = "date of birth"
    case postcode
    case street
    case town
    case given = "first name"
    case family = "family name"
    case telephone = "telephone number"
}
