import Synchronization

/// Holds one alarm at a time; the one before is let go.
final class AlarmSlot: Sendable {
    private let alarm = Mutex<Alarm?>(nil)

    func set(_ next: Alarm?) {
        alarm.withLock { $0 = next }
    }
}
