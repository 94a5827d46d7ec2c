import Foundation
import RespiteRecord

/// A place's rules for setting its clocks, by IANA name.
///
/// The rules are those that Foundation brings (see `dataVersion`), not the host's. Only names of places and `UTC` are
/// taken: abbreviations mislead (to Foundation, BST is Bangladesh), and a fixed offset forgets summer time.
package struct Zone: Sendable {
    package let name: String
    private let rules: TimeZone

    /// Nil when Foundation knows no such place.
    package init?(_ name: String) {
        guard name.contains("/") || name == "UTC", let rules = TimeZone(identifier: name) else { return nil }
        (self.name, self.rules) = (name, rules)
    }

    package static let london: Zone = {
        guard let zone = Zone("Europe/London") else { preconditionFailure("Foundation has no Europe/London") }
        return zone
    }()

    /// The edition of the IANA time zone database in use, such as `2025b`.
    package static var dataVersion: String { TimeZone.timeZoneDataVersion }

    /// What to tell the system administrator when the host's edition of the database is newer than Foundation's.
    package static func warning(hostDataVersion host: String) -> String? {
        guard host > dataVersion else { return nil }
        return "This machine has time zone data \(host), but respited was built with \(dataVersion): "
            + "a change of the clocks decided since then is not known to it."
    }

    /// Seconds that the wall clock is ahead of UTC.
    package func offset(at instant: Instant) -> Int {
        rules.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000))
    }

    /// When the clocks next change.
    package func nextChange(after instant: Instant) -> Instant? {
        let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
        guard let change = rules.nextDaylightSavingTimeTransition(after: date) else { return nil }
        return Instant(milliseconds: Int64((change.timeIntervalSince1970 * 1000).rounded()))
    }

    /// What the clock on the wall reads at `instant`.
    package func local(_ instant: Instant) -> LocalDateTime {
        let (seconds, rest) = instant.milliseconds.quotientAndRemainder(dividingBy: 1000)
        return LocalDateTime(wallSeconds: (rest < 0 ? seconds - 1 : seconds) + Int64(offset(at: instant)))
    }

    /// The first instant at which the clock on the wall reads `time` on `date`, or has jumped past it.
    ///
    /// So a time that the clocks skip in spring is the instant of the jump, and one that comes twice in autumn is the
    /// first of the two. A later reading never has an earlier instant.
    package func instant(_ date: LocalDate, _ time: LocalTime) -> Instant {
        first(reading: Instant(milliseconds: (Int64(date.daysSince1970) * 1440 + Int64(time.minutes)) * 60_000))
    }

    /// The first instant of a day, which is not midnight where the clocks change then.
    package func startOfDay(_ date: LocalDate) -> Instant {
        first(reading: Instant(milliseconds: Int64(date.daysSince1970) * 86_400_000))
    }

    /// `wanted` is what the clock on the wall reads, as if it were UTC.
    private func first(reading wanted: Instant) -> Instant {
        var start = wanted - .days(1)
        while true {
            let candidate = wanted - .seconds(offset(at: start))
            guard let change = nextChange(after: start), change <= candidate else { return candidate }
            if change + .seconds(offset(at: change)) >= wanted { return change }
            start = change
        }
    }
}

extension Zone: Hashable {
    package static func == (one: Zone, other: Zone) -> Bool { one.name == other.name }
    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Zone: LosslessStringConvertible, Codable {
    package var description: String { name }

    package init(from decoder: any Decoder) throws {
        let name = try decoder.singleValueContainer().decode(String.self)
        guard let zone = Zone(name) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "should be a time zone such as Europe/London")
            )
        }
        self = zone
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }
}
