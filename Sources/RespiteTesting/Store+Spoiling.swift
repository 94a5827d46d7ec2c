import GRDB
import RespiteRecord
import RespiteStore

extension Store {
    /// Makes a schedule's row unreadable, as a fault of the disk or of ours would.
    package func spoil(schedule id: Int64) async throws {
        try await spoil("UPDATE schedule SET rule = '{' WHERE id = \(id)")
    }

    /// When a case is to be asked again, as its rows say.
    package func deadlines(ofCase id: Int64) async throws -> [Instant] {
        try await readForTests {
            try Int64.fetchAll($0, sql: "SELECT due FROM deadline WHERE kind = 'case' AND subject = \(id) ORDER BY due")
                .map(Instant.init(milliseconds:))
        }
    }

    /// Rows as lines, with a space between what stands in their columns.
    package func lines(_ sql: String) async throws -> [String] {
        try await readForTests { db in
            try Row.fetchAll(db, sql: sql).map { row in
                row.databaseValues.map { String.fromDatabaseValue($0) ?? "\($0)" }.joined(separator: " ")
            }
        }
    }

    /// The tables in which nothing stands.
    package func emptyTables() async throws -> [String] {
        try await readForTests { db in
            let tables = try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
            )
            return try tables.filter { try Row.fetchOne(db, sql: "SELECT 1 FROM \($0) LIMIT 1") == nil }
        }
    }

    /// Changes rows as no transition would, past every foreign key.
    package func spoil(_ sql: String) async throws {
        try await writeForTests { try $0.execute(sql: "PRAGMA defer_foreign_keys = ON;" + sql) }
    }
}
