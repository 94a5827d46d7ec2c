import Foundation
import GRDB
import Synchronization
import Testing

@testable import RespiteStore

@Suite struct WriterTests {
    private let writer: Writer
    private let database: DatabaseQueue
    private let order = Order()

    init() throws {
        database = try DatabaseQueue()
        try database.write { try $0.execute(sql: "CREATE TABLE done (what TEXT)") }
        writer = Writer(database)
    }

    private func note(_ what: String) -> Writer.Work<String> {
        { [order] db, _, _ in
            try db.execute(sql: "INSERT INTO done VALUES (?)", arguments: [what])
            order.add(what)
            return what
        }
    }

    @Test func whoeverComesDuringBulkIsNextAfterTheRowThatIsBeingWritten() async throws {
        let (writer, urgent) = (writer, note("urgent"))
        let (answered, answer) = AsyncStream.makeStream(of: Void.self)
        var rows = (0..<100).map { note("row \($0)") }
        rows[10] = { [order] _, _, _ in
            order.add("row 10")
            writer.submit(urgent) { _ in answer.yield() }
            return "row 10"
        }
        let outcomes = await writer.writeInBulk(rows)
        _ = await answered.first { true }
        #expect(try outcomes.map { try $0.get() } == (0..<100).map { "row \($0)" })
        let done = order.all
        #expect(done.firstIndex(of: "urgent") == 11)
        #expect(done.filter { $0 != "urgent" } == (0..<100).map { "row \($0)" })
    }

    /// What is written when `urgent` comes while the fifth of ten rows is written.
    private func write(
        _ urgent: @escaping Writer.Work<String>, duringTenRows fifth: @escaping @Sendable (Database) -> Void = { _ in }
    ) async throws -> Result<String, any Error> {
        let (writer, (answered, answer)) = (writer, AsyncStream.makeStream(of: Result<String, any Error>.self))
        var rows = (0..<10).map { note("row \($0)") }
        let (row, isSent) = (rows[4], Once())
        rows[4] = { db, separation, touched in
            if isSent.first() { writer.submit(urgent) { answer.yield($0) } }
            fifth(db)
            return try row(db, separation, &touched)
        }
        let outcomes = await writer.writeInBulk(rows)
        #expect(outcomes.compactMap { try? $0.get() } == (0..<10).map { "row \($0)" })
        return try #require(await answered.first { _ in true })
    }

    @Test func whoeverComesDuringBulkSharesTheCommitOfTheRowsThatAreWritten() async throws {
        let order = order
        _ = try await write(note("urgent")) { db in
            db.afterNextTransaction { _ in order.add("commit") }
        }
        #expect(order.all.prefix(7) == ["row 0", "row 1", "row 2", "row 3", "row 4", "urgent", "commit"])
    }

    @Test func whoeverComesDuringBulkAndFailsHalfWayTakesNoRowAlong() async throws {
        let outcome = try await write { db, _, _ in
            try db.execute(sql: "INSERT INTO done VALUES ('spoilt')")
            throw StoreError.past
        }
        #expect(throws: StoreError.past) { try outcome.get() }
        let kept = try await database.read { try String.fetchAll($0, sql: "SELECT what FROM done") }
        #expect(kept == (0..<10).map { "row \($0)" })
    }

    @Test func aRowThatFailsFailsAlone() async throws {
        var rows = (0..<150).map { note("row \($0)") }
        rows[70] = { db, _, _ in
            try db.execute(sql: "INSERT INTO done VALUES ('spoilt')")
            throw StoreError.past
        }
        let outcomes = await writer.writeInBulk(rows)
        #expect(outcomes.indices.filter { (try? outcomes[$0].get()) == nil } == [70])
        let kept = try await database.read { try String.fetchAll($0, sql: "SELECT what FROM done") }
        #expect(kept == (0..<150).filter { $0 != 70 }.map { "row \($0)" })
    }

    @Test func nothingInBulkIsDoneAtOnce() async {
        #expect(await writer.writeInBulk([Writer.Work<Int>]()).isEmpty)
    }
}

/// True the first time, and then no more.
private final class Once: Sendable {
    private let isPast = Mutex(false)

    func first() -> Bool {
        isPast.withLock { past in
            defer { past = true }
            return !past
        }
    }
}

/// What was done, in order.
private final class Order: Sendable {
    private let kept = Mutex<[String]>([])

    func add(_ what: String) { kept.withLock { $0.append(what) } }
    var all: [String] { kept.withLock { $0 } }
}
