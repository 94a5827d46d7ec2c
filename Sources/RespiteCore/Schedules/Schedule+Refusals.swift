import RespiteRecord

extension Schedule {
    var refusals: [String] {
        var reasons = kindRefusals
        if version < 1 { reasons.append("The version of a schedule starts at 1.") }
        if grace < .zero || early < .zero { reasons.append("The grace and the early window cannot be negative.") }
        if grace > .days(31) || early > .days(31) {
            reasons.append("The grace and the early window can be 31 days at most.")
        }
        if reasons.isEmpty, let closest, grace + early > closest {
            reasons.append(
                "The grace after a check-in and the early window before the next overlap: "
                    + "together they can be \(closest.words) at most, the time between the two."
            )
        }
        return reasons
    }

    private var kindRefusals: [String] {
        switch kind {
        case .calendar(let rule): rule.refusals
        case .elapsed(let every, _):
            (Span.minutes(1)...Span.days(31)).contains(every)
                ? [] : ["Check-ins by elapsed time are one minute to 31 days apart."]
        case .once: []
        case .annual(let month, let day, let time):
            (LocalDate(year: 2024, month: month, day: day) == nil ? ["There is no such day of the year."] : [])
                + (time.minutes == 1440 ? [CalendarRule.midnight] : [])
        }
    }

    /// The shortest time between two check-ins by the rule itself; nil when there is only one.
    private var closest: Span? {
        switch kind {
        case .calendar(let rule): .minutes(rule.closest)
        case .elapsed(let every, _): every
        case .once: nil
        case .annual: .days(365)
        }
    }
}

extension CalendarRule {
    static let midnight = "The end of a day is written as 00:00 of the next."

    var refusals: [String] {
        var reasons: [String] = []
        if weekdays.isEmpty && dates.isEmpty { reasons.append("The schedule names neither a weekday nor a date.") }
        if times.isEmpty || others?.isEmpty == true { reasons.append("The schedule names no time of day.") }
        if allTimes.contains(where: { $0.minutes == 1440 }) { reasons.append(Self.midnight) }
        if !(1...52).contains(everyWeeks) { reasons.append("A schedule repeats every 1 to 52 weeks.") }
        if !(1970...2199).contains(from.year) { reasons.append("The year \(from.year) is not one of ours.") }
        if dates.count > 366 { reasons.append("A schedule names at most 366 dates of its own.") }
        if let until, until < from { reasons.append("The schedule ends on \(until), before it begins on \(from).") }
        if let stray = dates.first(where: { $0 < from || $0 > until ?? $0 }) {
            reasons.append("\(stray) is outside the days of the schedule.")
        }
        if closest < 60 {
            reasons.append(
                "Check-ins by the clock are at least an hour apart, for the clocks change by an hour: "
                    + "for closer ones say how many minutes apart they are."
            )
        }
        return reasons
    }

    private var others: [LocalTime]? {
        if case .otherTimes(let others) = onBankHoliday { others } else { nil }
    }

    /// Minutes between the two check-ins that are closest; those on two days only where two days can adjoin.
    var closest: Int {
        let sets = [times, others ?? []].filter { !$0.isEmpty }.map { $0.map(\.minutes) }
        var gaps = sets.flatMap { zip($0.dropFirst(), $0).map { $0 - $1 } }
        for one in sets {
            for other in sets where daysCanAdjoin { gaps.append(other[0] + 1440 - one[one.count - 1]) }
        }
        return gaps.min() ?? 1440
    }

    private var daysCanAdjoin: Bool {
        guard dates.isEmpty else { return true }
        let numbers = weekdays.compactMap(Weekday.allCases.firstIndex(of:))
        return numbers.contains { numbers.contains(($0 + 1) % 7) }
    }
}

extension Span {
    /// `90 minutes`, `2 hours`, `45 seconds`
    package var words: String {
        func count(_ number: Int64, _ unit: String) -> String { "\(number) \(unit)\(number == 1 ? "" : "s")" }
        switch milliseconds {
        case let span where span % 86_400_000 == 0 && span != 0: return count(span / 86_400_000, "day")
        case let span where span % 3_600_000 == 0: return count(span / 3_600_000, "hour")
        case let span where span % 60_000 == 0: return count(span / 60_000, "minute")
        default: return count(milliseconds / 1000, "second")
        }
    }
}
