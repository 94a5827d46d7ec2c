import ArgumentParser
import RespiteRecord

/// A length of time as people write it: `90s`, `30 min`, `2h`, `1 h 30 min`.
struct WrittenSpan: Equatable, Sendable {
    let span: Span

    var seconds: Int { Int(span.milliseconds / 1000) }

    /// Nil without a unit, for a unit nobody uses, and for anything that is no length of time.
    init?(_ text: String) {
        var rest = text.lowercased()[...]
        var total = 0
        var previous = Int.max
        repeat {
            rest = rest.drop(while: \.isWhitespace)
            let number = rest.prefix { ("0"..."9").contains($0) }
            rest = rest.dropFirst(number.count).drop(while: \.isWhitespace)
            let unit = rest.prefix(while: \.isLetter)
            rest = rest.dropFirst(unit.count)
            guard let count = Int(number), count < 100_000, let seconds = Self.seconds(in: unit), seconds < previous
            else { return nil }
            total += count * seconds
            previous = seconds
        } while rest.contains { !$0.isWhitespace }
        span = .seconds(total)
    }

    private static func seconds(in unit: Substring) -> Int? {
        switch unit {
        case "s", "sec", "secs", "second", "seconds": 1
        case "m", "min", "mins", "minute", "minutes": 60
        case "h", "hr", "hrs", "hour", "hours": 3600
        case "d", "day", "days": 86_400
        default: nil
        }
    }
}

extension WrittenSpan {
    /// Reads an option's value, or says how to write one.
    @Sendable static func argument(_ text: String) throws -> WrittenSpan {
        guard let span = WrittenSpan(text) else {
            throw ValidationError("Say how long with its unit, such as 90s, \"30 min\" or 2h.")
        }
        return span
    }
}
