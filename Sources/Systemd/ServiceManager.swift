import Glibc

/// What this process tells the service manager that started it.
///
/// Every call is harmless where there is no such manager, or where it does not listen: a service is not to fail
/// because nobody watches it. Calls may be made from any thread.
package struct ServiceManager: Sendable {
    private let address: NotifyAddress?

    /// How long the manager waits for a sign of life before it kills this process, or nil if it does not watch.
    /// Half of it is the time between two calls of `watchdog()`.
    package let watchdogInterval: Duration?

    package init(environment: [String: String] = Inherited.environment) {
        address = environment["NOTIFY_SOCKET"].flatMap(NotifyAddress.init)
        watchdogInterval = Self.watchdogInterval(in: environment)
    }

    /// Says that start-up, or a reload, is finished. `status` is the line that `systemctl status` shows.
    package func ready(status: String) {
        tell(["READY": "1", "STATUS": status])
    }

    /// Shows `text` as the service's state of the moment.
    package func status(_ text: String) {
        tell(["STATUS": text])
    }

    /// Says that the configuration is being read again; `ready(status:)` ends it.
    package func reloading() {
        tell(["RELOADING": "1", "MONOTONIC_USEC": String(Self.monotonicMicroseconds())])
    }

    /// Says that this process has begun to stop.
    package func stopping() {
        tell(["STOPPING": "1"])
    }

    /// Gives the sign of life that `watchdogInterval` asks for.
    package func watchdog() {
        tell(["WATCHDOG": "1"])
    }

    /// A line break would let a status carry assignments of its own.
    private func tell(_ assignments: KeyValuePairs<String, String>) {
        guard let address else { return }
        let lines = assignments.map { name, value in
            "\(name)=\(value.split(whereSeparator: \.isNewline).joined(separator: " "))"
        }
        address.send(lines.joined(separator: "\n"))
    }

    /// The manager may name another process as the one it watches.
    private static func watchdogInterval(in environment: [String: String]) -> Duration? {
        guard let microseconds = environment["WATCHDOG_USEC"].flatMap(Int64.init), microseconds > 0 else { return nil }
        if let watched = environment["WATCHDOG_PID"], pid_t(watched) != getpid() { return nil }
        return .microseconds(microseconds)
    }

    /// The stamp by which the manager tells this reload from an earlier one.
    private static func monotonicMicroseconds() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1000
    }
}
