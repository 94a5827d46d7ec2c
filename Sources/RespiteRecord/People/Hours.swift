/// Hours that come back every week: on some days, from a time to a time.
///
/// When `to` is not later than `from` they run on past midnight; the days are those on which they begin.
package struct Hours: Codable, Hashable, Sendable {
    /// Empty means every day.
    @OrEmpty package var days: Choices<Weekday>
    package var from: LocalTime
    package var to: LocalTime

    package init(days: Choices<Weekday> = [], from: LocalTime, to: LocalTime) {
        self.days = days
        self.from = from
        self.to = to
    }
}

extension LocalTime {
    package static let startOfDay = LocalTime(minutesOfDay: 0)
    package static let endOfDay = LocalTime(minutesOfDay: 24 * 60)

    /// The nearest time of the day: less than 0 is its start, more than 1440 its end.
    package init(minutesOfDay minutes: Int) {
        self.minutes = min(max(minutes, 0), 24 * 60)
    }
}

extension Hours {
    package static let anyTime = Hours(from: .startOfDay, to: .endOfDay)

    package var isAnyTime: Bool {
        (days.isEmpty || days.items.count == 7) && from == .startOfDay && to == .endOfDay
    }

    package func includes(_ day: Weekday) -> Bool { days.isEmpty || days.contains(day) }
}

/// A stretch of days when somebody is away, both ends included.
package struct Absence: Codable, Hashable, Sendable {
    package var from: LocalDate
    package var to: LocalDate

    package init(from: LocalDate, to: LocalDate) {
        self.from = from
        self.to = to
    }

    package func includes(_ date: LocalDate) -> Bool { from <= date && date <= to }
}

extension Hours {
    private var runsPastMidnight: Bool { to <= from }

    /// Whether a time of a day lies within them; hours that began the evening before count.
    package func contain(_ time: LocalTime, on date: LocalDate) -> Bool {
        let begunToday = includes(date.weekday) && time >= from
        guard runsPastMidnight else { return begunToday && time < to }
        return begunToday || includes(date.adding(days: -1).weekday) && time < to
    }
}
