import Foundation
import GRDB
import Testing

@testable import RespiteStore

@Suite struct LogSweepTests {
    private let place: Place
    private let pool: DatabasePool
    private let sweep: LogSweep
    private let writer: Writer

    init() throws {
        place = try Place()
        pool = try DatabasePool(path: place.path)
        try pool.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA wal_autocheckpoint = 0; CREATE TABLE page (bytes BLOB)")
        }
        sweep = try LogSweep(path: place.path, mostPages: 100, Configuration())
        writer = Writer(pool, sweep: sweep)
    }

    private func begin(pages: Int) async throws {
        try await writer.write { db, _, _ in
            for _ in 0..<pages { try db.execute(sql: "INSERT INTO page VALUES (zeroblob(4000))") }
        }
        // The writer looks after the log when it has answered.
        try await pool.writeWithoutTransaction { _ in }
    }

    private func write(pages: Int) async throws {
        try await begin(pages: pages)
        sweep.waitUntilSwept()
    }

    /// How many pages the log holds, and how many of those are in the file.
    private func log() async throws -> (held: Int, swept: Int) {
        let now = try await pool.writeWithoutTransaction { try $0.checkpoint(.passive) }
        return (now.walFrameCount, now.checkpointedFrameCount)
    }

    @Test func theLogBeginsAnewWhenItWasTakenIn() async throws {
        try await write(pages: 300)
        // The first commit after the sweep leaves nothing, and the one after that begins at the front.
        try await write(pages: 1)
        try await write(pages: 1)
        #expect(try await log().held < 20)
    }

    @Test func aLogThatHasHardlyGrownIsLeft() async throws {
        let before = try size(of: place.path)
        try await write(pages: 50)
        #expect(try size(of: place.path) == before)
    }

    @Test func whatSomebodyStillReadsIsTakenInAfterwards() async throws {
        var snapshot: DatabaseSnapshot? = try pool.makeSnapshot()
        try await write(pages: 300)
        try await write(pages: 1)
        try await write(pages: 1)
        let before = try await log()
        #expect(before.swept < before.held)
        #expect(try await snapshot?.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM page") } == 0)
        snapshot = nil
        for _ in 0..<3 { try await write(pages: 120) }
        #expect(try await log().held < 300)
        #expect(try await pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM page") } == 662)
    }

    @Test func aLogThatIsBeingTakenInIsEmptiedAfterwards() async throws {
        for _ in 0..<30 {
            try await begin(pages: 200)
            try await pool.writeWithoutTransaction { [sweep] in try sweep.empty(by: $0) }
            #expect(try size(of: place.path + "-wal") == 0)
            try await write(pages: 1)
        }
    }

    private func size(of file: String) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: file)[.size] as? Int)
    }
}
