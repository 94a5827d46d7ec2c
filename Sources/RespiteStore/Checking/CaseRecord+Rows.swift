import Crypto
import Foundation
import GRDB
import RespiteCore
import RespiteRecord

extension CaseRecord {
    /// A case with everything that is stored of it.
    static func read(_ id: Int64, in db: Database, _ policy: Policy, at now: Instant) throws -> CaseRecord {
        let row = try CaseRow.find(id, in: db)
        var record = CaseRecord(row.value)
        record.entries = try entries(id, in: db)
        record.armed = try db.rows("SELECT * FROM deadline WHERE kind = 'case' AND subject = ?", [id], as: Armed.init)
        record.runs = try db.rows("SELECT * FROM stepRun WHERE caseFile = ? ORDER BY run", [id], as: Run.init)
        record.fired = try db.rows("SELECT * FROM fired WHERE kind = 'case' AND subject = ?", [id], as: Fired.init)
        record.attempts = try attempts(id, in: db)
        record.untold = try untold(row.plan, in: db)
        record.openTwins =
            try db.value(
                "SELECT count(*) FROM caseFile WHERE key = ? AND closedAt IS NULL AND id <> ?",
                [row.value.key.rawValue, id]) ?? 0
        record.hourlyCap =
            record.attempts.allSatisfy { $0.handedAt > now - .hours(1) } ? policy.noticeTerms.hourlyCap : nil
        record.isPutOffTold = try CaseRow.open(.system("deadline/case-\(id)"), in: db) != nil
        return record
    }

    private static func entries(_ id: Int64, in db: Database) throws -> [Entry] {
        let audited = try db.rows(
            "SELECT version, detail FROM audit WHERE subject = ? AND detail IS NOT NULL", ["case/\(id)"])
        let hashes = Set(audited.map { Hashed(version: $0["version"], hash: $0["detail"]) })
        return try db.rows("SELECT * FROM caseEvent WHERE caseFile = ? ORDER BY version", [id]) { row in
            let (version, text) = (row["version"] as Int, row["event"] as String)
            let hash = Data(SHA256.hash(data: Data(text.utf8)))
            return Entry(
                version: version,
                recorded: try Document.read(RecordedCaseEvent.self, from: text, of: "version \(version)"),
                isAudited: hashes.contains(Hashed(version: version, hash: hash)))
        }
    }

    private static func attempts(_ id: Int64, in db: Database) throws -> [Attempt] {
        try db.rows(
            """
            SELECT notice.party, notice.isPage, attempt.handedAt FROM attempt JOIN notice ON notice.id = attempt.notice
            WHERE notice.caseFile = ? AND attempt.action = 'send' ORDER BY attempt.handedAt
            """, [id]
        ) { Attempt(party: $0["party"], isPage: $0["isPage"], handedAt: $0["handedAt"]) }
    }

    /// The contacts of the plan who may not be told, since it says so.
    private static func untold(_ plan: Int64?, in db: Database) throws -> [Party: Instant] {
        guard let plan else { return [:] }
        let rows = try db.rows(
            """
            SELECT person, (SELECT max(madeAt) FROM planVersion WHERE plan = ?1) AS since FROM planContact
            WHERE plan = ?1 AND (isBarred OR agreement <> 'agreed')
            """, [plan])
        // A plan that has lost its versions says nothing of since when; the check of plans names it.
        let known = rows.compactMap { row in
            (row.optional("since") as Instant?).map { (Party.person(row["person"]), $0) }
        }
        return Dictionary(known) { one, _ in one }
    }

    private struct Hashed: Hashable {
        var version: Int?
        var hash: Data
    }
}

extension CaseRecord.Armed {
    fileprivate init(_ row: Row) {
        self.init(what: row["what"], due: row["due"], wanted: row["wanted"], puts: row["puts"])
    }
}

extension CaseRecord.Run {
    fileprivate init(_ row: Row) {
        self.init(
            number: row["run"], round: row["round"], step: row["step"], startedAt: row["startedAt"],
            reached: row["reached"])
    }
}

extension CaseRecord.Fired {
    fileprivate init(_ row: Row) {
        self.init(what: row["what"], due: row["due"], firedAt: row["firedAt"])
    }
}
