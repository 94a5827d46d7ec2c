import GRDB
import RespiteCore
import RespiteRecord

/// What a merge moved from one record to another, so that it can be moved back.
struct MovedLinks: Codable {
    var carerOf: [Int64] = []
    var caredForOf: [Int64] = []
    var contactOf: [Int64] = []
    var cards: [Int64] = []
    /// The numbers that the kept record did not have before.
    var numbers: [String] = []
}

extension Store {
    /// Lets one record stand for a person of whom there are two. Nothing is lost: `partPeople` undoes it.
    package func mergePeople(
        keeping kept: Int64, and other: Int64, requestKey: RequestKey? = nil, by author: Author, at now: Instant
    ) async throws {
        _ = try await write(by: author, at: now) { change in
            try change.once(requestKey) {
                try change.merge(other, into: kept)
                return true
            }
        }
    }

    /// Parts two records that were merged: each has again what was its own.
    package func partPeople(_ other: Int64, by author: Author, at now: Instant) async throws {
        try await write(by: author, at: now) { try $0.part(other) }
    }
}

extension Change {
    fileprivate func merge(_ other: Int64, into kept: Int64) throws {
        guard kept != other else { throw StoreError.refused("These are one record already.") }
        for person in [kept, other] {
            guard try keptPerson(person) == person else {
                throw StoreError.refused("\(PersonNumber(Int(person))) was merged into another record already.")
            }
        }
        try refuseSamePlan(kept, other)
        let details = (kept: try PersonRow.details(kept, in: db), other: try PersonRow.details(other, in: db))
        var links = try links(of: other)
        links.numbers = try join(details.other, to: details.kept, of: kept)
        try move(links, from: other, to: kept)
        try db.run(
            "INSERT INTO merge (kept, merged, at, by, moved) VALUES (?, ?, ?, ?, ?)",
            [kept, other, now, author.name, try Document.text(links)])
        try settle(kept, other, action: "person.merge", why: "two records were one person")
    }

    /// One person cannot stand twice in a plan: somebody has to say which of the two places is right.
    private func refuseSamePlan(_ kept: Int64, _ other: Int64) throws {
        let both = try db.value(
            String.self,
            """
            SELECT reference FROM plan WHERE id IN (\(Self.plansOf("?1"))) AND id IN (\(Self.plansOf("?2"))) LIMIT 1
            """, [kept, other])
        guard let both else { return }
        throw StoreError.refused(
            "Both stand in plan \(both). Take one of them out of it first: plan edit \(both).")
    }

    private static func plansOf(_ person: String) -> String {
        "SELECT id FROM plan WHERE carer = \(person) OR caredFor = \(person) UNION SELECT plan FROM planContact WHERE person = \(person)"
    }

    private func links(of person: Int64) throws -> MovedLinks {
        func ids(_ sql: String) throws -> [Int64] { try db.values(sql, [person]) }
        return MovedLinks(
            carerOf: try ids("SELECT id FROM plan WHERE carer = ?"),
            caredForOf: try ids("SELECT id FROM plan WHERE caredFor = ?"),
            contactOf: try ids("SELECT plan AS id FROM planContact WHERE person = ?"),
            cards: try ids("SELECT id FROM card WHERE holder = ?"))
    }

    /// The numbers of the other record come after the kept one's own.
    private func join(_ other: Person, to kept: Person, of id: Int64) throws -> [String] {
        let known = Set(kept.telephones.compactMap(\.dialled))
        let new = other.telephones.filter { $0.dialled.map { !known.contains($0) } ?? false }
        var details = kept
        details.telephones += new
        try change(id, to: details, why: "merged")
        return new.compactMap(\.dialled)
    }

    private func move(_ links: MovedLinks, from old: Int64, to new: Int64) throws {
        for plan in links.carerOf {
            try db.run("UPDATE plan SET carer = ? WHERE id = ? AND carer = ?", [new, plan, old])
        }
        for plan in links.caredForOf {
            try db.run("UPDATE plan SET caredFor = ? WHERE id = ? AND caredFor = ?", [new, plan, old])
        }
        for plan in links.contactOf {
            try db.run("UPDATE planContact SET person = ? WHERE plan = ? AND person = ?", [new, plan, old])
        }
        for card in links.cards {
            try db.run("UPDATE card SET holder = ? WHERE id = ? AND holder = ?", [new, card, old])
        }
        try rename(old, to: new, in: Set(links.carerOf + links.caredForOf + links.contactOf))
    }

    /// The documents say from their next version on who it is.
    private func rename(_ old: Int64, to new: Int64, in plans: Set<Int64>) throws {
        let (old, new) = (String(old), String(new))
        for plan in plans.sorted() {
            guard let row = try db.first(PlanHeader.select + " WHERE plan.id = ?", [plan]) else { continue }
            let header = PlanHeader(row)
            guard
                let text = try db.value(
                    String.self, "SELECT document FROM planVersion WHERE plan = ? AND version = ?",
                    [plan, header.version])
            else { continue }
            var document = try Document.read(Plan.self, from: text, of: "plan \(plan)")
            if document.carer.id == old { document.carer.id = new }
            if document.caredFor.id == old { document.caredFor.id = new }
            if case .stated(var contacts) = document.contacts {
                for place in contacts.indices where contacts[place].id == old { contacts[place].id = new }
                document.contacts = .stated(contacts)
            }
            try db.run("UPDATE plan SET version = ? WHERE id = ?", [header.version + 1, plan])
            try addVersion(header.version + 1, of: plan, document, why: "two records of one person")
        }
    }

    fileprivate func part(_ other: Int64) throws {
        guard let row = try db.first("SELECT * FROM merge WHERE merged = ? AND partedAt IS NULL", [other]) else {
            throw StoreError.refused("This record was not merged into another.")
        }
        let kept: Int64 = row["kept"]
        let links = try Document.read(MovedLinks.self, from: row["moved"], of: "a merge of two records")
        var details = try PersonRow.details(kept, in: db)
        details.telephones.removeAll { $0.dialled.map(links.numbers.contains) ?? false }
        try change(kept, to: details, why: "parted")
        try move(links, from: kept, to: other)
        try db.run(
            "UPDATE merge SET partedAt = ?, partedBy = ? WHERE id = ?", [now, author.name, row["id"] as Int64])
        try settle(kept, other, action: "person.part", why: "two records were two people")
    }

    private func settle(_ kept: Int64, _ other: Int64, action: String, why: String) throws {
        try republish(takeChangedPeople(), why: why)
        for person in [kept, other] {
            touch(.person(person))
            try enter(AuditNote(action: action, subject: PersonRow.subject(person, in: db)))
        }
    }
}
