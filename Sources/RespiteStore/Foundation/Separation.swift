import GRDB

/// How the pieces of a transaction are kept apart, so that one that fails is undone alone.
///
/// Few fail after they have changed something, and to keep every page for each of them costs more than the work: so a
/// group is first made without savepoints, and if one fails half-way, all of it is undone and made again with them.
enum Separation {
    case none
    case savepoints

    func keepApart(in database: Database, _ piece: () throws -> Void) throws {
        switch self {
        case .none: try piece()
        case .savepoints:
            try database.inSavepoint {
                try piece()
                return .commit
            }
        }
    }

    /// Runs a job, and returns what it touched.
    func keepApart(
        _ job: (Database, Separation, inout Set<Touch>) throws -> Void, in database: Database
    ) throws -> Set<Touch> {
        var touched = Set<Touch>()
        try keepApart(in: database) { try job(database, self, &touched) }
        return touched
    }
}

/// A piece of a job failed, and can only be undone with the rest of it.
struct FailedHalfWay: Error {}
