import GRDB
import RespiteCore
import RespiteRecord

extension Change {
    /// Keeps somebody of a plan: the person it names by id or by the old system's id, else a new one. Returns the id.
    ///
    /// Nobody is made of nothing: without a name, a number, a date or an id there is no person.
    func keep(_ person: Person) throws -> Int64? {
        guard person != Person() else { return nil }
        if let id = try existing(person) {
            try change(id, to: person, why: "plan")
            return id
        }
        let id = try db.value(Int64.self, "SELECT ifnull(max(id), 0) + 1 FROM person") ?? 1
        try add(id, person)
        return id
    }

    private func existing(_ person: Person) throws -> Int64? {
        if let text = person.id {
            guard let id = Int64(text), try db.value(Bool.self, "SELECT 1 FROM person WHERE id = ?", [id]) != nil else {
                throw StoreError.notFound("person")
            }
            return try keptPerson(id)
        }
        guard let externalId = person.externalId,
            let id = try db.value(Int64.self, "SELECT id FROM person WHERE externalId = ?", [externalId])
        else { return nil }
        return try keptPerson(id)
    }

    /// The record that stands for a person, where two were found to be one.
    func keptPerson(_ id: Int64) throws -> Int64 {
        var id = id
        while let kept = try db.value(
            Int64.self, "SELECT kept FROM merge WHERE merged = ? AND partedAt IS NULL", [id])
        { id = kept }
        return id
    }

    /// Changes a person's record, and keeps what it was before. Nothing is kept of a change that changes nothing.
    func change(_ id: Int64, to person: Person, why: String) throws {
        let before = try PersonRow.details(id, in: db)
        var after = person
        after.id = String(id)
        guard before != after else { return }
        try db.run(
            "INSERT INTO personChange (person, at, by, why, before) VALUES (?, ?, ?, ?, ?)",
            [id, now, author.name, why, try Document.text(before)])
        try db.run("DELETE FROM telephone WHERE person = ?", [id])
        try write(id, after)
        changedPeople.insert(id)
    }

    /// Makes a person's record under a number that nobody has.
    func add(_ id: Int64, _ person: Person) throws {
        try db.run(
            """
            INSERT INTO person (given, family, preferred, born, addressLines, town, postcode, email, details, id,
              subject, externalId) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, columns(id, person) + [newSubject(), person.externalId])
        try addTelephones(of: id, person)
    }

    /// Writes a person's record as it is from now on, whose telephones are gone.
    private func write(_ id: Int64, _ person: Person) throws {
        try db.run(
            """
            UPDATE person SET given = ?, family = ?, preferred = ?, born = ?, addressLines = ?, town = ?, postcode = ?,
              email = ?, details = ? WHERE id = ?
            """, columns(id, person))
        try addTelephones(of: id, person)
    }

    /// The number comes last.
    private func columns(_ id: Int64, _ person: Person) throws -> StatementArguments {
        var details = person
        details.id = String(id)
        let (name, address) = (person.name, person.addresses.first)
        return [
            name.given, name.family, name.preferred, person.born, address?.lines.joined(separator: "\n"), address?.town,
            address?.postcode, person.email, try Document.text(details), id,
        ]
    }

    private func addTelephones(of id: Int64, _ person: Person) throws {
        for (rank, telephone) in person.telephones.enumerated() {
            guard let number = telephone.e164 else { continue }
            try db.run(
                "INSERT INTO telephone (person, rank, e164, isMobile) VALUES (?, ?, ?, ?)",
                [id, rank, number, telephone.kind == .mobile || number.hasPrefix("+447")])
        }
        touch(.person(id))
    }
}

/// A person of the register as they are now.
struct PersonRow {
    static func details(_ id: Int64, in db: Database) throws -> Person {
        guard let text = try db.value(String.self, "SELECT details FROM person WHERE id = ?", [id]) else {
            throw StoreError.notFound("person")
        }
        return try Document.read(Person.self, from: text, of: "person \(id)")
    }

    static func subject(_ id: Int64, in db: Database) throws -> String {
        guard let subject = try db.value(Int64.self, "SELECT subject FROM person WHERE id = ?", [id]) else {
            throw StoreError.notFound("person")
        }
        return "person/\(subject)"
    }
}
