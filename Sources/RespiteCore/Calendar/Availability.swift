import RespiteRecord

/// When somebody can be reached, by the clock on the wall: hours that come back every week, less the days they are away.
package struct Availability: Hashable, Sendable {
    /// From a time to a time on some days; past midnight when `to` is not later than `from`.
    package struct Hours: Hashable, Sendable {
        /// The days on which they begin; empty means every day.
        package let days: Set<Weekday>
        package let from: LocalTime
        package let to: LocalTime

        package init(days: Set<Weekday> = [], from: LocalTime, to: LocalTime) {
            (self.days, self.from, self.to) = (days, from, to)
        }
    }

    package enum OnBankHoliday: Hashable, Sendable {
        case same
        /// The hours that begin on a Sunday hold.
        case asSunday
        case closed
    }

    package enum Answer: Hashable, Sendable {
        case now
        case from(Instant)
        /// Not within a year.
        case never
        /// Nobody has asked when they can be reached.
        case notAsked
    }

    /// Empty means not asked.
    package let hours: [Hours]
    /// Days when they are away, from midnight to midnight.
    package let absences: [ClosedRange<LocalDate>]
    package let onBankHoliday: OnBankHoliday

    package init(
        hours: [Hours], absences: [ClosedRange<LocalDate>] = [], onBankHoliday: OnBankHoliday = .same
    ) {
        (self.hours, self.absences, self.onBankHoliday) = (hours, absences, onBankHoliday)
    }

    /// Whether they can be reached at `instant`, and if not, from when.
    package func answer(at instant: Instant, zone: Zone, holidays: BankHolidays) -> Answer {
        let today = zone.local(instant)
        if hours.isEmpty && !isAway(today.date) { return .notAsked }
        if includes(today, holidays) { return .now }
        for days in -1...366 {
            let found = beginnings(on: today.date.adding(days: days), zone).filter {
                $0 > instant && includes(zone.local($0), holidays)
            }
            if let first = found.min() { return .from(first) }
        }
        return .never
    }

    /// The instants of a day at which the answer can turn to yes: its start, the hours', and a change of the clocks.
    private func beginnings(on date: LocalDate, _ zone: Zone) -> [Instant] {
        let midnight = zone.startOfDay(date)
        let starts = [midnight] + hours.map { zone.instant(date, $0.from) }
        guard let change = zone.nextChange(after: midnight), zone.local(change).date <= date else { return starts }
        return starts + [change]
    }

    private func includes(_ reading: LocalDateTime, _ holidays: BankHolidays) -> Bool {
        guard !isAway(reading.date) else { return false }
        return hours.isEmpty
            || hours.contains { hours in
                let yesterday = reading.date.adding(days: -1)
                let begunToday = begins(hours, on: reading.date, holidays) && reading.time >= hours.from
                return hours.to > hours.from
                    ? begunToday && reading.time < hours.to
                    : begunToday || begins(hours, on: yesterday, holidays) && reading.time < hours.to
            }
    }

    private func begins(_ hours: Hours, on date: LocalDate, _ holidays: BankHolidays) -> Bool {
        guard onBankHoliday != .same, holidays.title(of: date) != nil else {
            return hours.days.isEmpty || hours.days.contains(date.weekday)
        }
        return onBankHoliday == .asSunday && (hours.days.isEmpty || hours.days.contains(.sunday))
    }

    private func isAway(_ date: LocalDate) -> Bool { absences.contains { $0.contains(date) } }
}
