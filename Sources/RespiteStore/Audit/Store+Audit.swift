import Foundation
import GRDB
import RespiteRecord

/// What the walk along the chain found.
package struct AuditProof: Hashable, Sendable {
    package var entries: Int
    package var head: [UInt8]
    /// The first entry that does not follow from the one before it.
    package var firstBad: Int64?
}

extension AuditProof {
    init(walking db: Database) throws {
        self.init(entries: 0, head: AuditChain.beginning)
        let rows = try Row.fetchCursor(db, sql: AuditChain.walk)
        while let row = try rows.next() {
            let entry = AuditChain.entry(row)
            let follows = entry.sequence == Int64(entries) + 1
            guard follows, AuditChain.hash(of: entry, after: head) == entry.hash, KeyedWords.fit(row) else {
                firstBad = entry.sequence
                return
            }
            head = entry.hash
            entries += 1
        }
    }
}

extension Store {
    /// The newest entries first, before `before` when given; with `roles`, of those and of `uid`'s own.
    package func audit(
        subject: String? = nil, uid: UInt32? = nil, orRoles roles: [String] = [], before: Int64? = nil, limit: Int
    ) async throws -> [AuditEntry] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT audit.*, auditWords.words FROM audit LEFT JOIN auditWords ON entry = sequence
                    WHERE (?1 IS NULL OR subject = ?1) AND (?2 IS NULL OR uid = ?2 OR instr(?5, ' ' || role || ' '))
                      AND sequence < ifnull(?3, 9223372036854775807)
                    ORDER BY sequence DESC LIMIT ?4
                    """,
                arguments: [subject, uid, before, limit, " \(roles.joined(separator: " ")) "]
            ).map(AuditChain.entry)
        }
    }

    /// Walks the whole chain from its beginning.
    package func verifyAudit() async throws -> AuditProof {
        try await read(AuditProof.init(walking:))
    }

    /// The hash of the newest entry.
    package func auditHead() async throws -> [UInt8] {
        try await read { db in
            try Data.fetchOne(db, sql: "SELECT hash FROM audit ORDER BY sequence DESC LIMIT 1").map(Array.init)
                ?? AuditChain.beginning
        }
    }

    /// Enters that somebody searched, and what they were shown. Left out where nothing can be kept.
    package func enterSearch(
        _ terms: SearchTerms, purpose: String, shown: [PlanHeader], by author: Author, at now: Instant
    ) async throws {
        do {
            try await write(by: author, at: now) { try $0.enterSearch(terms, purpose: purpose, shown: shown) }
        } catch let error as StoreError where error.keepsNothing {}
    }
}
