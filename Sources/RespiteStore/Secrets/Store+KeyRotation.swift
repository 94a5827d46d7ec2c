import Foundation
import GRDB
import RespiteCore
import RespiteRecord

/// What changing the key came to.
package struct KeyRotation: Hashable, Sendable {
    /// Codes that were sealed anew.
    package var sealed = 0
    /// Codes that do not open, and were left as they are.
    package var unreadable = 0

    package init(sealed: Int = 0, unreadable: Int = 0) {
        (self.sealed, self.unreadable) = (sealed, unreadable)
    }
}

extension Store {
    /// Makes a new key and seals every code by it, some at a time. Interrupted, the next call goes on where it was.
    package func rotateKey(atOnce limit: Int = 200, by author: Author, at now: Instant) async throws -> KeyRotation {
        var whole = KeyRotation()
        var after: CodeMark? = nil
        try await write(by: author, at: now) { try $0.beginRotation() }
        repeat {
            let from = after
            let part = try await write(by: author, at: now) { try $0.sealAnew(after: from, limit: limit) }
            whole.sealed += part.done.sealed
            whole.unreadable += part.done.unreadable
            after = part.last
        } while after != nil
        let done = whole
        try await write(by: author, at: now) { try $0.endRotation(done) }
        return done
    }

    /// Why the codes that are kept cannot be opened; nil when they can, or when there are none.
    package func codeLock() async throws -> CodeLock? {
        let keys = keys
        return try await read { db in
            for row in try db.rows("SELECT DISTINCT lock FROM dataKey") {
                guard keys.current != nil else { return .noKey }
                if keys.key(marked: row["lock"]) == nil { return .otherKey }
            }
            return nil
        }
    }
}

/// Up to where the codes have been gone through.
struct CodeMark: Sendable {
    var plan: Int64
    var kind: CodeKind
}

extension Change {
    /// A key that has not sealed everything yet is finished with first: the run before was interrupted.
    func beginRotation() throws {
        if try db.value(String.self, "SELECT value FROM setting WHERE name = 'keyRotation'") != nil { return }
        let key = try newDataKey()
        try db.run("INSERT INTO setting (name, value) VALUES ('keyRotation', ?)", [String(key.id)])
        try enter(AuditNote(action: "code.rotate", result: "begun"))
    }

    func sealAnew(after mark: CodeMark?, limit: Int) throws -> (done: KeyRotation, last: CodeMark?) {
        let key = try currentDataKey()
        var done = KeyRotation()
        var last: CodeMark?
        let rows = try db.rows(
            """
            SELECT code.*, plan.subject FROM code JOIN plan ON plan.id = code.plan
            WHERE code.dataKey <> ?1 AND (?2 IS NULL OR (code.plan, code.kind) > (?2, ?3))
            ORDER BY code.plan, code.kind LIMIT ?4
            """, [key.id, mark?.plan, mark?.kind, limit])
        for row in rows {
            last = CodeMark(plan: row["plan"], kind: row["kind"])
            if try sealAnew(row, by: key) { done.sealed += 1 } else { done.unreadable += 1 }
        }
        return (done, last)
    }

    private func sealAnew(_ row: Row, by key: DataKey) throws -> Bool {
        let code = CodeRow(row)
        guard let sealed = code.sealed else { return true }
        let place = CodePlace(subject: row["subject"], kind: code.note.kind, version: code.note.version)
        do {
            let opened = try dataKey(sealed.dataKey).open(sealed.bytes, for: place)
            try db.run(
                "UPDATE code SET dataKey = ?, sealed = ? WHERE plan = ? AND kind = ?",
                [key.id, try key.seal(opened, for: place), row["plan"] as Int64, code.note.kind])
            return true
        } catch StoreError.locked(.damaged) {
            return false
        }
    }

    /// Keys that seal nothing any more are forgotten.
    fileprivate func endRotation(_ done: KeyRotation) throws {
        try db.run("DELETE FROM setting WHERE name = 'keyRotation'")
        try db.run(
            "DELETE FROM dataKey WHERE NOT isCurrent AND id NOT IN (SELECT dataKey FROM code WHERE dataKey IS NOT NULL)"
        )
        try enter(AuditNote(action: "code.rotate", result: "sealed \(done.sealed), unreadable \(done.unreadable)"))
    }
}
