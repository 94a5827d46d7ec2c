import RespiteRecord

/// Why a plan ends.
package enum EndReason: String, Choice {
    case carerDied, caredForDied, movedAway, caringRoleEnded, noReply, asked, other

    /// What must follow at once.
    package var consequences: EndConsequences {
        switch self {
        case .carerDied: [.silence, .askWhoIsAlone, .allPlansOfCarer]
        case .caredForDied: [.silence, .allPlansOfCaredFor]
        case .movedAway: [.handOver]
        case .caringRoleEnded, .asked: [.askForCards]
        case .noReply: [.sayWhatWasTried, .tellThem]
        case .other: [.sayWhatWasTried]
        }
    }
}

/// What follows from the end of a plan. Its check-ins and reminders are cancelled in any case.
package struct EndConsequences: OptionSet, Hashable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// Nothing automatic goes to anybody of the plan any more.
    package static let silence = EndConsequences(rawValue: 1)
    /// Somebody may be alone now: an emergency is opened unless it is known that nobody is.
    package static let askWhoIsAlone = EndConsequences(rawValue: 2)
    package static let allPlansOfCarer = EndConsequences(rawValue: 4)
    package static let allPlansOfCaredFor = EndConsequences(rawValue: 8)
    /// Kept until another council has confirmed that it has it.
    package static let handOver = EndConsequences(rawValue: 16)
    /// Never silently: the note says what was tried, or why.
    package static let sayWhatWasTried = EndConsequences(rawValue: 32)
    package static let tellThem = EndConsequences(rawValue: 64)
    package static let askForCards = EndConsequences(rawValue: 128)
}
