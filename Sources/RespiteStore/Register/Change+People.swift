import GRDB
import RespiteRecord

extension Change {
    /// Keeps somebody of a plan: the person it names by id or by the old system's id, else a new one. Returns the id.
    ///
    /// Nobody is made of nothing: without a name, a number, a date or an id there is no person.
    func keep(_ person: Person) throws -> Int64? {
        guard person != Person() else { return nil }
        if let id = try existing(person) {
            try update(id, to: person)
            return id
        }
        let id = try db.insert(
            "INSERT INTO person (subject, details, externalId) VALUES (?, '{}', ?)", [newSubject(), person.externalId])
        try update(id, to: person)
        return id
    }

    private func existing(_ person: Person) throws -> Int64? {
        if let text = person.id {
            guard let id = Int64(text), try db.value(Bool.self, "SELECT 1 FROM person WHERE id = ?", [id]) != nil else {
                throw StoreError.notFound("person")
            }
            return id
        }
        guard let externalId = person.externalId else { return nil }
        return try db.value("SELECT id FROM person WHERE externalId = ?", [externalId])
    }

    private func update(_ id: Int64, to person: Person) throws {
        var details = person
        details.id = String(id)
        try db.run(
            """
            UPDATE person SET given = ?, family = ?, preferred = ?, born = ?, addressLines = ?, town = ?, postcode = ?,
              email = ?, details = ? WHERE id = ?
            """,
            [
                person.name.given, person.name.family, person.name.preferred, person.born,
                person.addresses.first?.lines.joined(separator: "\n"), person.addresses.first?.town,
                person.addresses.first?.postcode, person.email, try Document.text(details), id,
            ])
        try db.run("DELETE FROM telephone WHERE person = ?", [id])
        for (rank, telephone) in person.telephones.enumerated() {
            guard let number = telephone.e164 else { continue }
            try db.run(
                "INSERT INTO telephone (person, rank, e164, isMobile) VALUES (?, ?, ?, ?)",
                [id, rank, number, telephone.kind == .mobile || number.hasPrefix("+447")])
        }
        touch(.person(id))
    }
}
