/// Where a card stands. It opens its plans in every state, with a warning on top in some.
package enum CardState: String, Codable, CaseIterable, Hashable, Sendable {
    case requested, issued, lost, stolen, damaged, returned, revoked, replaced

    /// What may become of a card.
    package enum Step: String, CaseIterable, Hashable, Sendable {
        case issue, lose, steal, damage, giveBack, revoke, replace
    }

    /// Where a card stands afterwards; nil when the step makes no sense from here.
    package func after(_ step: Step) -> CardState? {
        switch step {
        case .issue: self == .requested || self == .returned ? .issued : nil
        case .lose: isOut ? .lost : nil
        case .steal: isOut ? .stolen : nil
        case .damage: isOut ? .damaged : nil
        case .giveBack: isOut ? .returned : nil
        case .revoke: self == .replaced ? nil : .revoked
        case .replace: isOut ? .replaced : nil
        }
    }

    /// Whether it was ever handed out, and no other stands in its place.
    private var isOut: Bool { self != .requested && self != .replaced }

    /// Whether somebody has to see to it.
    package var isReported: Bool { self == .lost || self == .stolen || self == .damaged }

    /// What the first screen warns of.
    package var warning: String? {
        switch self {
        case .requested, .issued, .damaged: nil
        case .lost: "REPORTED LOST"
        case .stolen: "REPORTED STOLEN"
        case .returned: "WAS RETURNED"
        case .revoked: "REVOKED"
        case .replaced: "WAS REPLACED"
        }
    }
}

extension CardState.Step {
    /// The step that leads to a state which somebody reports.
    package init?(reporting state: CardState) {
        switch state {
        case .lost: self = .lose
        case .stolen: self = .steal
        case .damaged: self = .damage
        case .returned: self = .giveBack
        case .revoked: self = .revoke
        case .requested, .issued, .replaced: return nil
        }
    }
}
