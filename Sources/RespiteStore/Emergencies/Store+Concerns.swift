import GRDB
import RespiteCore
import RespiteRecord

/// What a safeguarding concern says: kept apart from the record, for the few who may read it.
package struct ConcernWords: Hashable, Codable, Sendable {
    package var about: String
    package var mustNotKnow: String?
    package var protection: String?
    package var referredTo: String?
    package var referral: String?
    package var words: String

    package init(about: String, words: String) {
        (self.about, self.words) = (about, words)
    }
}

/// A concern as it is kept.
package struct ConcernRow: Hashable, Sendable {
    package var at: Instant
    package var by: String?
    package var isChild: Bool
    package var words: ConcernWords
}

/// About whom a concern is raised.
package struct NewConcern: Sendable {
    package var emergency: Int64?
    package var reference: String?
    /// The number of a person in the emergency.
    package var person: Int?
    /// Nil is as the plan says.
    package var isChild: Bool?
    package var words: ConcernWords

    package init(
        _ words: ConcernWords, emergency: Int64? = nil, reference: String? = nil, person: Int? = nil,
        isChild: Bool? = nil
    ) {
        (self.words, self.emergency, self.reference) = (words, emergency, reference)
        (self.person, self.isChild) = (person, isChild)
    }
}

extension Store {
    /// Raises a safeguarding case, or joins the open one about the same person; returns its number.
    package func raise(_ concern: NewConcern, by author: Author, at now: Instant) async throws -> Int64 {
        try await write(by: author, at: now) { try $0.raise(concern) }
    }

    package func concerns(of caseFile: Int64) async throws -> [ConcernRow] {
        try await read { db in
            try db.rows("SELECT * FROM concern WHERE caseFile = ? ORDER BY id", [caseFile]) { row in
                ConcernRow(
                    at: row["raisedAt"], by: row.optional("name"), isChild: row["isChild"],
                    words: try Document.read(ConcernWords.self, from: row["words"], of: "a concern"))
            }
        }
    }
}

extension Change {
    /// It pages from its first step whoever raised it: somebody accepts it by name.
    fileprivate func raise(_ concern: NewConcern) throws -> Int64 {
        let row = try concern.emergency.map { try EmergencyRow.find($0, in: db) }
        let header = try concern.reference.map { try PlanHeader.find($0, in: db) }
        let person = row?.value.people.first { concern.person == nil || $0.number == concern.person }
        if concern.person != nil, person == nil { throw StoreError.notFound("person in this emergency") }
        let about = person?.known.party ?? header?.caredFor.map(Party.person)
        let plan = person?.known.plan ?? header?.id
        let isChild = concern.isChild ?? person?.known.isChild ?? false
        let isDrill = try row?.value.start.isDrill ?? isDrill(onPlan: plan)
        let key = "safeguarding/\(about.map { "\($0)" } ?? "concern-\(newSubject())")"
        let caseFile = try raise(
            Opening(
                kind: .safeguarding, key: Case.Key(rawValue: key).marked(isDrill), severity: .urgent,
                ladder: ladder(for: .safeguarding, plan: plan), terms: policy.terms, asksPostFirst: true), plan: plan)
        try db.run(
            "INSERT INTO concern (caseFile, emergency, isChild, raisedAt, name, words) VALUES (?, ?, ?, ?, ?, ?)",
            [caseFile, row?.id, isChild, now, author.name, try Document.text(concern.words)])
        try enter(AuditNote(action: "safeguarding.raise", subject: "case/\(caseFile)"))
        guard let row else { return caseFile }
        let fact = Concern(person: person?.number, isChild: isChild, caseFile: caseFile)
        _ = try enter([NewFact(.concern(fact))], in: row)
        return caseFile
    }
}
