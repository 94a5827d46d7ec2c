import GRDB
import RespiteCore
import RespiteRecord

/// An emergency as it is stored: what its entries make, and what it is filed under.
package struct EmergencyRow: Hashable, Sendable {
    package var id: Int64
    package var caseFile: Int64
    package var carer: Int64?
    package var value: Emergency

    init(_ row: Row, in db: Database) throws {
        id = row["id"]
        caseFile = row["caseFile"]
        carer = row.optional("carer")
        let (name, start) = ("emergency \(id)", row["start"] as String)
        let entries = try db.rows("SELECT entry FROM emergencyEntry WHERE emergency = ? ORDER BY number", [id])
        value = Emergency(
            try Document.read(Emergency.Start.self, from: start, of: name),
            entries: try entries.map { try Document.read(EmergencyEntry.self, from: $0["entry"], of: name) })
    }

    static func find(_ id: Int64, in db: Database) throws -> EmergencyRow {
        guard let row = try db.first("SELECT * FROM emergency WHERE id = ?", [id]) else {
            throw StoreError.notFound("emergency")
        }
        return try EmergencyRow(row, in: db)
    }

    static func find(caseFile: Int64, in db: Database) throws -> EmergencyRow? {
        try db.first("SELECT * FROM emergency WHERE caseFile = ?", [caseFile]).map { try EmergencyRow($0, in: db) }
    }
}

/// Somebody whom an entry names: known already, or met just now.
package enum Somebody: Hashable, Sendable {
    case known(Party)
    case met(name: String, telephone: String?, role: String?)
}

/// A fact that is to be entered: when it happened, from which sheet of paper, and about whom.
package struct NewFact: Sendable {
    /// Nil is now.
    package var at: Instant?
    package var sheet: String?
    package var who: Somebody?
    package var fact: @Sendable (Party) -> EmergencyFact

    package init(_ fact: EmergencyFact, at: Instant? = nil, sheet: String? = nil) {
        (self.at, self.sheet) = (at, sheet)
        self.fact = { _ in fact }
    }

    package init(
        about who: Somebody, at: Instant? = nil, sheet: String? = nil,
        _ fact: @escaping @Sendable (Party) -> EmergencyFact
    ) {
        (self.who, self.at, self.sheet, self.fact) = (who, at, sheet, fact)
    }
}

/// Whose emergency it is, as far as it is known when it opens.
package struct NewEmergency: Sendable {
    /// What the card or the reference opened.
    package var opened: Opened?
    package var reference: String?
    package var facts: [NewFact]
    package var answeredAt: Instant
    package var isDrill: Bool

    package init(
        _ opened: Opened? = nil, reference: String? = nil, facts: [NewFact] = [], answeredAt: Instant,
        isDrill: Bool = false
    ) {
        (self.opened, self.reference, self.facts) = (opened, reference, facts)
        (self.answeredAt, self.isDrill) = (answeredAt, isDrill)
    }
}

/// What entering something came to.
package struct EmergencyEntered: Hashable, Codable, Sendable {
    package var emergency: Int64
    package var caseFile: Int64
    /// The number of the last entry that was made.
    package var entry: Int
    package var isJoined = false
}
