import GRDB
import RespiteRecord

/// How a channel fares.
package struct ChannelState: Hashable, Sendable {
    package var name: String
    package var ready: Int
    package var oldestReady: Instant?
    package var lastClaim: Instant?

    /// Nothing has waited for a minute.
    package func isHealthy(at now: Instant) -> Bool {
        oldestReady.map { now - $0 < .minutes(1) } ?? true
    }
}

extension Store {
    /// The state of each of these channels, by name.
    package func channels(_ names: Set<String>) async throws -> [ChannelState] {
        try await read { db in
            try names.sorted().map { name in
                let ready = try db.first(
                    "SELECT count(*) AS ready, min(dueAt) AS oldest FROM notice WHERE state = 'ready' AND channel = ?",
                    [name])
                let last: Instant? = try db.value(
                    """
                    SELECT max(handedAt) FROM attempt JOIN notice ON notice.id = attempt.notice WHERE notice.channel = ?
                    """, [name])
                return ChannelState(
                    name: name, ready: ready?["ready"] ?? 0, oldestReady: ready?.optional("oldest"), lastClaim: last)
            }
        }
    }
}
