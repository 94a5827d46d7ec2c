import GRDB
import RespiteCore
import RespiteRecord

/// What one shift hands to the next.
package struct HandoverRow: Hashable, Sendable {
    package var id: Int64
    package var from: Instant
    package var at: Instant
    package var caseFile: Int64
    package var receiver: Party
    package var emergencies: [Int64]
    package var acceptedAt: Instant?
    package var acceptedBy: String?
    package var readBack: String?
}

extension HandoverRow {
    init(_ row: Row) throws {
        self.init(
            id: row["id"], from: row["fromAt"], at: row["at"], caseFile: row["caseFile"], receiver: row["receiver"],
            emergencies: try Document.read([Int64].self, from: row["emergencies"], of: "a shift's list"),
            acceptedAt: row.optional("acceptedAt"), acceptedBy: row.optional("acceptedBy"),
            readBack: row.optional("readBack"))
    }
}

extension Store {
    package func handovers(limit: Int) async throws -> [HandoverRow] {
        try await read { db in
            try db.rows("SELECT * FROM handoverList ORDER BY id DESC LIMIT ?", [limit], as: HandoverRow.init)
        }
    }

    package func handover(_ id: Int64) async throws -> HandoverRow {
        try await read { try HandoverRow.find(id, in: $0) }
    }

    /// Accepts a list by name. Each emergency on it that is open must have been said back, and is then `party`'s.
    package func acceptHandover(
        _ id: Int64, readBack: String, emergencies: [Int64: String], as party: Party, by author: Author, at now: Instant
    ) async throws -> HandoverRow {
        try await write(by: author, at: now) { change in
            let row = try HandoverRow.find(id, in: change.db)
            try change.accept(row, readBack, emergencies, as: party)
            return try HandoverRow.find(id, in: change.db)
        }
    }
}

extension HandoverRow {
    fileprivate static func find(_ id: Int64, in db: Database) throws -> HandoverRow {
        try db.find("list", "SELECT * FROM handoverList WHERE id = ?", [id], as: HandoverRow.init)
    }
}

extension Change {
    /// A list is due next while there is anything to hand over.
    func armHandover() throws {
        guard let next = policy.emergency.handover.next(after: now, zone: zone) else { return }
        try arm(.handover, 0, "list", at: next, .civil, severity: Severity.urgent.rawValue)
    }

    /// Makes the list of the shift that ends now, a case of its own; the next is made while something stays open.
    func handoverFell() throws {
        let last = try db.value(Instant.self, "SELECT max(at) FROM handoverList")
        let rows = try db.rows(
            "SELECT id, openedAt, closedAt FROM emergency WHERE NOT isDrill AND (closedAt IS NULL OR closedAt > ?) ORDER BY id",
            [last ?? Instant(milliseconds: 0)])
        guard !rows.isEmpty else { return }
        let terms = policy.emergency.handover
        let receiver = terms.receiver(at: now, zone: zone, holidays: holidays)
        let isOpen = rows.contains { $0.optional("closedAt") as Instant? == nil }
        let caseFile = try raise(
            Opening(
                kind: .handover, key: Case.Key(rawValue: "handover/\(zone.iso(now))"),
                severity: isOpen ? .critical : .urgent, ladder: terms.ladder(to: receiver), terms: policy.terms),
            plan: nil)
        let first: Instant = rows.map { $0["openedAt"] }.min() ?? now
        try db.run(
            "INSERT INTO handoverList (fromAt, at, caseFile, receiver, emergencies) VALUES (?, ?, ?, ?, ?)",
            [min(last ?? first, now), now, caseFile, receiver, try Document.text(rows.map { $0["id"] as Int64 })])
        if isOpen { try armHandover() }
    }

    fileprivate func accept(
        _ row: HandoverRow, _ readBack: String, _ said: [Int64: String], as party: Party
    ) throws {
        guard row.acceptedAt == nil else {
            throw StoreError.refused("This list was accepted already, by \(row.acceptedBy ?? "somebody").")
        }
        let open = try row.emergencies.map { try EmergencyRow.find($0, in: db) }.filter(\.value.isOpen)
        let silent = open.filter { said[$0.id]?.contains(where: \.isLetter) != true }
        guard silent.isEmpty else {
            let numbers = silent.map { EmergencyNumber(Int($0.id)).description }.joined(separator: ", ")
            throw StoreError.refused("Say each open emergency back as you understood it. Missing: \(numbers).")
        }
        for one in open { try take(one, party, said[one.id] ?? "") }
        try db.run(
            "UPDATE handoverList SET acceptedAt = ?, acceptedBy = ?, readBack = ? WHERE id = ?",
            [now, author.name ?? "\(party)", readBack, row.id])
        let file = try CaseRow.find(row.caseFile, in: db)
        if file.value.isOpen {
            try apply(.resolved(by: party, .handedOver, isWitnessed: true), to: file, note: readBack)
        }
        try enter(AuditNote(action: "handover.accept", subject: "case/\(row.caseFile)"))
    }

    /// The emergency's case moves to whoever said it back, and the record says so.
    private func take(_ one: EmergencyRow, _ party: Party, _ words: String) throws {
        let file = try CaseRow.find(one.caseFile, in: db)
        let ends = try author.uid.flatMap { uid in
            try db.value(
                Instant.self, "SELECT max(endsAt) FROM shift WHERE uid = ?1 AND startsAt <= ?2 AND endsAt > ?2",
                [uid, now])
        }
        let event: CaseEvent =
            file.value.holds.ack == nil || file.value.holds.ack?.holder == party
            ? .acknowledged(by: party, for: nil, shiftEnds: ends) : .taken(by: party, for: nil, shiftEnds: ends)
        try apply(event, to: file, note: words)
        _ = try enter([NewFact(.note("Handed over and said back: \(words)"))], in: EmergencyRow.find(one.id, in: db))
    }
}
