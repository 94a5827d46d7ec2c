import RespiteRecord

/// The days that a report is about, the first and the last included, and when it was asked for.
package struct ReportPeriod: Hashable, Sendable {
    package let first: LocalDate
    package let last: LocalDate
    /// The first instant of the first day.
    package let start: Instant
    /// The first instant that is no longer of the period.
    package let end: Instant
    package let now: Instant
    package let zone: Zone

    /// Nil when the last day lies before the first.
    package init?(_ first: LocalDate, _ last: LocalDate, at now: Instant, in zone: Zone) {
        guard first <= last else { return nil }
        (self.first, self.last, self.now, self.zone) = (first, last, now, zone)
        (start, end) = (zone.startOfDay(first), zone.startOfDay(last.adding(days: 1)))
    }

    /// From one instant to another, such as a shift.
    package init(from start: Instant, until end: Instant, at now: Instant, in zone: Zone) {
        (self.start, self.end, self.now, self.zone) = (start, max(start, end), now, zone)
        (first, last) = (zone.local(start).date, zone.local(max(start, end)).date)
    }

    package var today: LocalDate { zone.local(now).date }

    package func contains(_ instant: Instant) -> Bool { start <= instant && instant < end }
}

extension LocalDate {
    /// The first day of the quarter that this one is in: quarters begin in January, April, July and October.
    package var quarterStart: LocalDate {
        adding(days: 1 - day).adding(months: -((month - 1) % 3))
    }

    /// The last day of the quarter that this one is in.
    package var quarterEnd: LocalDate { quarterStart.adding(months: 3).adding(days: -1) }
}
