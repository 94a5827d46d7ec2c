import RespiteRecord

/// What may be told to somebody who rings: it follows the check of who they are, never the number they ring from.
package enum Disclosure: String, Choice {
    /// Nothing about the plan, not even that there is one.
    case nothing
    /// "We know, and we are acting."
    case thatWeAct
    /// What they need to do their part.
    case whatTheyNeed

    /// A finder is told nothing whatever they read out; a contact nothing until they said who they are and for whom.
    package init(to role: CallerRole?, check: CallerCheck?) {
        switch (role, check ?? .unchecked) {
        case (nil, _), (.finder, _), (.other, _), (.neighbour, _), (_, .unchecked): self = .nothing
        case (.carer, .twoFacts), (.ward, .switchboard), (.crew, .switchboard), (.police, .policeLog),
            (.contact, .namedThemselves), (.agency, .switchboard):
            self = .whatTheyNeed
        case (.carer, .cardAndName), (.person, .cardAndName), (.person, .twoFacts), (.crew, .cardAndName),
            (.ward, .cardAndName), (.police, .cardAndName), (.contact, .cardAndName):
            self = .thatWeAct
        case (.carer, _), (.person, _), (.crew, _), (.ward, _), (.police, _), (.contact, _), (.agency, _):
            self = .nothing
        }
    }
}

extension CallerRole {
    /// The check that allows most for somebody like that; nil where none does.
    package var wantedCheck: CallerCheck? {
        switch self {
        case .carer, .person: .twoFacts
        case .crew, .ward, .agency: .switchboard
        case .police: .policeLog
        case .contact: .namedThemselves
        case .neighbour, .finder, .other: nil
        }
    }

    /// Whether the carer's mobile and the home are rung first: unless carer, crew, ward or police rings.
    package var mustBeConfirmed: Bool {
        switch self {
        case .carer, .crew, .ward, .police: false
        case .person, .contact, .neighbour, .agency, .finder, .other: true
        }
    }
}
