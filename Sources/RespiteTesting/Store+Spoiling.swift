import GRDB
import RespiteStore

extension Store {
    /// Makes a schedule's row unreadable, as a fault of the disk or of ours would.
    package func spoil(schedule id: Int64) async throws {
        try await writeForTests { try $0.execute(sql: "UPDATE schedule SET rule = '{' WHERE id = ?", arguments: [id]) }
    }
}
