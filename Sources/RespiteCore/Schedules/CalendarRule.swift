import RespiteRecord

/// Check-ins by the wall clock: on weekdays, every week or every few, and on dates of their own.
package struct CalendarRule: Hashable, Sendable {
    /// What happens on a weekday that is a bank holiday. Dates named one by one are kept whatever the day.
    package enum OnBankHoliday: Hashable, Sendable {
        case same
        case skip
        case otherTimes([LocalTime])
    }

    /// In the order of the week; empty when only `dates` count.
    package let weekdays: [Weekday]
    /// In the order of the day, at least one.
    package let times: [LocalTime]
    /// 1 for every week, 2 for every other, counted from the week (Monday first) that holds `from`.
    package let everyWeeks: Int
    package let from: LocalDate
    /// The last day, nil for no end.
    package let until: LocalDate?
    /// Days besides, in order.
    package let dates: [LocalDate]
    package let onBankHoliday: OnBankHoliday

    package init(
        weekdays: some Sequence<Weekday>,
        times: some Sequence<LocalTime>,
        everyWeeks: Int = 1,
        from: LocalDate,
        until: LocalDate? = nil,
        dates: some Sequence<LocalDate> = [],
        onBankHoliday: OnBankHoliday = .same
    ) {
        let chosen = Set(weekdays)
        self.weekdays = Weekday.allCases.filter(chosen.contains)
        self.times = Set(times).sorted()
        self.everyWeeks = everyWeeks
        (self.from, self.until) = (from, until)
        self.dates = Set(dates).sorted()
        if case .otherTimes(let others) = onBankHoliday {
            self.onBankHoliday = .otherTimes(Set(others).sorted())
        } else {
            self.onBankHoliday = onBankHoliday
        }
    }

    /// Every time of day that can come up, in order.
    var allTimes: [LocalTime] {
        guard case .otherTimes(let others) = onBankHoliday else { return times }
        return Set(times + others).sorted()
    }

    /// The times of the check-ins on `date`, in order; none on most days of some rules.
    func times(on date: LocalDate, _ holidays: BankHolidays) -> [LocalTime] {
        guard date >= from, date <= until ?? date else { return [] }
        if dates.contains(date) { return times }
        guard weekdays.contains(date.weekday), isInTurn(date) else { return [] }
        guard holidays.title(of: date) != nil else { return times }
        switch onBankHoliday {
        case .same: return times
        case .skip: return []
        case .otherTimes(let others): return others
        }
    }

    /// The first check-in after this time by the wall clock.
    func next(after date: LocalDate, _ time: LocalTime, _ holidays: BankHolidays) -> (LocalDate, LocalTime)? {
        if let later = times(on: date, holidays).first(where: { $0 > time }) { return (date, later) }
        return first(from: date.adding(days: 1), holidays)
    }

    /// The first check-in on `date` or later.
    func first(from date: LocalDate, _ holidays: BankHolidays) -> (LocalDate, LocalTime)? {
        var day = max(date, from)
        let last = horizon(from: day)
        while day <= last {
            if let first = times(on: day, holidays).first { return (day, first) }
            day = day.adding(days: 1)
        }
        return nil
    }

    /// No check-in is later: where there are weekdays, ten turns without one mean that there will be none.
    private func horizon(from day: LocalDate) -> LocalDate {
        let turns = weekdays.isEmpty ? day : day.adding(days: 70 * everyWeeks)
        let last = max(turns, dates.last ?? day)
        return min(last, until ?? last)
    }

    private func isInTurn(_ date: LocalDate) -> Bool {
        guard everyWeeks > 1 else { return true }
        return (Self.week(of: date) - Self.week(of: from)) % everyWeeks == 0
    }

    /// Weeks since the one that began on Monday 29 December 1969. Negative before.
    private static func week(of date: LocalDate) -> Int {
        let days = date.daysSince1970 + 3
        return (days >= 0 ? days : days - 6) / 7
    }
}
