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
    /// Owes a member of staff a test by this channel, and returns its key. Without `medium`, by the first of those that
    /// policy gives to the channel, or of all if it has none, by which they can be reached.
    package func test(
        _ channel: String, by medium: Medium?, for uid: UInt32, author: Author, at now: Instant
    ) async throws -> String {
        try await write(by: author, at: now) { change in
            let carried = Medium.allCases.filter { change.policy.channels[$0] == channel }
            let media = medium.map { [$0] } ?? (carried.isEmpty ? Medium.allCases : carried)
            guard case .by(let usable) = try change.directory(nil).reach(.staff(uid), by: media) else {
                throw StoreError.refused(
                    "The staff list has no telephone or address of yours for that: see “staff put”.")
            }
            let new = NewNotice(
                party: .staff(uid), media: [usable[0]], template: NoticeRow.test, channel: channel)
            guard let key = try change.insert(new) else { throw StoreError.notFound("medium") }
            try change.enter(AuditNote(action: "channel.test", subject: nil))
            return key
        }
    }

    /// The state of each of these channels, and of each other that was ever used, by name.
    package func channels(_ names: Set<String>) async throws -> [ChannelState] {
        try await read { db in
            let used = try db.rows("SELECT name FROM channel") { $0["name"] as String }
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
