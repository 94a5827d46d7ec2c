import GRDB
import RespiteCore
import RespiteRecord

/// How a channel fares.
package struct ChannelState: Hashable, Sendable {
    package var name: String
    package var ready: Int
    package var oldestReady: Instant?
    /// When a courier last asked for its work.
    package var lastClaim: Instant?
    /// When it last took a notice.
    package var lastCarried: Instant?
    package var circuit: Circuit
    /// What a courier last said is wrong with it.
    package var trouble: String?
    package var heardUntil: Instant?

    package var failingSince: Instant? { circuit.since }

    package var downSince: Instant? { circuit.isDown ? circuit.since : nil }

    /// It is not failing, and nothing has waited for a minute.
    package func isHealthy(at now: Instant) -> Bool {
        circuit == .well && trouble == nil && oldestReady.map { now - $0 < .minutes(1) } ?? true
    }
}

extension Store {
    /// The state of each of these channels, and of each other that was ever used, by name.
    package func channels(_ names: Set<String>) async throws -> [ChannelState] {
        try await read { db in
            let used = try db.rows("SELECT name FROM channel").map { $0["name"] as String }
            return try names.union(used).sorted().map { name in
                let ready = try db.first(
                    "SELECT count(*) AS ready, min(dueAt) AS oldest FROM notice WHERE state = 'ready' AND channel = ?",
                    [name])
                let row = try ChannelRow.find(name, in: db)
                return ChannelState(
                    name: name, ready: ready?["ready"] ?? 0, oldestReady: ready?.optional("oldest"),
                    lastClaim: row?.claimedAt, lastCarried: row?.carriedAt, circuit: row?.circuit ?? .well,
                    trouble: row?.trouble, heardUntil: row?.heardUntil)
            }
        }
    }
}
