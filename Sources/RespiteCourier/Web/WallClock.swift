import Foundation
import RespiteRecord

/// The time of day: for what is stamped with it, never for waiting.
struct WallClock: Sendable {
    private let read: @Sendable () -> Instant

    /// The machine's own.
    init() {
        self.init { Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))) }
    }

    init(_ read: @escaping @Sendable () -> Instant) {
        self.read = read
    }

    var now: Instant { read() }
}
