import GRDB
import Synchronization
import Testing

@testable import RespiteStore

/// Jobs that share a commit, and some that fail.
@Suite struct WriterSeparationTests {
    private struct Failed: Error {}

    private let database: DatabaseQueue
    private let writer: Writer

    init() throws {
        database = try DatabaseQueue()
        try database.write { try $0.execute(sql: "CREATE TABLE kept (number INTEGER NOT NULL UNIQUE)") }
        writer = Writer(database)
    }

    private var kept: [Int] {
        get throws { try database.read { try Int.fetchAll($0, sql: "SELECT number FROM kept ORDER BY number") } }
    }

    /// Runs jobs at once; each inserts its number, and those of `failing` then throw. Returns which were answered.
    private func work(_ count: Int, failing: Set<Int>) async -> Set<Int> {
        await withTaskGroup(of: Int?.self) { group in
            for number in 0..<count {
                group.addTask { [writer] in
                    do {
                        return try await writer.write { database, _, _ in
                            try database.execute(sql: "INSERT INTO kept VALUES (\(number))")
                            if failing.contains(number) { throw Failed() }
                            return number
                        }
                    } catch {
                        return nil
                    }
                }
            }
            return await group.reduce(into: []) { answered, number in answered.formUnion([number].compactMap { $0 }) }
        }
    }

    @Test func oneThatFailsHalfWayIsUndoneAndItsNeighboursAreKept() async throws {
        let failing = Set(stride(from: 3, to: 60, by: 7))
        let answered = await work(60, failing: failing)
        #expect(answered == Set(0..<60).subtracting(failing))
        #expect(try Set(kept) == answered)
    }

    @Test func oneThatFailsBeforeItChangedAnythingIsRunOnce() async throws {
        let runs = Mutex(0)
        await #expect(throws: Failed.self) {
            try await writer.write { _, _, _ in
                runs.withLock { $0 += 1 }
                throw Failed()
            }
        }
        #expect(runs.withLock { $0 } == 1)
    }

    @Test func whoeverFailedHalfWayMeetsSavepointsTheSecondTime() async throws {
        let separations = Mutex<[Separation]>([])
        let answer = try await writer.write { database, separation, _ in
            separations.withLock { $0.append(separation) }
            try database.execute(sql: "INSERT INTO kept VALUES (1)")
            if separation == .none { throw FailedHalfWay() }
            return 7
        }
        #expect(answer == 7)
        #expect(separations.withLock { $0 } == [.none, .savepoints])
        #expect(try kept == [1])
    }
}
