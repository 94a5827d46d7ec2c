import GRDB
import RespiteCore
import RespiteRecord

extension Store {
    /// Keeps a provider: a new one, or the one of that number as it is now. Returns its number.
    package func put(
        _ provider: Provider, as id: Int64? = nil, requestKey: RequestKey? = nil, by author: Author, at now: Instant
    ) async throws -> Int64 {
        try await write(by: author, at: now) { change in
            try change.once(requestKey) { try change.put(provider, as: id) }
        }
    }

    /// Keeps a worker of a provider. Returns the number.
    package func put(
        _ worker: ProviderWorker, as id: Int64? = nil, requestKey: RequestKey? = nil, by author: Author,
        at now: Instant
    ) async throws -> Int64 {
        try await write(by: author, at: now) { change in
            try change.once(requestKey) { try change.put(worker, as: id) }
        }
    }

    /// The providers in the order in which the scheme asks them.
    package func providers(activeOnly: Bool = true) async throws -> [Kept<Provider>] {
        try await read { db in
            try db.rows("SELECT * FROM provider WHERE isActive OR NOT ? ORDER BY rank, id", [activeOnly]) {
                Kept(id: $0["id"], value: try Provider($0))
            }
        }
    }

    package func provider(_ id: Int64) async throws -> Provider {
        try await read { db in
            try db.find("provider", "SELECT * FROM provider WHERE id = ?", [id], as: Provider.init)
        }
    }

    /// The number kept of a worker, by which they are rung; nil of somebody whom no provider has named.
    package func telephone(ofWorker worker: Somebody) async throws -> String? {
        let e164: String? = try await read { db in
            switch worker {
            case .known(.worker(let id)): try db.value("SELECT telephone FROM worker WHERE id = ?", [id])
            case .known: nil
            case .met(let name, _, _):
                try db.value("SELECT telephone FROM worker WHERE name = ? COLLATE NOCASE AND isActive", [name])
            }
        }
        return e164.map { (try? TelephoneNumber(parsing: $0).spaced) ?? $0 }
    }

    /// The workers of a provider, by name.
    package func workers(of provider: Int64) async throws -> [Kept<ProviderWorker>] {
        try await read { db in
            try db.rows("SELECT * FROM worker WHERE provider = ? ORDER BY name, id", [provider]) {
                Kept(id: $0["id"], value: ProviderWorker($0))
            }
        }
    }
}

extension Change {
    fileprivate func put(_ provider: Provider, as id: Int64?) throws -> Int64 {
        if let id, try db.first("SELECT 1 FROM provider WHERE id = ?", [id]) == nil {
            throw StoreError.notFound("provider")
        }
        try db.run(
            """
            INSERT INTO provider (id, name, telephone, districts, abilities, hours, unixGroup, rank, isActive)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, telephone = excluded.telephone,
              districts = excluded.districts, abilities = excluded.abilities, hours = excluded.hours,
              unixGroup = excluded.unixGroup, rank = excluded.rank, isActive = excluded.isActive
            """,
            [
                id, provider.name, provider.telephone, try Document.text(provider.districts),
                try Document.text(provider.abilities), try Document.text(provider.hours), provider.group,
                provider.rank, provider.isActive,
            ])
        let kept = id ?? db.lastInsertedRowID
        try enter(AuditNote(action: "provider.put", subject: "provider/\(kept)"))
        return kept
    }

    fileprivate func put(_ worker: ProviderWorker, as id: Int64?) throws -> Int64 {
        guard try db.exists("SELECT 1 FROM provider WHERE id = ?", [worker.provider]) else {
            throw StoreError.notFound("provider")
        }
        if let id, try db.first("SELECT 1 FROM worker WHERE id = ? AND provider = ?", [id, worker.provider]) == nil {
            throw StoreError.notFound("worker of this provider")
        }
        try db.run(
            """
            INSERT INTO worker (id, provider, name, telephone, isActive) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, telephone = excluded.telephone,
              isActive = excluded.isActive
            """, [id, worker.provider, worker.name, worker.telephone, worker.isActive])
        let kept = id ?? db.lastInsertedRowID
        try enter(AuditNote(action: "worker.put", subject: "worker/\(kept)"))
        return kept
    }
}
