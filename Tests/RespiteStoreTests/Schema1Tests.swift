import GRDB
import Testing

@testable import RespiteStore

@Suite struct Schema1Tests {
    private let database: DatabaseQueue

    init() throws {
        database = try DatabaseQueue()
        try DatabaseMigrator.respite.migrate(database)
    }

    /// But for a card: the list of those that are lost, stolen or damaged has words of its own.
    @Test func noTableIsMadeToWriteARow() throws {
        let made = try database.read { db in
            try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table'").filter { table in
                try Row.fetchAll(db, sql: "EXPLAIN INSERT INTO \(table) DEFAULT VALUES")
                    .contains { $0["opcode"] == "OpenEphemeral" }
            }
        }
        #expect(made == ["card"])
    }

    @Test func aColumnHoldsOneOfItsWordsOrNothing() throws {
        try database.write { db in
            try db.execute(sql: "CREATE TABLE meal (course TEXT CHECK (\(Schema1.oneOf("course", "soup fish"))))")
            try db.execute(sql: "INSERT INTO meal VALUES ('soup'), ('fish'), (NULL)")
            for word in ["", "Soup", "soup fish", "cheese"] {
                #expect(throws: DatabaseError.self) {
                    try db.execute(sql: "INSERT INTO meal VALUES (?)", arguments: [word])
                }
            }
        }
    }

    @Test func aDeadlineOfNoKindIsRefused() throws {
        try database.write { db in
            let sql = """
                INSERT INTO deadline (due, line, severity, kind, subject, what, wanted)
                VALUES (1, 'civil', 1, ?, 1, 'due', 1)
                """
            try db.execute(sql: sql, arguments: [Deadline.Kind.caseFile])
            #expect(throws: DatabaseError.self) { try db.execute(sql: sql, arguments: ["none"]) }
        }
    }
}
