import RespiteRecord

/// What the calendar and the clock on the wall read in some place, to the second.
package struct LocalDateTime: Hashable, Sendable {
    package let date: LocalDate
    package let time: LocalTime
    package let second: Int

    /// Reads `seconds`, counted from 1970-01-01T00:00:00 by the same clock on the wall.
    init(wallSeconds seconds: Int64) {
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let rest = Int(seconds - day * 86_400)
        guard let time = LocalTime(hour: rest / 3600, minute: rest / 60 % 60) else {
            preconditionFailure("second \(rest) of a day is no time of day")
        }
        (self.date, self.time, self.second) = (LocalDate(daysSince1970: Int(day)), time, rest % 60)
    }
}

extension LocalDateTime: Comparable, CustomStringConvertible {
    package static func < (earlier: LocalDateTime, later: LocalDateTime) -> Bool {
        (earlier.date, earlier.time, earlier.second) < (later.date, later.time, later.second)
    }

    /// `2026-11-22T02:11:09`
    package var description: String { "\(date)T\(time):\(second < 10 ? "0" : "")\(second)" }
}
