import CSQLite
import GRDB
import Synchronization

/// Takes what the log holds into the register's file, beside the writer.
///
/// SQLite by itself does so within a commit, and whoever waits for that commit waits for thousands of pages besides.
/// The log begins anew only when all of it is in the file, and while it is swept the writer adds to it: so the writer
/// takes in the little that is left, after it has answered.
final class LogSweep: Sendable {
    private enum State {
        /// Since the writer had written so many pages.
        case resting(since: Int32)
        case sweeping
        case swept
    }

    private let connection: DatabaseQueue
    private let state = Mutex(State.resting(since: 0))
    private let mostPages: Int32
    private let room: LogRoom?
    private let hasRoom = Atomic(false)

    /// Sweeps whenever the log has grown by so many pages of 4 KiB: with fewer, most pages of a busy register would be
    /// written again and again. `keepsRoom` has its file as long from the first commit on.
    init(path: String, mostPages: Int32 = 4096, keepsRoom: Bool = false, _ configuration: Configuration) throws {
        self.mostPages = mostPages
        room = keepsRoom ? LogRoom(pages: Int(mostPages) * 17 / 16) : nil
        connection = try DatabaseQueue(path: path, configuration: configuration)
        try connection.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    }

    /// Called by the writer on its own stretch, when it has answered those who waited for a commit.
    func look(after writer: Database) {
        if let room, !hasRoom.load(ordering: .relaxed) { hasRoom.store(room.make(by: writer), ordering: .relaxed) }
        let written = Self.pagesWritten(by: writer)
        switch state.withLock({ $0 }) {
        case .resting(let since) where written &- since >= mostPages:
            state.withLock { $0 = .sweeping }
            sweep()
        case .swept:
            // What cannot be taken in now, because somebody still reads what was there before, is taken in the next time.
            _ = try? writer.checkpoint(.passive)
            state.withLock { $0 = .resting(since: written) }
        case .resting, .sweeping: break
        }
    }

    /// Takes in all of the log and leaves none of it, on the writer's own stretch.
    ///
    /// SQLite lets one connection at a time take the log in, and sends another away at once.
    func empty(by writer: Database) throws {
        waitUntilSwept()
        try writer.checkpoint(.truncate)
        hasRoom.store(false, ordering: .relaxed)
    }

    private func sweep() {
        connection.asyncWriteWithoutTransaction { [self] database in
            _ = try? database.checkpoint(.passive)
            state.withLock { $0 = .swept }
        }
    }

    private static func pagesWritten(by writer: Database) -> Int32 {
        var (now, highest): (Int32, Int32) = (0, 0)
        sqlite3_db_status(writer.sqliteConnection, SQLITE_DBSTATUS_CACHE_WRITE, &now, &highest, 0)
        return now
    }

    /// Returns when no sweep is under way.
    func waitUntilSwept() {
        connection.writeWithoutTransaction { _ in }
    }

    func close() throws {
        try connection.close()
    }
}
