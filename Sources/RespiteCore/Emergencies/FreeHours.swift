import RespiteRecord

/// How long replacement care is free: elapsed time from the first paid arrival, whatever the clocks do.
package struct FreeHours: Hashable, Sendable {
    package let from: Instant
    /// By the scheme's rule, without extensions.
    package let length: Span
    /// Whether it is the longer one, for a weekend that a bank holiday makes longer.
    package let isBankHoliday: Bool
    package let extended: Span

    package var end: Instant { from + length + extended }

    package init(
        from: Instant, _ terms: EmergencyTerms.FreeHours, extended: Span = .zero, zone: Zone, holidays: BankHolidays
    ) {
        (self.from, self.extended) = (from, extended)
        let ends = [from, from + terms.usual].map { zone.local($0).date }
        isBankHoliday = ends.contains { holidays.isInLongWeekend($0) } && terms.bankHoliday != terms.usual
        length = isBankHoliday ? terms.bankHoliday : terms.usual
    }

    /// When what comes after is asked: on the last working day before the end, at once if none is left; and so long
    /// before the end as the scheme warns.
    package func questions(
        _ terms: EmergencyTerms.FreeHours, zone: Zone, holidays: BankHolidays
    ) -> [Instant] {
        var day = zone.local(end).date
        var first = from
        while zone.startOfDay(day) + .days(1) > from {
            let instant = zone.instant(day, terms.decisionAt)
            if holidays.isWorkingDay(day), instant < end, instant >= from {
                first = instant
                break
            }
            day = day.adding(days: -1)
        }
        let warnings = terms.warnings.map { end - $0 }.filter { $0 > from }
        return ([first] + warnings).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }.sorted()
    }
}

extension BankHolidays {
    /// Whether a day belongs to a run of three or more days off with a bank holiday among them.
    package func isInLongWeekend(_ date: LocalDate) -> Bool {
        guard !isWorkingDay(date) else { return false }
        var (first, last) = (date, date)
        while !isWorkingDay(first.adding(days: -1)) { first = first.adding(days: -1) }
        while !isWorkingDay(last.adding(days: 1)) { last = last.adding(days: 1) }
        let days = (0...(last.daysSince1970 - first.daysSince1970)).map(first.adding(days:))
        return days.count >= 3 && days.contains { title(of: $0) != nil }
    }
}

extension Emergency {
    /// The meter of the free hours; nil while nobody paid has arrived.
    package var freeHours: FreeHours? {
        guard let from = people.flatMap(\.stays).filter(\.isPaid).map(\.from).min() else { return nil }
        let extended = decisions.compactMap(\.fact.longer).reduce(Span.zero, +)
        return FreeHours(from: from, terms.hours, extended: extended, zone: start.zone, holidays: holidays)
    }

    package var holidays: BankHolidays { .shipped(for: start.nation) }

    /// How much paid time was used: from the first arrival to the last departure of anybody paid.
    package func paidHours(at now: Instant) -> Span? {
        let stays = people.flatMap(\.stays).filter(\.isPaid)
        guard let from = stays.map(\.from).min() else { return nil }
        let end = stays.contains(where: \.isThere) ? now : stays.compactMap(\.leftAt).max() ?? now
        return max(end - from, .zero)
    }
}
