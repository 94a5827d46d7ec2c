import RespiteRecord

/// When check-ins are expected. A value that cannot be senseless: see `ScheduleRefused`.
package struct Schedule: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case calendar(CalendarRule)
        /// So long after `from`, and again, by real time: a worker alone on site.
        case elapsed(every: Span, from: Instant)
        /// "Safe until 23:30."
        case once(at: Instant)
        /// A day of each year; 29 February is kept on the 28th of other years.
        case annual(month: Int, day: Int, at: LocalTime)
    }

    /// Counted up at each change, so that a check-in of the old rule is never taken for one of the new.
    package let version: Int
    package let kind: Kind
    package let zone: Zone
    /// How long after it was due a check-in may still come.
    package let grace: Span
    /// How long before it is due a check-in counts for it.
    package let early: Span

    package init(
        version: Int = 1, _ kind: Kind, zone: Zone = .london, grace: Span, early: Span
    ) throws(ScheduleRefused) {
        (self.version, self.kind, self.zone) = (version, kind, zone)
        (self.grace, self.early) = (grace, early)
        let reasons = refusals
        guard reasons.isEmpty else { throw ScheduleRefused(reasons: reasons) }
    }
}

extension Schedule {
    /// The same spans after the clock was set by `step`, as the next version; nil for one that goes by the wall.
    package func counting(on step: Span) -> Schedule? {
        guard case .elapsed(let every, let from) = kind else { return nil }
        return try? Schedule(
            version: version + 1, .elapsed(every: every, from: from + step), zone: zone, grace: grace, early: early)
    }
}

/// Everything that is wrong with a schedule, each as a sentence.
package struct ScheduleRefused: Error, Equatable, CustomStringConvertible {
    package let reasons: [String]
    package var description: String { reasons.joined(separator: " ") }
}
