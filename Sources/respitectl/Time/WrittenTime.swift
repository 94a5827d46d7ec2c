import ArgumentParser
import RespiteRecord

/// A time as people write it, before it is known what day it is: `23:30`, `tomorrow 08:00`, `Mon 08:00`, `22 Nov 23:30`,
/// `2026-11-22 23:30`, `in 30 min`, `now`, or ISO 8601 with its zone.
enum WrittenTime: Equatable, Sendable {
    case instant(Instant)
    case after(Span)
    /// The next one, or for what has happened the last one.
    case clock(LocalTime)
    case onDay(Day, LocalTime)

    enum Day: Equatable, Sendable {
        case fromToday(days: Int)
        case weekday(Weekday)
        case date(LocalDate)
        case yearly(month: Int, day: Int)
    }

    /// Which way a time without its date is meant.
    enum Direction: Sendable {
        /// It is still to come.
        case ahead
        /// It has been.
        case back
    }
}

extension WrittenTime {
    func resolved(on wall: Wall, _ direction: Direction) -> Instant {
        switch self {
        case .instant(let instant): instant
        case .after(let span): wall.now + span
        case .clock(let time): nearest(wall, direction, time) { _ in true }
        case .onDay(.fromToday(let days), let time): wall.instant(wall.today.adding(days: days), time)
        case .onDay(.date(let date), let time): wall.instant(date, time)
        case .onDay(.weekday(let weekday), let time): nearest(wall, direction, time) { $0.weekday == weekday }
        case .onDay(.yearly(let month, let day), let time):
            nearest(wall, direction, time) { $0.month == month && $0.day == day }
        }
    }

    /// On the first day, stepping from here in the direction, that is `wanted` and whose `time` lies on that side of now.
    /// Every wanted day comes within eight years: 29 February across a year that skips it.
    private func nearest(
        _ wall: Wall, _ direction: Direction, _ time: LocalTime, _ wanted: (LocalDate) -> Bool
    ) -> Instant {
        let step = direction == .ahead ? 1 : -1
        for distance in -1...(8 * 366) {
            let date = wall.today.adding(days: distance * step)
            guard wanted(date) else { continue }
            let instant = wall.instant(date, time)
            if direction == .ahead ? instant > wall.now : instant <= wall.now { return instant }
        }
        return wall.now
    }
}

extension WrittenTime {
    /// Reads an option's value, or says how to write one.
    @Sendable static func argument(_ text: String) throws -> WrittenTime {
        guard let time = WrittenTime(text) else {
            throw ValidationError(
                "Say a time such as 23:30, \"tomorrow 08:00\", \"2026-11-22 23:30\" or \"in 30 min\".")
        }
        return time
    }
}
