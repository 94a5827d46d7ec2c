import GRDB
import RespiteRecord

/// What a file holds, counted in it, and whether it is sound.
package struct RegisterProof: Hashable, Sendable {
    package var plans: Int
    package var people: Int
    package var openCases: Int
    package var auditEntries: Int
    package var auditHead: [UInt8]
    /// When the last thing was entered.
    package var lastEntryAt: Instant?
    /// What is wrong with it, in words; empty when it is sound.
    package var findings: [String]

    package var isSound: Bool { findings.isEmpty }
}

extension RegisterProof {
    /// Walks the whole file: its pages, its references, its audit chain.
    init(walking db: Database) throws {
        let counts = try StoreCounts(counting: db)
        let chain = try AuditProof(walking: db)
        (plans, people, openCases) = (counts.plans, counts.people, counts.openCases)
        (auditEntries, auditHead) = (chain.entries, chain.head)
        lastEntryAt = try db.value("SELECT at FROM audit ORDER BY sequence DESC LIMIT 1")
        findings = try String.fetchAll(db, sql: "PRAGMA integrity_check(10)").filter { $0 != "ok" }
        for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
            findings.append(
                "a row of \(row["table"] as String) names one of \(row["parent"] as String) that is not there")
        }
        if let bad = chain.firstBad {
            findings.append("entry \(bad) of the audit does not follow from the one before it")
        }
    }

    /// What is in both, and how it differs: empty when a copy has all of the original that is counted.
    package func differences(from original: RegisterProof) -> [String] {
        [
            ("plans", plans, original.plans), ("people", people, original.people),
            ("open cases", openCases, original.openCases), ("audit entries", auditEntries, original.auditEntries),
        ].filter { $0.1 != $0.2 }.map { "\($0.1) \($0.0) instead of \($0.2)" }
    }
}
