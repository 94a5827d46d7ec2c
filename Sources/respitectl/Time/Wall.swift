import Foundation
import RespiteRecord

/// The clock on the wall: what time it is, and in which zone people read it.
struct Wall: Sendable {
    var now: Instant
    var zone: TimeZone

    /// The scheme's zone unless `$RESPITED_ZONE` names another.
    static func standard(environment: [String: String]) -> Wall {
        let name = environment["RESPITED_ZONE"] ?? "Europe/London"
        return Wall(now: .onTheWall, zone: TimeZone(identifier: name) ?? .gmt)
    }

    /// The same wall, at another time.
    func at(_ instant: Instant) -> Wall {
        Wall(now: instant, zone: zone)
    }
}

extension Instant {
    /// The machine's clock, read here alone.
    static var onTheWall: Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}

/// An instant as the wall shows it.
struct LocalMoment: Equatable {
    let date: LocalDate
    /// Since midnight by the clock.
    let secondOfDay: Int
    /// Seconds east of UTC.
    let offset: Int

    var time: String { two(secondOfDay / 3600) + ":" + two(secondOfDay / 60 % 60) }
    var timeWithSeconds: String { time + ":" + two(secondOfDay % 60) }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Wall {
    func local(_ instant: Instant) -> LocalMoment {
        let second = floorDivide(instant.milliseconds, by: 1000)
        let offset = offset(atSecond: second)
        let day = floorDivide(second + Int64(offset), by: 86_400)
        return LocalMoment(
            date: LocalDate(daysSince1970: Int(day)),
            secondOfDay: Int(second + Int64(offset) - day * 86_400),
            offset: offset
        )
    }

    var today: LocalDate { local(now).date }

    /// A time that the clock jumps over is the first instant after the jump; one that it shows twice is the first of the two.
    func instant(_ date: LocalDate, _ time: LocalTime) -> Instant {
        let shown = Int64(date.daysSince1970) * 86_400 + Int64(time.minutes) * 60
        let before = Int64(offset(atSecond: shown - 86_400))
        let after = Int64(offset(atSecond: shown + 86_400))
        let second =
            [shown - before, shown - after].sorted().first { $0 + Int64(offset(atSecond: $0)) == shown }
            ?? endOfJump(between: shown - max(before, after), and: shown - min(before, after))
        return Instant(milliseconds: second * 1000)
    }

    /// Whether the wall shows this time a second time that day.
    func isShownTwice(_ instant: Instant) -> Bool {
        let here = local(instant).offset
        return [-86_400_000, 86_400_000].contains { step in
            let other = local(Instant(milliseconds: instant.milliseconds + Int64(step))).offset
            let twin = Instant(milliseconds: instant.milliseconds + Int64(here - other) * 1000)
            return other != here && local(twin).offset == other
        }
    }

    /// The second at which the offset changes: searched by halves.
    private func endOfJump(between start: Int64, and end: Int64) -> Int64 {
        var (low, high) = (start, end)
        let old = offset(atSecond: start)
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if offset(atSecond: middle) == old { low = middle } else { high = middle }
        }
        return high
    }

    private func offset(atSecond second: Int64) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
    }
}

/// Rounds towards the past, also before 1970.
private func floorDivide(_ number: Int64, by divisor: Int64) -> Int64 {
    let (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
}
