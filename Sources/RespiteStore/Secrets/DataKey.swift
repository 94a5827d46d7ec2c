import Crypto
import Foundation
import GRDB
import RespiteCore

/// A key of the register's own: it seals codes, and stands in its table only as the master key has wrapped it.
struct DataKey {
    let id: Int64
    let key: SymmetricKey

    /// Seals a code for one place alone: moved to another plan, kind or version it does not open.
    func seal(_ code: AccessCode, for place: CodePlace) throws -> Data {
        var text = Data(try Document.text(code).utf8)
        // What is sealed shows its length; a code's would tell something of it.
        text.append(contentsOf: repeatElement(0x20, count: 256 - text.count % 256))
        return try ChaChaPoly.seal(text, using: key, authenticating: place.label).combined
    }

    func open(_ sealed: Data, for place: CodePlace) throws -> AccessCode {
        do {
            let box = try ChaChaPoly.SealedBox(combined: sealed)
            let text = try ChaChaPoly.open(box, using: key, authenticating: place.label)
            return try JSONDecoder().decode(AccessCode.self, from: text)
        } catch {
            throw StoreError.locked(.damaged)
        }
    }
}

/// Which code of which plan, by the plan's random number.
struct CodePlace: Hashable {
    var subject: Int64
    var kind: CodeKind
    var version: Int

    var label: Data { Data("respited code plan/\(subject) \(kind.rawValue) \(version)".utf8) }
}

extension CodeKind: DatabaseValueConvertible {}

extension Change {
    /// The key that seals from now on; made when there is none yet.
    func currentDataKey() throws -> DataKey {
        if let row = try db.first("SELECT id FROM dataKey WHERE isCurrent") { return try dataKey(row["id"]) }
        return try newDataKey()
    }

    /// Makes a key and has it seal from now on. Those before it still open what they sealed.
    func newDataKey() throws -> DataKey {
        guard let master = keys.current else { throw StoreError.locked(.noKey) }
        let key = SymmetricKey(size: .bits256)
        try db.run("UPDATE dataKey SET isCurrent = 0 WHERE isCurrent")
        let id = (try db.value(Int64.self, "SELECT max(id) FROM dataKey") ?? 0) + 1
        try db.run(
            "INSERT INTO dataKey (id, wrapped, lock, madeAt, isCurrent) VALUES (?, ?, ?, ?, 1)",
            [id, try master.wrap(key, number: id), master.mark, now])
        return DataKey(id: id, key: key)
    }

    func dataKey(_ id: Int64) throws -> DataKey {
        guard let row = try db.first("SELECT wrapped, lock FROM dataKey WHERE id = ?", [id]) else {
            throw StoreError.locked(.damaged)
        }
        guard keys.current != nil else { throw StoreError.locked(.noKey) }
        guard let master = keys.key(marked: row["lock"]) else { throw StoreError.locked(.otherKey) }
        do {
            return DataKey(id: id, key: try master.unwrap(row["wrapped"], number: id))
        } catch {
            throw StoreError.locked(.damaged)
        }
    }
}
