import GRDB
import RespiteCore
import RespiteRecord

/// A case as it is stored: the value, and what it is filed under.
package struct CaseRow: Hashable, Sendable {
    package var id: Int64
    package var plan: Int64?
    package var value: Case

    init(id: Int64, plan: Int64?, value: Case) {
        (self.id, self.plan, self.value) = (id, plan, value)
    }

    init(_ row: Row) throws {
        id = row["id"]
        plan = row.optional("plan")
        value = try Document.read(Case.self, from: row["state"], of: "case \(row["id"] as Int64)")
    }

    static func find(_ id: Int64, in db: Database) throws -> CaseRow {
        try db.find("case", "SELECT * FROM caseFile WHERE id = ?", [id], as: CaseRow.init)
    }

    /// The open case of that key; there is seldom one.
    static func open(_ key: Case.Key, in db: Database) throws -> CaseRow? {
        try db.value("SELECT id FROM caseFile WHERE key = ? AND closedAt IS NULL", [key.rawValue])
            .map { try find($0, in: db) }
    }
}
