import Dispatch
import GRDB
import RespiteRecord

extension Store {
    /// Copies the register as it stands into a new file at `path`, while all work goes on, and walks through the copy.
    package func copy(to path: String) async throws -> RegisterProof {
        try await aside { [database] in
            let copy = try DatabaseQueue(path: path)
            try database.backup(to: copy, pagesPerStep: 4096)
            // One file, with nothing beside it that could be left behind.
            _ = try copy.inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
            try copy.close()
            return try Self.prove(path)
        }
    }

    /// Walks through a register's file without changing it. Throws what SQLite says of a file that is none.
    package static func prove(_ path: String) throws -> RegisterProof {
        let queue = try opened(path)
        defer { try? queue.close() }
        try DatabaseMigrator.respite.refuseNewer(queue)
        return try queue.read(RegisterProof.init(walking:))
    }

    /// Enters that a backup was made, and when, for those who ask how old the last one is.
    package func enterBackup(_ note: BackupNote, by author: Author, at now: Instant) async throws {
        try await write(by: author, at: now) { change in
            try change.db.run(
                "INSERT INTO setting (name, value) VALUES ('backup', ?1) ON CONFLICT (name) DO UPDATE SET value = ?1",
                [try Document.text(note)])
            try change.enter(AuditNote(action: "system.backup", result: "\(note.bytes) bytes"))
        }
    }

    package func lastBackup() async throws -> BackupNote? {
        try await read { db in
            try db.value(String.self, "SELECT value FROM setting WHERE name = 'backup'")
                .map { try Document.read(BackupNote.self, from: $0, of: "the note of the last backup") }
        }
    }

    /// Long work on a thread of its own: those that answer calls are few.
    private func aside<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result(catching: work)) }
        }
    }
}

/// When a backup was made, and what became of it.
package struct BackupNote: Codable, Hashable, Sendable {
    package var at: Instant
    package var path: String
    package var bytes: Int

    package init(at: Instant, path: String, bytes: Int) {
        (self.at, self.path, self.bytes) = (at, path, bytes)
    }
}
