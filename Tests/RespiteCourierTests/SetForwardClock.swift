import Programs
import RespiteCourier
import Synchronization

/// The machine's clock, which a test can set forward.
final class SetForwardClock: Sendable {
    private let offset = Mutex(Duration.zero)

    var clock: BootClock {
        let own = BootClock()
        return BootClock { [self] in own.now + offset.withLock { $0 } }
    }

    func advance(by length: Duration) {
        offset.withLock { $0 += length }
    }
}
