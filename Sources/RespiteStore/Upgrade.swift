import Foundation
import GRDB

/// Brings a register's file to this version's schema. A copy is changed, and takes the place of the file only when it is
/// whole: whatever goes wrong, the file is as it was.
struct Upgrade {
    let path: String
    let migrator: DatabaseMigrator

    /// Does nothing where there is no file, an empty one, or one of this version. The file as it was is kept beside the
    /// new one, as `register.db.before`. Throws when a migration fails, or leaves a file that is not sound.
    func run() throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        let old = try DatabaseQueue(path: path, configuration: Self.configuration)
        defer { try? old.close() }
        try migrator.refuseNewer(old)
        let applied = try old.read(migrator.appliedIdentifiers)
        guard !applied.isEmpty, applied.count < migrator.migrations.count else { return }
        try takeLogIn(old)
        remove(new)
        defer { remove(new) }
        try makeNew(from: old)
        try old.close()
        try keepOld()
        guard rename(new, path) == 0 else { throw StoreError.diskFull }
    }

    private var new: String { path + ".upgrading" }
    private var before: String { path + ".before" }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.qos = .default
        return configuration
    }

    /// What stands in the log beside it belongs to this file, and must not be read as another's.
    private func takeLogIn(_ old: DatabaseQueue) throws {
        _ = try old.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    }

    private func makeNew(from old: DatabaseQueue) throws {
        let copy = try DatabaseQueue(path: new, configuration: Self.configuration)
        try old.backup(to: copy)
        try migrator.migrate(copy)
        let findings = try copy.read { db in
            try String.fetchAll(db, sql: "PRAGMA quick_check(10)").filter { $0 != "ok" }
                + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "a row of \($0["table"] as String)" }
        }
        guard findings.isEmpty else { throw StoreError.corrupt("the file would not be sound after its upgrade") }
        _ = try copy.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
        try copy.close()
        try sync(new)
    }

    private func keepOld() throws {
        remove(before)
        try FileManager.default.linkItem(atPath: path, toPath: before)
    }

    private func sync(_ file: String) throws {
        let handle = try FileHandle(forUpdating: URL(filePath: file))
        try handle.synchronize()
        try handle.close()
    }

    private func remove(_ file: String) {
        for beside in ["", "-wal", "-shm", "-journal"] { unlink(file + beside) }
    }
}
