extension CaseDeadline {
    /// How the deadline is called in its column: unique within a case.
    package var name: String {
        switch self {
        case .stepOver: "step"
        case .pageAgain: "again"
        case .aloneOver: "alone"
        case .ackReminder: "ackReminder"
        case .ackOver: "ack"
        case .offerOver: "offer"
        case .eta(let helper, let whom): "eta \(helper) \(whom)"
        case .promiseOver(let helper, let whom): "promise \(helper) \(whom)"
        case .presenceOver(let who, let whom): "presence \(who) \(whom)"
        case .quietOver: "quiet"
        }
    }
}

extension CaseEvent {
    /// The event's name, without what it carries.
    package var word: String {
        switch self {
        case .opened: "opened"
        case .joined: "joined"
        case .fell: "fell"
        case .acknowledged: "acknowledged"
        case .extended: "extended"
        case .taken: "taken"
        case .givenUp: "givenUp"
        case .escalated: "escalated"
        case .willHelp: "willHelp"
        case .cannotHelp: "cannotHelp"
        case .notReached: "notReached"
        case .arrived: "arrived"
        case .left: "left"
        case .snoozed: "snoozed"
        case .woken: "woken"
        case .offered: "offered"
        case .accepted: "accepted"
        case .declined: "declined"
        case .replanned: "replanned"
        case .checkedIn: "checkedIn"
        case .safeUntil: "safeUntil"
        case .resolved: "resolved"
        case .reopened: "reopened"
        case .corrected: "corrected"
        case .clockSet: "clockSet"
        }
    }
}
