import Foundation
import GRDB
import RespiteCore
import RespiteRecord

/// Something that is wrong with what is stored: which row, and which rule it breaks.
package struct Finding: Hashable, Sendable {
    /// `case C-0007`, `schedule S-0012`, `the file`.
    package var what: String
    package var rule: String

    package init(_ what: String, _ rule: String) {
        (self.what, self.rule) = (what, rule)
    }
}

/// What checking some rows came to.
package struct CheckedPart: Hashable, Sendable {
    package var checked = 0
    package var findings: [Finding] = []
    /// The last row that was checked; nil when there was none left.
    package var last: Int64?
}

extension Store {
    /// Checks the file: every page and index, and that each row's references lead somewhere. Long on a large register.
    package func checkFile() async throws -> CheckedPart {
        try await read { db in
            var part = CheckedPart(checked: 1)
            let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
            part.findings = pages.map { Finding("the file", $0) }
            for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(20) {
                let (table, parent) = (row["table"] as String, row["parent"] as String)
                let number = (row["rowid"] as Int64?).map { " \($0)" } ?? ""
                part.findings.append(Finding("\(table)\(number)", "names a \(parent) that is not there"))
            }
            return part
        }
    }

    /// Walks the audit chain from its beginning.
    package func checkAudit() async throws -> CheckedPart {
        let proof = try await verifyAudit()
        var part = CheckedPart(checked: proof.entries)
        if let bad = proof.firstBad {
            part.findings = [Finding("audit entry \(bad)", "it does not follow from the entry before it")]
        }
        return part
    }

    /// Holds the cases after number `id`, up to `limit` of them, against every rule, each with all its rows.
    package func checkCases(after id: Int64, limit: Int, at now: Instant) async throws -> CheckedPart {
        let policy = policy
        return try await part(of: "caseFile", after: id, limit: limit) { id, db in
            let name = "case \(CaseNumber(Int(id)))"
            do {
                return try CaseRecord.read(id, in: db, policy, at: now).broken(at: now)
                    .map { Finding(name, "\($0)") }
            } catch let error as StoreError {
                return [Finding(name, "\(RuleBroken(.historyGivesTheCase, error.asFinding))")]
            }
        }
    }

    /// Holds the schedules after number `id`, up to `limit` of them, against every rule.
    package func checkSchedules(after id: Int64, limit: Int) async throws -> CheckedPart {
        try await part(of: "schedule", after: id, limit: limit) { id, db in
            let name = "schedule \(ScheduleNumber(Int(id)))"
            var findings = try ScheduleRecord.read(id, in: db).broken().map { Finding(name, "\($0)") }
            if (try? ScheduleRow.find(id, in: db)) == nil { findings.append(Finding(name, "its rule cannot be read")) }
            return findings
        }
    }

    /// Checks some rows of a table, each with what is stored of it at the same moment.
    func part(
        of table: String, after id: Int64, limit: Int,
        _ check: @escaping @Sendable (Int64, Database) throws -> [Finding]
    ) async throws -> CheckedPart {
        try await read { db in
            let ids = try db.rows("SELECT id FROM \(table) WHERE id > ? ORDER BY id LIMIT ?", [id, limit])
            var part = CheckedPart()
            for id in ids.map({ $0["id"] as Int64 }) {
                part.findings += try check(id, db)
                part.checked += 1
                part.last = id
            }
            return part
        }
    }
}

extension StoreError {
    /// What it says of a row that cannot be read.
    var asFinding: String {
        if case .corrupt(let what) = self { what } else { "a row of it cannot be read" }
    }
}
