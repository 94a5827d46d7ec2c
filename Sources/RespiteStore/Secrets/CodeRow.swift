import Foundation
import GRDB
import RespiteCore
import RespiteRecord

/// What is known of a code without opening it.
package struct CodeNote: Hashable, Sendable {
    package var kind: CodeKind
    package var version: Int
    package var setAt: Instant
    package var setBy: String?
    /// When it was last revealed, if that was since it was set: it should be changed then.
    package var readAt: Instant?
}

/// A code that was revealed.
package struct RevealedCode: Hashable, Sendable {
    package var note: CodeNote
    package var code: AccessCode
}

/// A row of the codes: sealed, unless it was removed.
struct CodeRow {
    var note: CodeNote
    var sealed: Sealed?

    struct Sealed {
        var dataKey: Int64
        var bytes: Data
    }
}

extension CodeRow {
    init(_ row: Row) {
        note = CodeNote(
            kind: row["kind"], version: row["version"], setAt: row["setAt"], setBy: row.optional("setBy"),
            readAt: row.optional("readAt"))
        let bytes: Data? = row.optional("sealed")
        sealed = bytes.map { Sealed(dataKey: row["dataKey"], bytes: $0) }
    }

    static func find(_ kind: CodeKind, of plan: Int64, in db: Database) throws -> CodeRow? {
        try db.first("SELECT * FROM code WHERE plan = ? AND kind = ?", [plan, kind], as: CodeRow.init)
    }
}
