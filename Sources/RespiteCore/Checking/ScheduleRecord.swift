import RespiteRecord

/// A schedule with every row that is stored of it.
package struct ScheduleRecord: Sendable {
    package var isActive: Bool
    package var occurrences: [Expected] = []
    package var pauses: [Stretch] = []
    /// When check-ins of its plan came, for this schedule or for all.
    package var checkIns: [Instant] = []

    package init(isActive: Bool) {
        self.isActive = isActive
    }

    /// One expected check-in, and the names of the deadlines that are armed for it.
    package struct Expected: Hashable, Sendable {
        package var nominal: String
        package var version: Int
        package var state: OccurrenceState
        package var armed: [String]
        /// Whether a case was opened for it.
        package var hasCase: Bool

        package init(nominal: String, version: Int, state: OccurrenceState, armed: [String], hasCase: Bool) {
            (self.nominal, self.version, self.state) = (nominal, version, state)
            (self.armed, self.hasCase) = (armed, hasCase)
        }
    }

    package struct Stretch: Hashable, Sendable {
        package var from: Instant
        package var until: Instant

        package init(from: Instant, until: Instant) {
            (self.from, self.until) = (from, until)
        }
    }
}

extension ScheduleRecord {
    /// Rules 10, 11 and 13. Empty when all hold.
    package func broken() -> [RuleBroken] {
        oneEndOfAnOccurrence() + everyPauseEnds() + whatWasAnsweredIsThere()
    }

    /// Whatever still waits has one deadline, and a case where it was not met; whatever has ended has none.
    func oneEndOfAnOccurrence() -> [RuleBroken] {
        var broken = occurrences.filter { $0.armed != $0.state.deadlines }.map {
            RuleBroken(.oneEndOfAnOccurrence, "\($0.nominal), \($0.state): armed for \($0.armed)")
        }
        broken += occurrences.filter { $0.state.isWaiting && !$0.hasCase }.map {
            RuleBroken(.oneEndOfAnOccurrence, "\($0.nominal), \($0.state): no case was opened")
        }
        let twice = Dictionary(grouping: occurrences) { "\($0.version) \($0.nominal)" }.filter { $0.value.count > 1 }
        broken += twice.keys.sorted().map { RuleBroken(.oneEndOfAnOccurrence, "version \($0) stands there twice") }
        let waiting = occurrences.count { $0.state == .expected }
        if waiting > (isActive ? 1 : 0) {
            broken.append(RuleBroken(.oneEndOfAnOccurrence, "\(waiting) are expected of it"))
        }
        return broken
    }

    func everyPauseEnds() -> [RuleBroken] {
        pauses.filter { $0.until <= $0.from || $0.until - $0.from > .days(366) }.map {
            RuleBroken(.everyPauseEnds, "a pause from \($0.from) to \($0.until)")
        }
    }

    /// Nothing was met without a check-in.
    func whatWasAnsweredIsThere() -> [RuleBroken] {
        guard checkIns.isEmpty else { return [] }
        return occurrences.filter { $0.state == .satisfied || $0.state == .late }.map {
            RuleBroken(.whatWasAnsweredIsThere, "\($0.nominal) is \($0.state), and nothing came")
        }
    }
}

extension OccurrenceState {
    /// The deadlines that are armed in this state.
    fileprivate var deadlines: [String] {
        switch self {
        case .expected: ["due"]
        case .overdue: ["missed"]
        case .satisfied, .missed, .late, .excused, .cancelled: []
        }
    }
}
