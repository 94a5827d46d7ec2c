import Foundation
import GRDB
import RespiteCore
import RespiteRecord

/// What taking over from another machine came to.
package struct Promotion: Codable, Hashable, Sendable {
    /// How often a register of this line was taken over, and one: no two machines that took over have the same.
    package var epoch: Int
    package var at: Instant
    /// When the last thing was kept that came over.
    package var copyAt: Instant?
    /// The last entry of the audit that came over, and its hash: what the other machine entered after it is lost.
    package var entry: Int64
    package var head: [UInt8]
    /// Deadlines that had come, and were worked at once.
    package var fired = 0
    /// Messages that the other machine may have sent: they are sent again, and say that they may be a repeat.
    package var repeats = 0
}

extension Store {
    /// Makes a register of a followed copy: copied, walked through, with the next epoch, and what had fallen due worked.
    /// Nothing is at `path` until all of that is done.
    package static func promote(
        _ copy: String, to path: String, policy: Policy, by author: Author, at reading: ClockReading
    ) async throws -> Promotion {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw StoreError.refused("There is a register at \(path) already.")
        }
        let new = path + ".promoting"
        removeFiles(new)
        defer { removeFiles(new) }
        try copyFile(copy, to: new)
        let proof = try prove(new)
        guard proof.isSound else { throw StoreError.refused("The copy is not sound: \(proof.findings[0]).") }
        let store = try Store(path: new, policy: policy)
        let promotion = try await store.takeOver(proof, by: author, at: reading)
        try store.close()
        guard rename(new, path) == 0 else { throw StoreError.diskFull }
        return promotion
    }

    private static func copyFile(_ path: String, to new: String) throws {
        let (from, to) = (try opened(path), try DatabaseQueue(path: new))
        defer { try? from.close() }
        try from.backup(to: to)
        try to.close()
    }

    private static func removeFiles(_ path: String) {
        for beside in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: path + beside) }
    }

    private func takeOver(
        _ proof: RegisterProof, by author: Author, at reading: ClockReading
    ) async throws -> Promotion {
        let now = reading.seen
        var promotion = Promotion(
            epoch: try await epoch() + 1, at: now, copyAt: try await copyAt(), entry: Int64(proof.auditEntries),
            head: proof.auditHead)
        _ = try await resume(at: reading)
        while true {
            let worked = try await workDeadlines(at: reading)
            if worked.fired == 0, worked.putOff.isEmpty { break }
            promotion.fired += worked.fired
        }
        let done = promotion
        return try await write(by: author, at: now) { change in
            var done = done
            try change.db.run("UPDATE notice SET errand = 'repeat' WHERE state = 'ready' AND errand = 'send'")
            done.repeats = change.db.changesCount
            try change.db.run(
                "INSERT INTO setting (name, value) VALUES ('promotion', ?1) ON CONFLICT (name) DO UPDATE SET value = ?1",
                [try Document.text(done)])
            try change.enter(AuditNote(action: "spare.promote", result: "epoch \(done.epoch)"))
            return done
        }
    }

    /// The last takeover; nil in a register that began where it is.
    package func promotion() async throws -> Promotion? { try await read(Self.promotion(in:)) }

    package func epoch() async throws -> Int { try await promotion()?.epoch ?? 1 }

    /// When the last thing was kept in it.
    package func copyAt() async throws -> Instant? {
        try await read { db in
            let clock = try db.value(String.self, "SELECT value FROM setting WHERE name = 'clock'")
                .map { try Document.read(ClockReading.self, from: $0, of: "the last reading of the clocks").seen }
            let entry: Instant? = try db.value("SELECT at FROM audit ORDER BY sequence DESC LIMIT 1")
            return [clock, entry].compactMap(\.self).max()
        }
    }

    private static func promotion(in db: Database) throws -> Promotion? {
        try db.value(String.self, "SELECT value FROM setting WHERE name = 'promotion'")
            .map { try Document.read(Promotion.self, from: $0, of: "the note of the last takeover") }
    }

    /// What the register at `old` entered after the one at `path` had taken over from it: that is lost. Neither changes.
    package static func lost(from old: String, to path: String) throws -> [AuditEntry] {
        let new = try opened(path)
        defer { try? new.close() }
        guard let promotion = try new.read(promotion(in:)) else {
            throw StoreError.refused("\(path) has not taken over from another register.")
        }
        let queue = try opened(old)
        defer { try? queue.close() }
        return try queue.read { db in
            let same = try db.value(Data.self, "SELECT hash FROM audit WHERE sequence = ?", [promotion.entry])
            guard same.map(Array.init) == promotion.head else {
                throw StoreError.refused("\(old) is not the register that \(path) took over from.")
            }
            return try db.rows(
                """
                SELECT audit.*, auditWords.words FROM audit LEFT JOIN auditWords ON entry = sequence
                WHERE sequence > ? ORDER BY sequence
                """, [promotion.entry]
            ).map(AuditChain.entry)
        }
    }
}
