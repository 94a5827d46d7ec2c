import Foundation
import Glibc

/// What the service manager said to this process in its environment.
package enum Inherited {
    /// The environment as it was at the first use, which also takes the manager's own variables out of it, so that
    /// no child believes that it is the one addressed. The first use belongs before other threads run.
    package static let environment: [String: String] = {
        let found = ProcessInfo.processInfo.environment
        for name in forThisProcessAlone { unsetenv(name) }
        return found
    }()

    private static let forThisProcessAlone = [
        "NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID",
        "LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES",
        "CREDENTIALS_DIRECTORY",
    ]
}
