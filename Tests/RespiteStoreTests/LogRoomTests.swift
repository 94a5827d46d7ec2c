import Foundation
import GRDB
import Testing

@testable import RespiteStore

@Suite struct LogRoomTests {
    private let place: Place
    private let pool: DatabasePool
    private let sweep: LogSweep
    private let writer: Writer
    /// Of a log of 100 pages of 4 KiB and a sixteenth.
    private let length = 32 + 106 * (24 + 4096)

    init() throws {
        place = try Place()
        pool = try DatabasePool(path: place.path)
        try pool.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA wal_autocheckpoint = 0; CREATE TABLE page (bytes BLOB)")
        }
        sweep = try LogSweep(path: place.path, mostPages: 100, keepsRoom: true, Configuration())
        writer = Writer(pool, sweep: sweep)
    }

    private func write(pages: Int) async throws {
        try await writer.write { db, _, _ in
            for _ in 0..<pages { try db.execute(sql: "INSERT INTO page VALUES (zeroblob(4000))") }
        }
        // The writer makes room when it has answered.
        try await pool.writeWithoutTransaction { _ in }
    }

    private func logLength() throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: place.path + "-wal")[.size] as? Int)
    }

    /// How many pages a register has that is opened from what the files hold now, as after a power cut.
    private func pagesAfterAPowerCut() throws -> Int? {
        let copy = try Place()
        for file in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: place.path + file, toPath: copy.path + file)
        }
        return try DatabaseQueue(path: copy.path).read { db in
            #expect(try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"])
            return try Int.fetchOne(db, sql: "SELECT count(*) FROM page")
        }
    }

    @Test func noCommitLengthensTheLogWhileItHasRoom() async throws {
        try await write(pages: 1)
        #expect(try logLength() == length)
        // Each writes three pages or four: the one that is new, the table's and the file's first.
        for _ in 0..<20 {
            try await write(pages: 1)
            #expect(try logLength() == length)
        }
    }

    @Test func whatFollowsTheLastPageOfTheLogIsNothing() async throws {
        try await write(pages: 7)
        #expect(try pagesAfterAPowerCut() == 7)
        try await write(pages: 2)
        #expect(try pagesAfterAPowerCut() == 9)
    }

    @Test func aLogThatIsLongerIsLeftAsItIs() async throws {
        try await write(pages: 300)
        #expect(try logLength() > length)
        #expect(try pagesAfterAPowerCut() == 300)
    }

    @Test func aLogThatWasEmptiedGetsItsRoomWithTheNextCommit() async throws {
        try await write(pages: 1)
        try await pool.writeWithoutTransaction { [sweep] in try sweep.empty(by: $0) }
        #expect(try logLength() == 0)
        try await write(pages: 1)
        #expect(try logLength() == length)
        #expect(try pagesAfterAPowerCut() == 2)
    }

    @Test func aLogThatHasNotBegunIsNotLengthenedYet() async throws {
        try await pool.writeWithoutTransaction { [sweep] in try sweep.empty(by: $0) }
        try await pool.writeWithoutTransaction { #expect(!LogRoom(pages: 100).make(by: $0)) }
        #expect(try logLength() == 0)
    }

    @Test func theLogIsNotLengthenedWhileAnotherProgramWritesAtItsEnd() async throws {
        let other = try DatabaseQueue(path: place.path)
        try await other.writeWithoutTransaction { [pool, place] other in
            try other.execute(sql: "CREATE TABLE theirs (number INTEGER); BEGIN IMMEDIATE")
            let before = try #require(FileManager.default.attributesOfItem(atPath: place.path + "-wal")[.size] as? Int)
            pool.writeWithoutTransaction { #expect(!LogRoom(pages: 100).make(by: $0)) }
            #expect(try FileManager.default.attributesOfItem(atPath: place.path + "-wal")[.size] as? Int == before)
            try other.execute(sql: "COMMIT")
        }
        try await pool.writeWithoutTransaction { #expect(LogRoom(pages: 106).make(by: $0)) }
        #expect(try logLength() == length)
    }

    @Test func aRegisterInMemoryHasNoLog() async throws {
        try await DatabaseQueue().writeWithoutTransaction { #expect(LogRoom(pages: 100).make(by: $0)) }
    }
}
