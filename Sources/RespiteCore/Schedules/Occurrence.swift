/// What becomes of one expected check-in: exactly one end each.
package enum OccurrenceState: String, Codable, CaseIterable, Hashable, Sendable {
    /// Not due yet.
    case expected
    /// Due, and nobody was heard; a case is open. It is still met if they are heard within the grace.
    case overdue
    case satisfied
    case missed
    /// Heard after all, past the grace.
    case late
    /// A pause or a holiday covered it.
    case excused
    /// The schedule was changed or ended.
    case cancelled

    package enum Event: CaseIterable, Hashable, Sendable {
        case fellDue
        case graceOver
        case checkedIn
        case paused
        case scheduleChanged
    }

    package var isWaiting: Bool { self == .overdue || self == .missed }

    /// The state that follows. Whatever was kept first wins: what has ended stays as it ended.
    package func after(_ event: Event) -> OccurrenceState {
        switch (self, event) {
        case (.expected, .fellDue): .overdue
        case (.expected, .checkedIn), (.overdue, .checkedIn): .satisfied
        case (.expected, .graceOver), (.overdue, .graceOver): .missed
        case (.missed, .checkedIn): .late
        case (.expected, .paused): .excused
        case (.expected, .scheduleChanged): .cancelled
        case (.overdue, .fellDue), (.overdue, .paused), (.overdue, .scheduleChanged): self
        case (.missed, .fellDue), (.missed, .graceOver), (.missed, .paused), (.missed, .scheduleChanged): self
        case (.satisfied, _), (.late, _), (.excused, _), (.cancelled, _): self
        }
    }
}
