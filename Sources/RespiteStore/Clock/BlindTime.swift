import GRDB
import RespiteRecord

/// A time during which nothing was watched.
package struct BlindTime: Hashable, Sendable {
    package enum Why: String, CaseIterable, Hashable, Sendable {
        case down, clockForward, clockBack
    }

    package var from: Instant
    package var until: Instant
    package var why: Why
    /// How many deadlines had come meanwhile.
    package var fired: Int
}

extension BlindTime.Why: DatabaseValueConvertible {}

/// The clocks as they were last seen: what tells a set clock from time that passed.
package struct ClockReading: Hashable, Codable, Sendable {
    package var seen: Instant
    package var sinceBoot: Span
    package var bootID: String?

    package init(seen: Instant, sinceBoot: Span, bootID: String?) {
        (self.seen, self.sinceBoot, self.bootID) = (seen, sinceBoot, bootID)
    }

    /// By how much the clock was set since `earlier`, within one run of the machine; nil when that cannot be told.
    package func step(since earlier: ClockReading) -> Span? {
        guard let bootID, bootID == earlier.bootID else { return nil }
        return (seen - earlier.seen) - (sinceBoot - earlier.sinceBoot)
    }
}
