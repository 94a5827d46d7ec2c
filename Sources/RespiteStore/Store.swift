import CSQLite
import Foundation
import GRDB
import RespiteCore
import RespiteRecord
import Synchronization

/// The register on disk. Each method is one transaction: all of what it promises is kept, or nothing.
package final class Store: Sendable {
    let database: any DatabaseWriter
    private let writer: Writer
    /// None of a register in memory, nor of a copy.
    let sweep: LogSweep?
    private let means: Mutex<Means>
    private let isReadOnly = Mutex(false)
    /// The copy that is shown, where this is a spare.
    private let following: String?

    /// Opens the register at `path`, and makes it where there is none. `keepsRoom` is for a long life of many commits:
    /// see `LogRoom`.
    package convenience init(path: String, policy: Policy = Policy(), keepsRoom: Bool = false) throws {
        // First: to look whether it is to be upgraded opens it.
        let configuration = Self.configuration
        try Upgrade(path: path, migrator: .respite).run()
        let pool = try DatabasePool(path: path, configuration: configuration)
        // GRDB sets NORMAL after its own preparation: what was answered must survive a power cut.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL; \(Self.roomToWrite)") }
        try self.init(pool, sweep: LogSweep(path: path, keepsRoom: keepsRoom, configuration), policy: policy)
        guard try synchronous() == 2 else { throw StoreError.corrupt("the database would not sync every commit") }
    }

    /// A register in memory, gone with the value.
    package convenience init(inMemory policy: Policy = Policy()) throws {
        try self.init(DatabaseQueue(configuration: Self.configuration), policy: policy)
    }

    init(_ database: any DatabaseWriter, sweep: LogSweep? = nil, policy: Policy) throws {
        (self.database, self.sweep) = (database, sweep)
        following = nil
        writer = Writer(database, sweep: sweep)
        try DatabaseMigrator.respite.refuseNewer(database)
        try DatabaseMigrator.respite.migrate(database)
        let rules = Rules(policy: policy, tables: try Self.keptTables(in: database))
        means = Mutex(Means(rules: rules, random: { UInt64.random(in: .min ... .max) }))
    }

    /// Shows a copy of a register that another program keeps up to date, and keeps nothing.
    ///
    /// Each reading opens the copy anew: that program changes pages without the sign by which a connection knows that
    /// those it remembers are old.
    package init(following path: String, policy: Policy = Policy()) throws {
        database = try DatabaseQueue(configuration: Self.configuration)
        (following, sweep) = (path, nil)
        writer = Writer(database)
        let copy = try Self.opened(path)
        defer { try? copy.close() }
        try DatabaseMigrator.respite.refuseNewer(copy)
        guard try copy.read(DatabaseMigrator.respite.hasCompletedMigrations) else { throw StoreError.older }
        let rules = Rules(policy: policy, tables: try Self.keptTables(in: copy))
        means = Mutex(Means(rules: rules, random: { UInt64.random(in: .min ... .max) }))
        keepReadOnly()
    }

    /// A register's file, for reading alone.
    static func opened(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.qos = .default
        configuration.busyMode = .timeout(5)
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// The writer has 16 MiB for the pages that a group of changes touches: with less, it would read most of them again
    /// and again. What it must know to undo a statement half done it keeps in memory, not in a file that nobody ever
    /// reads. It takes the log into the file itself only where `LogSweep` has not kept that below 64 MiB.
    private static let roomToWrite = """
        PRAGMA cache_size = -16384; PRAGMA wal_autocheckpoint = 16384; PRAGMA temp_store = MEMORY
        """

    /// Done once, and before the first database is opened.
    private static let countNoMemory: Void = csqlite_count_no_memory()

    private static var configuration: Configuration {
        _ = countNoMemory
        var configuration = Configuration()
        configuration.label = "respited"
        // Workers of another class would need privileges to lower themselves, and say so on standard error.
        configuration.qos = .default
        configuration.maximumReaderCount = 4
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA cache_size = -1024")
        }
        return configuration
    }

    /// What SQLite says of its `synchronous` setting on the writing connection: 2 is FULL.
    package func synchronous() throws -> Int? {
        try database.unsafeReentrantWrite { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    }

    package var policy: Policy {
        get { rules.policy }
        set { means.withLock { $0.rules.policy = newValue } }
    }

    var rules: Rules { means.withLock { $0.rules } }

    /// From now on these bank holidays count.
    func take(_ tables: [Nation: BankHolidays]) {
        means.withLock { $0.rules.tables = tables }
    }

    /// The keys that lock and open codes.
    package var keys: KeyRing {
        get { means.withLock { $0.keys } }
        set { means.withLock { $0.keys = newValue } }
    }

    /// Calls `observer` after each commit, before those who asked for it are answered.
    package func observe(_ observer: @escaping @Sendable (Set<Touch>) -> Void) {
        writer.observe(observer)
    }

    /// From now on nothing is written: what can be read is worth more than what could be spoilt.
    package func keepReadOnly() {
        isReadOnly.withLock { $0 = true }
    }

    /// What was kept read-only is written again: the spare was promoted.
    package func writeAgain() {
        isReadOnly.withLock { $0 = false }
    }

    package var canWrite: Bool { !isReadOnly.withLock { $0 } }

    /// Why nothing is written.
    private var refusal: StoreError { following == nil ? .readOnly : .following }

    func write<Value: Sendable>(
        by author: Author, at now: Instant, _ work: @escaping @Sendable (Change) throws -> Value
    ) async throws -> Value {
        guard canWrite else { throw refusal }
        let means = means.withLock { $0 }
        do {
            return try await writer.write { db, separation, touched in
                let change = Change(db, at: now, by: author, means)
                change.separation = separation
                let value = try work(change)
                touched = change.touched
                return value
            }
        } catch let error as DatabaseError where error.isOfTheDisk {
            throw StoreError.diskFull
        }
    }

    /// Does `work` with each of the items, in order and each in a transaction of its own, when nobody else waits to write.
    func writeInBulk<Item: Sendable, Value: Sendable>(
        _ items: [Item], by author: Author, at now: Instant, _ work: @escaping @Sendable (Change, Item) throws -> Value
    ) async -> [Result<Value, any Error>] {
        guard canWrite else { return items.map { _ in .failure(refusal) } }
        let means = means.withLock { $0 }
        let works: [Writer.Work<Value>] = items.map { item in
            { db, separation, touched in
                let change = Change(db, at: now, by: author, means)
                change.separation = separation
                let value = try work(change, item)
                touched = change.touched
                return value
            }
        }
        return await writer.writeInBulk(works).map { outcome in
            outcome.mapError { ($0 as? DatabaseError)?.isOfTheDisk == true ? StoreError.diskFull : $0 }
        }
    }

    func read<Value: Sendable>(_ work: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        guard let following else { return try await database.read(work) }
        let copy = try Self.opened(following)
        defer { try? copy.close() }
        return try await copy.read(work)
    }

    /// Reads a few rows by their keys on the thread that asks, which holds up nobody: two changes of thread take longer.
    func glance<Value>(_ work: (Database) throws -> Value) throws -> Value {
        guard let following else {
            return try database.unsafeRead { db in
                // As `read` does, but with statements that are prepared once for each connection.
                try db.run("BEGIN")
                defer { try? db.run("COMMIT") }
                return try work(db)
            }
        }
        let copy = try Self.opened(following)
        defer { try? copy.close() }
        return try copy.read(work)
    }

    /// Changes rows behind the rules' back: for tests of what happens when something is wrong with them.
    package func writeForTests(_ work: @escaping @Sendable (Database) throws -> Void) async throws {
        try await database.write(work)
    }

    /// Reads rows as no part of the service does.
    package func readForTests<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws -> Value {
        try await read(work)
    }

    /// Closes the files. Nothing may be asked afterwards.
    package func close() throws {
        try sweep?.close()
        // The connection that closes last is a reader's, which may not tidy up the write-ahead log.
        // Where a replica is being made, whoever makes it holds on to the log: then it stays, and nothing waits for it.
        try database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA busy_timeout = 100")
            _ = try? db.checkpoint(.truncate)
        }
        try database.close()
    }

    /// Gives back the pages of the file that the writing connection remembers.
    package func forgetPages() async {
        try? await database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA shrink_memory") }
    }

    /// Walks every page of the file. Empty when it is sound; long on a large register.
    package func quickCheck() async throws -> [String] {
        try await read { try String.fetchAll($0, sql: "PRAGMA quick_check(10)").filter { $0 != "ok" } }
    }
}
