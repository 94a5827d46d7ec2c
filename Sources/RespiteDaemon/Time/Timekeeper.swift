import RespiteRecord
import RespiteStore

/// The time of day, the time since the machine started, and the means to be woken.
package protocol Timekeeper: Sendable {
    var now: Instant { get }
    /// Since the machine started, time asleep included: what setting the clock does not move.
    var sinceBoot: Span { get }
    /// Tells one start of the machine from another; nil where that cannot be known.
    var bootID: String? { get }
    /// Runs `action` once at `instant`, or straight away if that is past, unless the alarm is let go first.
    func alarm(at instant: Instant, _ action: @escaping @Sendable () async -> Void) -> Alarm
    /// Runs `action` each time the clock is set or the machine wakes from sleep, until the alarm is let go.
    func whenClockIsSet(_ action: @escaping @Sendable () async -> Void) -> Alarm
}

extension Timekeeper {
    /// What the clocks say now.
    package var reading: ClockReading { ClockReading(seen: now, sinceBoot: sinceBoot, bootID: bootID) }
}

/// A wake-up that is still to come. Letting go of it cancels it.
package final class Alarm: Sendable {
    private let cancel: @Sendable () -> Void

    package init(cancel: @escaping @Sendable () -> Void) {
        self.cancel = cancel
    }

    deinit { cancel() }
}
