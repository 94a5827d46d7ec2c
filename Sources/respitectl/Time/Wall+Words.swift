import Foundation
import RespiteRecord

extension Wall {
    /// `Sun 22 Nov 02:11`; with the year when it is another, and with `BST` or `GMT` in the hour that comes twice.
    func text(_ instant: Instant) -> String {
        let moment = local(instant)
        let zone = isShownTwice(instant) ? " " + zoneName(moment) : ""
        return "\(text(moment.date)) \(moment.time)\(zone)"
    }

    /// `02:11` on the same day, and `text` on any other.
    func brief(_ instant: Instant) -> String {
        let moment = local(instant)
        return moment.date == today && !isShownTwice(instant) ? moment.time : text(instant)
    }

    /// `Sun 22 Nov 2026 02:11:07 GMT`: nothing left to guess.
    func full(_ instant: Instant) -> String {
        let moment = local(instant)
        return "\(text(moment.date, withYear: true)) \(moment.timeWithSeconds) \(zoneName(moment))"
    }

    /// `Sun 22 Nov`, with the year when it is another.
    func text(_ date: LocalDate) -> String {
        text(date, withYear: date.year != today.year)
    }

    /// `in 12 min`, `3 min ago`, `now`.
    func relative(_ instant: Instant) -> String {
        let span = instant - now
        if abs(span.milliseconds) < 1000 { return "now" }
        return span > .zero ? "in \(span.roughly)" : "\((-span).roughly) ago"
    }

    /// `Sun 22 Nov 02:11 (in 12 min)`
    func textAndRelative(_ instant: Instant) -> String {
        "\(text(instant)) (\(relative(instant)))"
    }

    private func text(_ date: LocalDate, withYear: Bool) -> String {
        let year = withYear ? " \(date.year)" : ""
        return "\(date.weekday.short) \(date.day) \(Self.months[date.month - 1])\(year)"
    }

    /// `GMT` and `BST` in London, the offset from UTC elsewhere.
    private func zoneName(_ moment: LocalMoment) -> String {
        switch (zone.identifier, moment.offset) {
        case ("Europe/London", 0): return "GMT"
        case ("Europe/London", 3600): return "BST"
        case (_, 0): return "UTC"
        case (_, let offset):
            let minutes = abs(offset) / 60
            let clock = LocalTime(hour: minutes / 60, minute: minutes % 60)?.description ?? ""
            return (offset < 0 ? "-" : "+") + clock
        }
    }

    static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}

extension Weekday {
    /// `Mon`
    var short: String { rawValue.prefix(3).capitalized }
}

extension Span {
    /// In one or two units, rounded down: `40 s`, `12 min`, `3 h 10 min`, `4 days`.
    var roughly: String {
        let seconds = milliseconds / 1000
        switch seconds {
        case ..<60: return "\(max(seconds, 0)) s"
        case ..<5400: return "\(seconds / 60) min"
        case ..<86_400: return Self.joined([(seconds / 3600, "h"), (seconds / 60 % 60, "min")])
        case ..<172_800: return Self.joined([(1, "day"), (seconds / 3600 % 24, "h")])
        default: return "\(seconds / 86_400) days"
        }
    }

    /// To the second, nothing rounded: `1 h 30 min`, `90 s` is `1 min 30 s`.
    var exactly: String {
        let seconds = milliseconds / 1000
        if seconds == 0 { return "0 s" }
        return Self.joined([
            (seconds / 86_400, seconds / 86_400 == 1 ? "day" : "days"), (seconds / 3600 % 24, "h"),
            (seconds / 60 % 60, "min"), (seconds % 60, "s"),
        ])
    }

    private static func joined(_ parts: [(Int64, String)]) -> String {
        parts.filter { $0.0 != 0 }.map { "\($0.0) \($0.1)" }.joined(separator: " ")
    }
}
