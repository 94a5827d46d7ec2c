import RespiteRecord
import Synchronization

/// What is known of how the daemon fares, for `status`.
package final class Health: Sendable {
    private struct State {
        var checkFindings: [String]?
        var keyTroubles: [String] = []
        var policy: (text: String, path: String) = ("", "built in")
        var hostZoneData: String?
    }

    package let startedAt: Instant
    private let state = Mutex(State())

    package init(startedAt: Instant) {
        self.startedAt = startedAt
    }

    package var policySource: (text: String, path: String) {
        get { state.withLock { $0.policy } }
        set { state.withLock { $0.policy = newValue } }
    }

    /// What keeps codes from being kept or revealed.
    package var keyTroubles: [String] {
        get { state.withLock { $0.keyTroubles } }
        set { state.withLock { $0.keyTroubles = newValue } }
    }

    /// The edition of the time zone database that this machine has, such as `2026b`.
    package var hostZoneData: String? {
        get { state.withLock { $0.hostZoneData } }
        set { state.withLock { $0.hostZoneData = newValue } }
    }

    /// Enters what the check of the file found; nothing is what one hopes for.
    package func checked(_ findings: [String]) {
        state.withLock { $0.checkFindings = findings }
    }

    /// Each thing that is not well, in words, with what to do.
    var troubles: [String] {
        state.withLock { state in
            var troubles = state.keyTroubles
            if let findings = state.checkFindings, !findings.isEmpty {
                troubles.append(
                    "The register's file is damaged, and is kept read-only: restore a backup. First finding: \(findings[0])"
                )
            }
            return troubles
        }
    }
}
