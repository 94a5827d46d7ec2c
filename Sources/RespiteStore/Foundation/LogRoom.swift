import GRDB
import GRDBSQLite

/// The room that the log's file keeps from its first commit on, so that no later one waits for the file to grow: the
/// file system would write down its new length each time, and sync that too.
///
/// What follows the log's last page is as nothing to SQLite, which finds the end of the log by checksums.
struct LogRoom {
    /// The log begins anew after so many pages, or a little later.
    let pages: Int

    /// Lengthens the log that `writer` holds open, on the writer's own stretch, unless it is long enough. Where the disk
    /// has no room, the log is left as long as it was.
    ///
    /// Returns false, and does nothing yet, before the log's first commit, for whoever makes a replica reads the head of
    /// the log as soon as its file has one; and while another program writes, which could be at the end of the log.
    func make(by writer: Database) -> Bool {
        guard let (file, does) = Self.log(of: writer) else { return true }
        let wanted = sqlite3_int64(length(for: writer))
        var hasBegun = false
        try? writer.inTransaction(.immediate) {
            var length: sqlite3_int64 = 0
            hasBegun = does.xFileSize(file, &length) == SQLITE_OK && length >= Self.head
            if hasBegun, length < wanted, !fill(file, from: length, to: wanted, does) {
                _ = does.xTruncate(file, length)
            }
            return .rollback
        }
        return hasBegun
    }

    private func fill(
        _ file: UnsafeMutablePointer<sqlite3_file>, from start: sqlite3_int64, to end: sqlite3_int64,
        _ does: sqlite3_io_methods
    ) -> Bool {
        // SQLite writes no more than 128 KiB at a time.
        let zeros = [UInt8](repeating: 0, count: 1 << 16)
        for place in stride(from: start, to: end, by: zeros.count) {
            let count = Int32(min(end - place, sqlite3_int64(zeros.count)))
            guard does.xWrite(file, zeros, count, place) == SQLITE_OK else { return false }
        }
        return does.xSync(file, SQLITE_SYNC_NORMAL) == SQLITE_OK
    }

    private func length(for writer: Database) -> Int {
        let pageSize = (try? Int.fetchOne(writer, sql: "PRAGMA page_size")) ?? 4096
        return Self.head + pages * (Self.pageHead + pageSize)
    }

    /// In bytes, of the log and of each page in it: https://www.sqlite.org/fileformat2.html#walformat
    private static let (head, pageHead) = (32, 24)

    private static func log(of writer: Database) -> (UnsafeMutablePointer<sqlite3_file>, sqlite3_io_methods)? {
        var file: UnsafeMutablePointer<sqlite3_file>?
        sqlite3_file_control(writer.sqliteConnection, "main", SQLITE_FCNTL_JOURNAL_POINTER, &file)
        return file.flatMap { file in file.pointee.pMethods.map { (file, $0.pointee) } }
    }
}
