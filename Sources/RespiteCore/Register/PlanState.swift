/// Where a plan stands. It is found, read and used in every state but erased.
package enum PlanState: String, Codable, CaseIterable, Hashable, Sendable {
    case draft, registered, suspended, ended, erased

    /// What may be done with a plan as a whole.
    package enum Step: String, CaseIterable, Hashable, Sendable {
        case register, suspend, resume, end, erase
    }

    /// Where a plan stands afterwards; nil when the step makes no sense from here.
    package func after(_ step: Step) -> PlanState? {
        switch step {
        case .register: self == .draft || self == .registered ? .registered : nil
        case .suspend: self == .registered || self == .suspended ? .suspended : nil
        case .resume: self == .suspended || self == .ended ? .registered : nil
        case .end: isLive ? .ended : nil
        case .erase: self == .ended || self == .draft ? .erased : nil
        }
    }

    package var isUsable: Bool { self != .erased }

    /// Whether somebody still looks after it: asks its gaps, proves its numbers, reviews it.
    package var isLive: Bool {
        switch self {
        case .draft, .registered, .suspended: true
        case .ended, .erased: false
        }
    }
}

/// What can be said of a plan's state besides.
package enum DerivedState: String, Codable, CaseIterable, Hashable, Sendable {
    case incomplete, reviewDue, reviewOverdue, retained
}
