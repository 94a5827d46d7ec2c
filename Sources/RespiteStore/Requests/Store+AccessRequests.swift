import GRDB
import RespiteCore
import RespiteRecord

extension Store {
    /// Enters that somebody has asked for what is kept about them. It is due within a month.
    package func openRequest(
        of person: Int64, receivedOn: LocalDate, identity: String, authority: String?, by author: Author,
        at now: Instant
    ) async throws -> AccessRequest {
        try await write(by: author, at: now) { change in
            guard receivedOn <= change.today else {
                throw StoreError.refused("A request is received today or was before.")
            }
            let person = try change.keptPerson(person)
            let subject = try PersonRow.subject(person, in: change.db)
            let id = try change.db.insert(
                "INSERT INTO accessRequest (person, receivedOn, dueOn, identity, authority) VALUES (?, ?, ?, ?, ?)",
                [person, receivedOn, receivedOn.adding(months: 1), identity, authority])
            try change.enter(AuditNote(action: "request.open", subject: subject))
            return try AccessRequest.find(id, in: change.db)
        }
    }

    /// The open ones, the soonest due first, then those that were released.
    package func accessRequests() async throws -> [AccessRequest] {
        try await read { db in
            try db.rows(
                "SELECT * FROM accessRequest ORDER BY releasedAt IS NOT NULL, dueOn, id LIMIT 1000",
                as: AccessRequest.init)
        }
    }

    /// Two months more, once, for a reason that they are told.
    package func extendRequest(
        _ id: Int64, why: String, by author: Author, at now: Instant
    ) async throws -> AccessRequest {
        try await write(by: author, at: now) { change in
            let request = try change.openRequest(id)
            guard request.extension == nil else { throw StoreError.refused("This request was extended already.") }
            guard change.today <= request.dueOn else {
                throw StoreError.refused("A request is extended within the first month, and that is over.")
            }
            try change.db.run(
                "UPDATE accessRequest SET dueOn = ?, extension = ? WHERE id = ?",
                [request.receivedOn.adding(months: 3), why, id])
            try change.enter(
                AuditNote(action: "request.extend", subject: PersonRow.subject(request.person, in: change.db)))
            return try AccessRequest.find(id, in: change.db)
        }
    }

    /// Every piece of what is kept about whoever asks, with what was decided of it. The look is entered.
    package func accessFile(
        of id: Int64, seesAll: Bool, by author: Author, at now: Instant
    ) async throws -> (request: AccessRequest, pieces: [AccessPiece]) {
        try await write(by: author, at: now) { change in
            let request = try AccessRequest.find(id, in: change.db)
            try change.enter(
                AuditNote(
                    action: "request.show", subject: PersonRow.subject(request.person, in: change.db),
                    fieldGroup: "everything", purpose: "accessRequest"))
            return (request, try change.pieces(of: request).map { $0.seen(byGovernance: seesAll) })
        }
    }

    /// Decides of a piece: it is sent, or withheld on a ground. Whoever decides does not release.
    package func mark(
        _ key: String, of id: Int64, _ mark: AccessPiece.Mark, seesAll: Bool, by author: Author, at now: Instant
    ) async throws {
        try await write(by: author, at: now) { change in
            let request = try change.openRequest(id)
            guard let piece = try change.pieces(of: request).first(where: { $0.key == key }) else {
                throw StoreError.notFound("piece of this request")
            }
            guard seesAll || !piece.isForGovernance else {
                throw StoreError.refused("Of this piece information governance decides.")
            }
            var ground: String?
            if case .withheld(let words) = mark { ground = words }
            try change.db.run(
                """
                INSERT INTO accessMark (request, piece, withheldOn, uid, at) VALUES (?1, ?2, ?3, ?4, ?5)
                ON CONFLICT (request, piece) DO UPDATE SET withheldOn = ?3, uid = ?4, at = ?5
                """, [id, key, ground, change.author.uid, now])
            try change.enter(
                AuditNote(
                    action: "request.mark", subject: PersonRow.subject(request.person, in: change.db),
                    result: ground == nil ? "sent" : "withheld"))
        }
    }

    /// Releases what is to be sent, once of every piece it was decided, by somebody who decided none of it. What was
    /// released already is given again.
    package func release(
        request id: Int64, by author: Author, at now: Instant
    ) async throws -> (request: AccessRequest, pieces: [AccessPiece]) {
        try await write(by: author, at: now) { change in
            let request = try AccessRequest.find(id, in: change.db)
            let pieces = try change.pieces(of: request)
            if request.releasedAt == nil { try change.release(request, pieces) }
            try change.enter(
                AuditNote(
                    action: "request.release", subject: PersonRow.subject(request.person, in: change.db),
                    fieldGroup: "everything", purpose: "accessRequest"))
            return (try AccessRequest.find(id, in: change.db), pieces)
        }
    }
}

extension AccessPiece {
    fileprivate func seen(byGovernance: Bool) -> AccessPiece {
        guard !byGovernance, isForGovernance else { return self }
        var hidden = self
        hidden.text = ""
        return hidden
    }
}

extension Change {
    fileprivate func openRequest(_ id: Int64) throws -> AccessRequest {
        let request = try AccessRequest.find(id, in: db)
        guard request.releasedAt == nil else { throw StoreError.refused("This request was answered already.") }
        return request
    }

    fileprivate func release(_ request: AccessRequest, _ pieces: [AccessPiece]) throws {
        let open = pieces.filter { $0.mark == nil }.count
        guard open == 0 else {
            throw StoreError.refused("\(open) pieces may be about others: decide of each whether it is sent.")
        }
        let own = try db.value(
            Bool.self, "SELECT EXISTS (SELECT 1 FROM accessMark WHERE request = ? AND uid IS ?)",
            [request.id, author.uid])
        guard own == false else {
            throw StoreError.refused("You decided some of it yourself: another person releases it.")
        }
        try db.run(
            "UPDATE accessRequest SET releasedAt = ?, releasedBy = ? WHERE id = ?", [now, author.name, request.id])
    }

    fileprivate func pieces(of request: AccessRequest) throws -> [AccessPiece] {
        let marks = try db.rows("SELECT piece, withheldOn FROM accessMark WHERE request = ?", [request.id])
        let decided = Dictionary(
            uniqueKeysWithValues: marks.map { row in
                let ground: String? = row.optional("withheldOn")
                return (row["piece"] as String, ground.map { AccessPiece.Mark.withheld(ground: $0) } ?? .sent)
            })
        return try AccessFile(of: request.person, in: db, zone).pieces.map { piece in
            var piece = piece
            piece.mark = decided[piece.key] ?? piece.mark
            return piece
        }
    }
}
