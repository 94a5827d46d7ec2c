import RespiteRecord

extension Schedule {
    /// The first slot due at `instant` or later.
    package func first(from instant: Instant, holidays: BankHolidays) -> Slot? {
        switch kind {
        case .calendar(let rule):
            var nominal = rule.first(from: zone.local(instant).date.adding(days: -1), holidays)
            while let (date, time) = nominal, zone.instant(date, time) < instant {
                nominal = rule.next(after: date, time, holidays)
            }
            return nominal.map(slot)
        case .elapsed(let every, let from):
            let before = instant.milliseconds - from.milliseconds - 1
            let count = before < every.milliseconds ? 1 : before / every.milliseconds + 1
            return slot(.exact(from + Span(milliseconds: every.milliseconds * count)))
        case .once(let moment):
            return moment >= instant ? slot(.exact(moment)) : nil
        case .annual(_, _, let time):
            let year = zone.local(instant).date.year
            let days = (year - 1...year + 1).compactMap(anniversary)
            return days.first { zone.instant($0, time) >= instant }.map { slot($0, time) }
        }
    }

    /// The slot after `nominal`, by the rule and not by any clock: setting a clock back never gives a slot twice.
    package func next(after nominal: Nominal, holidays: BankHolidays) -> Slot? {
        switch (kind, nominal) {
        case (.calendar(let rule), .civil(let date, let time)):
            rule.next(after: date, time, holidays).map(slot)
        case (.annual(_, _, let time), .civil(let date, _)):
            (date.year...date.year + 1).compactMap(anniversary).first { $0 > date }.map { slot($0, time) }
        case (.elapsed, _), (.once, _), (.calendar, .exact), (.annual, .exact):
            first(from: instant(of: nominal) + Span(milliseconds: 1), holidays: holidays)
        }
    }

    /// The slots due from `start` on and before `end`, the first `limit` of them.
    package func slots(from start: Instant, to end: Instant, limit: Int = 1000, holidays: BankHolidays) -> [Slot] {
        var slots: [Slot] = []
        var slot = first(from: start, holidays: holidays)
        while let found = slot, found.due < end, slots.count < limit {
            slots.append(found)
            slot = next(after: found.nominal, holidays: holidays)
        }
        return slots
    }

    /// When `nominal` is due.
    package func instant(of nominal: Nominal) -> Instant {
        switch nominal {
        case .civil(let date, let time): zone.instant(date, time)
        case .exact(let instant): instant
        }
    }

    private func slot(_ date: LocalDate, _ time: LocalTime) -> Slot { slot(.civil(date, time)) }

    private func slot(_ nominal: Nominal) -> Slot {
        let due = instant(of: nominal)
        return Slot(nominal: nominal, opens: due - early, due: due, missedAt: due + grace)
    }

    private func anniversary(_ year: Int) -> LocalDate? {
        guard case .annual(let month, let day, _) = kind, (1...9999).contains(year) else { return nil }
        return LocalDate(year: year, month: month, day: min(day, LocalDate.length(ofMonth: month, in: year)))
    }
}
