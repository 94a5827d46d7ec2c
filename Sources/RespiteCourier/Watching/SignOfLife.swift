import Systemd

/// Tells the service manager at half its interval that this process still gets its turns.
///
/// Nothing in the courier waits without a limit, so as long as tasks run it goes on. Above all, a daemon that is
/// away never stops the sign: what is to be reported to it would die with the process.
struct SignOfLife: Sendable {
    var manager: ServiceManager

    /// Goes on until the task is cancelled; returns at once if nobody watches.
    func run() async {
        guard let interval = manager.watchdogInterval else { return }
        while !Task.isCancelled {
            manager.watchdog()
            try? await Task.sleep(for: interval / 2)
        }
    }
}
