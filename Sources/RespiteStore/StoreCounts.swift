import GRDB

/// How much there is of what.
package struct StoreCounts: Hashable, Sendable {
    package var plans: Int
    package var people: Int
    package var openCases: Int
    package var pagingCases: Int
    package var armed: Int
    /// Deadlines that could not be worked, and wait.
    package var putOff: Int
}

extension Store {
    package func counts() async throws -> StoreCounts {
        try await read(StoreCounts.init(counting:))
    }
}

extension StoreCounts {
    init(counting db: Database) throws {
        plans = try db.value("SELECT count(*) FROM plan WHERE NOT forDrills") ?? 0
        people = try db.value("SELECT count(*) FROM person") ?? 0
        // A drill counts in no figure.
        let open = "SELECT count(*) FROM caseFile WHERE closedAt IS NULL AND key NOT LIKE 'drill/%'"
        openCases = try db.value(open) ?? 0
        pagingCases = try db.value(open + " AND word IN ('paging', 'top')") ?? 0
        armed = try db.value("SELECT count(*) FROM deadline") ?? 0
        putOff = try db.value("SELECT count(*) FROM deadline WHERE puts > 0") ?? 0
    }
}
