import RespiteRecord

/// One expected check-in: when it may come, when it is due, and when it is missed.
package struct Slot: Hashable, Codable, Sendable {
    package let nominal: Nominal
    /// From here on a check-in counts for this slot.
    package let opens: Instant
    package let due: Instant
    /// From here on it is missed. Due plus the grace in real time, whatever the clocks do meanwhile.
    package let missedAt: Instant

    package init(nominal: Nominal, opens: Instant, due: Instant, missedAt: Instant) {
        (self.nominal, self.opens, self.due, self.missedAt) = (nominal, opens, due, missedAt)
    }
}
