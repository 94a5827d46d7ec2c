import Foundation
import RespiteAPI
import RespiteRecord

extension Page {
    /// The schedules: a line each, and when the next check-in is due.
    static func schedules(_ schedules: [CheckIns.Schedule], _ wall: Wall) -> Page {
        guard !schedules.isEmpty else { return .none("There are no schedules.") }
        var table = Table(["SCHEDULE", "PLAN", "WHEN", "GRACE", "NEXT DUE", "MISSED AT"])
        for one in schedules {
            table.add([
                Cell(one.schedule), Cell(one.reference), Cell(one.words(wall)),
                Cell(Span.seconds(one.graceSeconds).exactly),
                Cell(one.isActive ? one.nextDue.map(wall.textAndRelative) ?? "" : "ended"),
                Cell(one.missedAt.map(wall.brief) ?? ""),
            ])
        }
        var page = Page()
        page.add(table)
        page.legend("\(String.count(schedules.count, "schedule").sentenceCased).")
        return page
    }

    /// What is expected, or was.
    static func occurrences(_ occurrences: [CheckIns.Occurrence], _ wall: Wall, none: String) -> Page {
        guard !occurrences.isEmpty else { return .none(none) }
        var table = Table(["SCHEDULE", "PLAN", "DUE", "MISSED AT", "STATE", "CASE"])
        for one in occurrences {
            table.add([
                Cell(one.schedule), Cell(one.reference), Cell(wall.textAndRelative(one.due)),
                Cell(wall.brief(one.missedAt)), Cell(one.state.spaced, one.state == "missed" ? .alarm : .plain),
                Cell(one.caseNumber ?? ""),
            ])
        }
        var page = Page()
        page.add(table)
        return page
    }
}

extension CheckIns.Schedule {
    /// `once`, `Mon Wed at 10:00`, `every 1 h`, `yearly on 14 Mar`; with the zone when it is not the reader's.
    fileprivate func words(_ wall: Wall) -> String {
        zone == wall.zone.identifier ? rule.words : "\(rule.words), \(zone)"
    }
}

extension CheckIns.Rule {
    fileprivate var words: String {
        if let calendar { return calendar.words }
        if let elapsedSeconds { return "every \(Span.seconds(elapsedSeconds).exactly)" }
        if let annual { return "yearly on \(Self.day(annual))" }
        return "once"
    }

    private static func day(_ annual: String) -> String {
        LocalDate("2024-\(annual)").map { "\($0.day) \(Wall.months[$0.month - 1])" } ?? annual
    }
}

extension CheckIns.Calendar {
    fileprivate var words: String {
        let isDaily = Set(weekdays).count == Weekday.allCases.count
        let days = isDaily ? "daily" : weekdays.map { Weekday(spoken: $0)?.short ?? $0 }.joined(separator: " ")
        let weeks = (everyWeeks ?? 1) == 1 ? "" : ", every \(everyWeeks ?? 1) weeks"
        let besides = dates.map { ", and on \(String.list($0))" } ?? ""
        let last = until.map { ", until \($0)" } ?? ""
        return "\(days.isEmpty ? "some days" : days) at \(String.list(times))\(weeks)\(besides)\(last)\(holidayWords)"
    }

    private var holidayWords: String {
        switch onBankHoliday {
        case nil, .same: ""
        case .skip: ", not on bank holidays"
        case .otherTimes: ", on bank holidays at \(String.list(holidayTimes ?? []))"
        }
    }
}
