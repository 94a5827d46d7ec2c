import CLinux
import RespiteRecord

/// The time of day: for what is stamped with it, never for waiting.
struct WallClock: Sendable {
    private let read: @Sendable () -> Instant

    /// The machine's own.
    init() {
        self.init { Instant(milliseconds: clinux_wall_milliseconds()) }
    }

    init(_ read: @escaping @Sendable () -> Instant) {
        self.read = read
    }

    var now: Instant { read() }
}
