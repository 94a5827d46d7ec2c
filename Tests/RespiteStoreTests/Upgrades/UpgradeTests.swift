import Foundation
import GRDB
import RespiteCore
import RespiteRecord
import Testing

@testable import RespiteStore

/// A register's file outlives every version: it is brought along whole, or left as it was.
@Suite struct UpgradeTests {
    private let place: Place
    private let author = Author(uid: 1, name: "ada", role: "administrator", pid: 7)

    /// A register of the first schema with something in it, closed.
    init() async throws {
        place = try Place()
        let store = try Store(path: place.path)
        let noon = Instant(milliseconds: 1_795_348_800_000)
        _ = try await store.addEnquiry(NewEnquiry(channel: "telephone"), requestKey: nil, by: author, at: noon)
        try store.close()
    }

    /// The schemas there are, and those that a later version would bring.
    private func migrator(_ later: [(String, String)]) -> DatabaseMigrator {
        var migrator = DatabaseMigrator.respite
        for (name, sql) in later { migrator.registerMigration(name) { try $0.execute(sql: sql) } }
        return migrator
    }

    private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }

    private func beside() throws -> [String] {
        let directory = (place.path as NSString).deletingLastPathComponent
        return try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
    }

    private func value(_ sql: String) throws -> Int? {
        let queue = try DatabaseQueue(path: place.path)
        defer { try? queue.close() }
        return try queue.read { try Int.fetchOne($0, sql: sql) }
    }

    @Test func aFileIsBroughtAlongAndWhatItWasIsKept() throws {
        let before = try bytes(place.path)
        let later = migrator([
            ("2", "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT"), ("3", "INSERT INTO later VALUES (7)"),
        ])
        try Upgrade(path: place.path, migrator: later).run()
        #expect(try value("SELECT id FROM later") == 7)
        #expect(try value("SELECT count(*) FROM enquiry") == 1)
        #expect(try bytes(place.path + ".before") == before)
        #expect(throws: StoreError.newer(found: "2")) { try Store(path: place.path) }
    }

    @Test(arguments: [
        "INSERT INTO nowhere VALUES (1)",
        "PRAGMA defer_foreign_keys = ON; INSERT INTO card (number, kind, state, holder) VALUES ('x', 'fob', 'issued', 99)",
    ])
    func anUpgradeThatFailsLeavesTheFileAsItWas(sql: String) throws {
        let before = try bytes(place.path)
        let later = migrator([("2", "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT"), ("3", sql)])
        #expect(throws: (any Error).self) { try Upgrade(path: place.path, migrator: later).run() }
        #expect(try bytes(place.path) == before)
        #expect(try beside() == ["register.db"])
        #expect(try Store(path: place.path).synchronous() == 2)
    }

    @Test func anInterruptedUpgradeIsBegunAgain() throws {
        try Data("half".utf8).write(to: URL(filePath: place.path + ".upgrading"))
        let later = migrator([("2", "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT")])
        try Upgrade(path: place.path, migrator: later).run()
        #expect(try value("SELECT count(*) FROM later") == 0)
        #expect(try beside() == ["register.db", "register.db.before"])
    }

    @Test func aFileOfThisVersionIsNotCopied() throws {
        let before = try bytes(place.path)
        try Upgrade(path: place.path, migrator: .respite).run()
        #expect(try bytes(place.path) == before)
        #expect(try beside() == ["register.db"])
    }

    /// Every schema that was released is kept as a file of statements, and each leads to today's. The first is not
    /// released: until it is, RESPITED_GOLDEN=write writes its file anew.
    @Test func everySchemaThatWasReleasedLeadsToThisOne() throws {
        let files = URL(filePath: #filePath).deletingLastPathComponent()
        let newest = try DatabaseQueue()
        try DatabaseMigrator.respite.migrate(newest)
        let wanted = try newest.read(Self.statements)
        let first = files.appending(path: "schema-1.sql")
        if ProcessInfo.processInfo.environment["RESPITED_GOLDEN"] == "write" {
            try wanted.joined(separator: "\n").write(to: first, atomically: true, encoding: .utf8)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: files.path()).filter { $0.hasSuffix(".sql") }
        #expect(names.count == DatabaseMigrator.respite.migrations.count)
        for (name, version) in zip(names.sorted(), 1...) {
            let queue = try DatabaseQueue()
            try queue.write { db in
                try db.execute(sql: try String(contentsOf: files.appending(path: name), encoding: .utf8))
                for migration in DatabaseMigrator.respite.migrations.prefix(version) {
                    try db.execute(sql: "INSERT INTO grdb_migrations VALUES (?)", arguments: [migration])
                }
            }
            try DatabaseMigrator.respite.migrate(queue)
            #expect(try queue.read(Self.statements) == wanted, "\(name)")
        }
    }

    /// What a file is made of, as statements.
    private static func statements(_ db: Database) throws -> [String] {
        try String.fetchAll(
            db,
            sql:
                "SELECT sql || ';' FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
        )
    }
}
