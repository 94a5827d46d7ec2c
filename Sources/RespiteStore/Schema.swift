import GRDB

extension DatabaseMigrator {
    /// Every schema there has been, oldest first. A released one is never edited.
    package static var respite: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: the register, its cases and its outbox") { try $0.execute(sql: Schema1.text) }
        return migrator
    }

    /// Refuses a file that a later respited has written: what it means is not known here.
    func refuseNewer(_ database: any DatabaseReader) throws {
        let applied = try database.read { db in
            try db.tableExists("grdb_migrations")
                ? Set(String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations")) : []
        }
        if let unknown = applied.subtracting(migrations).min() { throw StoreError.newer(found: unknown) }
    }
}
