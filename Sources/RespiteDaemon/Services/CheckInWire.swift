import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore

// How schedules and check-ins are sent, and read.

extension CheckIns.Rule {
    /// The one kind of schedule that the rule names.
    func kind(today: LocalDate, now: Instant) throws -> Schedule.Kind {
        switch (once, calendar, elapsedSeconds, annual) {
        case (let at?, nil, nil, nil): return .once(at: at)
        case (nil, let calendar?, nil, nil): return .calendar(try calendar.rule(today: today))
        case (nil, nil, let seconds?, nil): return .elapsed(every: .seconds(seconds), from: now)
        case (nil, nil, nil, let day?): return try Self.annual(day)
        default:
            throw CheckIns.ScheduleInvalid(reason: "Give one of these: once, calendar, elapsedSeconds, annual.")
        }
    }

    private static func annual(_ day: String) throws -> Schedule.Kind {
        guard let date = LocalDate("2024-\(day)"), let noon = LocalTime(hour: 12, minute: 0) else {
            throw CheckIns.ScheduleInvalid(reason: "A yearly day is written as month and day: 03-14.")
        }
        return .annual(month: date.month, day: date.day, at: noon)
    }
}

extension CheckIns.Calendar {
    fileprivate func rule(today: LocalDate) throws -> CalendarRule {
        let days = weekdays.compactMap { Weekday(rawValue: $0.lowercased()) }
        guard days.count == weekdays.count else {
            throw CheckIns.ScheduleInvalid(reason: "Weekdays are written out: monday, tuesday.")
        }
        return CalendarRule(
            weekdays: days, times: try Self.hours(times), everyWeeks: everyWeeks ?? 1,
            from: try anchor.map { try Self.date($0, "The week to count from") } ?? today,
            until: try until.map { try Self.date($0, "The last day") },
            dates: try (dates ?? []).map { try Self.date($0, "A day besides") }, onBankHoliday: try bankHolidays())
    }

    private func bankHolidays() throws -> CalendarRule.OnBankHoliday {
        switch (onBankHoliday ?? .same, holidayTimes) {
        case (.same, nil): return .same
        case (.skip, nil): return .skip
        case (.otherTimes, let times?): return .otherTimes(try Self.hours(times))
        case (.otherTimes, nil), (.same, _?), (.skip, _?):
            throw CheckIns.ScheduleInvalid(reason: "Times for bank holidays go with otherTimes, and it with them.")
        }
    }

    private static func hours(_ times: [String]) throws -> [LocalTime] {
        let hours = times.compactMap(LocalTime.init)
        guard hours.count == times.count, !hours.isEmpty else {
            throw CheckIns.ScheduleInvalid(reason: "Times are written as 10:00, at least one.")
        }
        return hours
    }

    private static func date(_ text: String, _ what: String) throws -> LocalDate {
        guard let date = LocalDate(text) else {
            throw CheckIns.ScheduleInvalid(reason: "\(what) is written as a date: 2026-11-23.")
        }
        return date
    }
}

extension Schedule {
    fileprivate var wire: CheckIns.Rule {
        switch kind {
        case .once(let at): .init(once: at)
        case .elapsed(let every, _): .init(elapsedSeconds: Int(every.milliseconds / 1000))
        case .annual(let month, let day, _):
            .init(annual: LocalDate(year: 2024, month: month, day: day).map { String($0.description.dropFirst(5)) })
        case .calendar(let rule): .init(calendar: rule.wire)
        }
    }
}

extension CalendarRule {
    fileprivate var wire: CheckIns.Calendar {
        var wire = CheckIns.Calendar(
            weekdays: weekdays.map(\.rawValue), times: times.map(\.description), everyWeeks: everyWeeks,
            anchor: from.description, until: until?.description,
            dates: dates.isEmpty ? nil : dates.map(\.description))
        switch onBankHoliday {
        case .same: break
        case .skip: wire.onBankHoliday = .skip
        case .otherTimes(let times): (wire.onBankHoliday, wire.holidayTimes) = (.otherTimes, times.map(\.description))
        }
        return wire
    }
}

extension ScheduleRow {
    var wire: CheckIns.Schedule {
        .init(
            schedule: id.written(as: ScheduleNumber.self), reference: reference, rule: rule.wire,
            graceSeconds: Int(rule.grace.milliseconds / 1000), earlySeconds: Int(rule.early.milliseconds / 1000),
            zone: rule.zone.name, version: rule.version, isActive: isActive, nextDue: nextDue, missedAt: missedAt)
    }
}

extension OccurrenceRow {
    var wire: CheckIns.Occurrence {
        .init(
            schedule: schedule.written(as: ScheduleNumber.self), reference: reference, nominal: nominal, due: due,
            missedAt: missedAt, state: state.rawValue, caseNumber: caseFile?.written(as: CaseNumber.self))
    }
}

extension CheckInRow {
    var wire: CheckIns.Recorded {
        .init(
            at: at, by: by, channel: channel, word: .init(rawValue: word.rawValue) ?? .ok,
            schedule: schedule?.written(as: ScheduleNumber.self))
    }
}
