import GRDB
import RespiteCore
import RespiteRecord

/// A code and whose it is, for paper in safe hands.
package struct PackedCode: Hashable, Sendable {
    package var reference: String
    package var carer: String
    package var kind: CodeKind
    package var code: AccessCode
}

/// When the pack was last made, and what it held.
package struct PackNote: Codable, Hashable, Sendable {
    package var at: Instant
    package var plans: Int
    package var codes: Int

    package init(at: Instant, plans: Int, codes: Int) {
        (self.at, self.plans, self.codes) = (at, plans, codes)
    }
}

extension Store {
    /// The plans that count, by the carer's family name.
    package func packedPlans() async throws -> [PlanRead] {
        let pages = try await read { db in
            try db.rows(
                PlanHeader.select + """
                     WHERE plan.state IN ('registered', 'suspended')
                    ORDER BY carer.family, carer.given, plan.reference
                    """
            ) { row in
                let header = PlanHeader(row)
                return try PlanPages(header, version: header.version, in: db)
            }
        }
        return try pages.map { try $0.read() }
    }

    /// Opens every code of the plans that count. That it was done, by whom and for what stands in the audit.
    package func packedCodes(by author: Author, at now: Instant) async throws -> [PackedCode] {
        try await write(by: author, at: now) { change in
            let rows = try change.db.rows(
                """
                SELECT code.*, plan.subject, plan.reference,
                  ifnull(person.family || ', ', '') || ifnull(person.given, '') AS carerName
                FROM code JOIN plan ON plan.id = code.plan LEFT JOIN person ON person.id = plan.carer
                WHERE code.sealed IS NOT NULL AND plan.state IN ('registered', 'suspended')
                ORDER BY carerName, plan.reference, code.kind
                """)
            let codes = try rows.compactMap { try change.opened($0) }
            try change.enter(AuditNote(action: "pack.codes", purpose: "emergency", result: "\(codes.count) codes"))
            return codes
        }
    }

    package func enterPack(_ note: PackNote, by author: Author) async throws {
        try await write(by: author, at: note.at) { change in
            try change.db.run(
                "INSERT INTO setting (name, value) VALUES ('pack', ?1) ON CONFLICT (name) DO UPDATE SET value = ?1",
                [try Document.text(note)])
            try change.enter(AuditNote(action: "pack.make", purpose: "emergency", result: "\(note.plans) plans"))
        }
    }

    package func lastPack() async throws -> PackNote? {
        try await read { db in
            try db.value(String.self, "SELECT value FROM setting WHERE name = 'pack'")
                .map { try Document.read(PackNote.self, from: $0, of: "the note of the last pack") }
        }
    }
}

extension Change {
    fileprivate func opened(_ row: Row) throws -> PackedCode? {
        let code = CodeRow(row)
        guard let sealed = code.sealed else { return nil }
        let place = CodePlace(subject: row["subject"], kind: code.note.kind, version: code.note.version)
        return PackedCode(
            reference: row["reference"], carer: row["carerName"], kind: code.note.kind,
            code: try dataKey(sealed.dataKey).open(sealed.bytes, for: place))
    }
}
