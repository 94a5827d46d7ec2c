import CLinux

/// Time since the machine was started, time asleep included: it is never set and never stands still.
package struct BootClock: Sendable {
    private let read: @Sendable () -> Duration

    /// The machine's own clock.
    package init() {
        self.init { .nanoseconds(clinux_boot_nanoseconds()) }
    }

    package init(_ read: @escaping @Sendable () -> Duration) {
        self.read = read
    }

    /// How long ago the machine was started.
    package var now: Duration { read() }
}
