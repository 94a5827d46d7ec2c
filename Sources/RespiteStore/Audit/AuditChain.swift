import Crypto
import Foundation
import GRDB
import RespiteRecord

/// The hash chain: each entry's hash covers the entry and the hash before it, so that none can be changed,
/// moved or taken out without every later one giving it away.
enum AuditChain {
    static let beginning = [UInt8](repeating: 0, count: 32)

    /// Every entry from the first, with the words beside it.
    static let walk =
        "SELECT audit.*, auditWords.key, auditWords.words FROM audit LEFT JOIN auditWords ON entry = sequence ORDER BY sequence"

    /// SHA-256 over the hash before and the entry in its canonical form: each field with its length in front.
    static func hash(of entry: AuditEntry, after previous: [UInt8]) -> [UInt8] {
        var bytes = previous
        bytes.reserveCapacity(512)
        let author = entry.author
        let fields: [String?] = [
            String(entry.sequence), entry.at.description, author.uid.map(String.init), author.name, author.role,
            author.pid.map(String.init), entry.action, entry.subject, entry.version.map(String.init), entry.fieldGroup,
            entry.purpose, entry.result, entry.detail.map(hexadecimal),
            author.sinceBoot.map { String($0.milliseconds) }, entry.happenedAt?.description,
        ]
        for field in fields {
            guard let field else {
                bytes.append(UInt8(ascii: "-"))
                continue
            }
            bytes += String(field.utf8.count).utf8
            bytes.append(UInt8(ascii: ":"))
            bytes += field.utf8
        }
        return Array(SHA256.hash(data: bytes))
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    static func entry(_ row: Row) -> AuditEntry {
        AuditEntry(
            sequence: row["sequence"], at: row["at"], happenedAt: row.optional("happenedAt"),
            author: Author(
                uid: row.optional("uid"), name: row.optional("name"), role: row["role"], pid: row.optional("pid"),
                sinceBoot: row.optional("sinceBoot")),
            action: row["action"], subject: row.optional("subject"), version: row.optional("version"),
            fieldGroup: row.optional("fieldGroup"), purpose: row.optional("purpose"), result: row["result"],
            detail: row.optional("detail").map { (data: Data) in Array(data) }, hash: Array(row["hash"] as Data),
            words: row.optional("words")
        )
    }
}

extension Change {
    /// Enters what this change does, in the transaction that does it.
    func enter(_ note: AuditNote, by other: Author? = nil) throws {
        let author = other ?? author
        let words = note.words.map(KeyedWords.init)
        let last = try db.first("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1") { row in
            (sequence: row["sequence"] as Int64, hash: Array(row["hash"] as Data))
        }
        var entry = AuditEntry(
            sequence: (last?.sequence ?? 0) + 1, at: now, happenedAt: note.happenedAt, author: author,
            action: note.action, subject: note.subject,
            version: note.version, fieldGroup: note.fieldGroup, purpose: note.purpose, result: note.result,
            detail: words?.hash ?? note.detail, hash: []
        )
        entry.hash = AuditChain.hash(of: entry, after: last?.hash ?? AuditChain.beginning)
        try db.run(
            """
            INSERT INTO audit (sequence, at, sinceBoot, happenedAt, uid, name, role, pid, action, subject, version,
              fieldGroup, purpose, result, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                entry.sequence, now, author.sinceBoot, note.happenedAt, author.uid, author.name, author.role,
                author.pid, note.action, note.subject,
                note.version, note.fieldGroup, note.purpose, note.result, entry.detail.map { Data($0) },
                Data(entry.hash),
            ])
        if let words { try keep(words, besides: entry.sequence) }
    }
}
