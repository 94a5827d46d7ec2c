import ArgumentParser
import RespiteAPI
import RespiteRecord

/// When check-ins are expected, in one of four ways.
struct RuleOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Once: all is well until then, and who has not checked in by then is missed.", valueName: "time"),
        transform: WrittenTime.argument
    )
    var safeUntil: WrittenTime?

    @Option(help: ArgumentHelp("At these times, such as 10:00 or 10:00,18:00.", valueName: "times"), transform: times)
    var at: [LocalTime]?

    @Option(
        help: ArgumentHelp("On these days, such as mon,wed; else on every day.", valueName: "days"), transform: days)
    var on: [Weekday]?

    @Option(help: ArgumentHelp("Only every so many weeks, counted from --from.", valueName: "number"))
    var everyWeeks: Int?

    @Option(
        help: ArgumentHelp("A day in a week that counts, such as 2026-11-22.", valueName: "date"),
        transform: date
    )
    var from: LocalDate?

    @Option(help: ArgumentHelp("The last day that counts.", valueName: "date"), transform: date)
    var until: LocalDate?

    @Option(
        name: .customLong("date"), help: ArgumentHelp("A day besides; may be given again.", valueName: "date"),
        transform: date)
    var dates: [LocalDate] = []

    @Option(
        help: ArgumentHelp(
            "On bank holidays: same, skip, or other times such as 11:00,17:00.", valueName: "same|skip|times"),
        transform: BankHolidayChoice.init)
    var bankHolidays: BankHolidayChoice?

    @Option(
        help: ArgumentHelp("Every so long after the last, such as \"60 min\".", valueName: "time"),
        transform: WrittenSpan.argument
    )
    var every: WrittenSpan?

    @Option(help: ArgumentHelp("Every year on this day, month first: 03-14.", valueName: "day"), transform: dayOfYear)
    var yearly: String?

    func validate() throws {
        guard [safeUntil != nil, at != nil, every != nil, yearly != nil].count(where: \.self) == 1 else {
            throw ValidationError("Say when in exactly one way: --safe-until, --at, --every or --yearly.")
        }
        if at == nil,
            on != nil || everyWeeks != nil || from != nil || until != nil || !dates.isEmpty || bankHolidays != nil
        {
            throw ValidationError("--on, --date, --every-weeks, --from, --until and --bank-holidays go with --at.")
        }
        if (everyWeeks ?? 1) > 1, from == nil {
            throw ValidationError("Say with --from in which week to begin.")
        }
        if let everyWeeks, everyWeeks < 1 { throw ValidationError("--every-weeks takes 1 or more.") }
    }

    func wire(_ wall: Wall) -> CheckIns.Rule {
        let calendar = at.map { times in
            CheckIns.Calendar(
                weekdays: (on ?? (dates.isEmpty ? Weekday.allCases : [])).map(\.rawValue),
                times: times.map(\.description), everyWeeks: everyWeeks, anchor: from?.description,
                until: until?.description, dates: dates.isEmpty ? nil : dates.map(\.description),
                onBankHoliday: bankHolidays?.wire, holidayTimes: bankHolidays?.times
            )
        }
        return CheckIns.Rule(
            once: safeUntil?.resolved(on: wall, .ahead), calendar: calendar, elapsedSeconds: every?.seconds,
            annual: yearly
        )
    }
}

extension RuleOptions {
    @Sendable fileprivate static func times(_ text: String) throws -> [LocalTime] {
        let times = text.split(separator: ",").map { LocalTime($0.trimming) }
        guard !times.isEmpty, !times.contains(nil) else {
            throw ValidationError("Say times of day such as 10:00 or 10:00,18:00.")
        }
        return times.compactMap(\.self)
    }

    @Sendable private static func days(_ text: String) throws -> [Weekday] {
        let days = text.split(separator: ",").map { Weekday(spoken: $0.trimming) }
        guard !days.isEmpty, !days.contains(nil) else {
            throw ValidationError("Say days such as mon or mon,wed,fri.")
        }
        return Weekday.allCases.filter(days.compactMap(\.self).contains)
    }

    @Sendable private static func date(_ text: String) throws -> LocalDate {
        guard let date = LocalDate(text) else { throw ValidationError("Say a date such as 2026-11-22.") }
        return date
    }

    @Sendable private static func dayOfYear(_ text: String) throws -> String {
        guard LocalDate("2024-\(text)") != nil else {
            throw ValidationError("Say a day of the year, month first: 03-14.")
        }
        return text
    }
}

extension Substring {
    fileprivate var trimming: String { String(self).filter { !$0.isWhitespace } }
}

/// What a schedule does on bank holidays.
enum BankHolidayChoice: Equatable, Sendable {
    case same
    case skip
    case otherTimes([LocalTime])

    init(_ text: String) throws {
        switch text {
        case "same": self = .same
        case "skip": self = .skip
        default: self = .otherTimes(try RuleOptions.times(text))
        }
    }

    fileprivate var wire: CheckIns.OnBankHoliday {
        switch self {
        case .same: .same
        case .skip: .skip
        case .otherTimes: .otherTimes
        }
    }

    fileprivate var times: [String]? {
        if case .otherTimes(let times) = self { times.map(\.description) } else { nil }
    }
}
