import GRDB
import RespiteCore
import Synchronization

/// Keeps the lookup's index in step with the store: built once in the background, changed after each commit, and read
/// as a snapshot that no writer can hold up.
package final class LookupKeeper: Sendable {
    private struct State {
        var index: LookupIndex?
        /// Whoever was changed while the index was being built.
        var changed: Set<Int64> = []
    }

    private let store: Store
    private let state = Mutex(State())

    /// Begins to listen for changes at once; `build()` makes the index.
    package init(store: Store) {
        self.store = store
        store.observe { [weak self] touched in self?.note(touched) }
    }

    /// The index as it is now; nil until it is built.
    package var snapshot: LookupIndex? { state.withLock { $0.index } }

    /// Reads everybody. Those who change meanwhile are read again at the end.
    package func build() async throws {
        var index = try await store.read { db in
            let rows = try Row.fetchCursor(db, sql: LookupPerson.select)
            var people: [LookupPerson] = []
            while let row = try rows.next() { people.append(LookupPerson(row)) }
            return LookupIndex(people: people)
        }
        while true {
            let changed = state.withLock { state in
                defer { state.changed = [] }
                if state.changed.isEmpty { state.index = index }
                return state.changed
            }
            if changed.isEmpty { return }
            try await store.read { db in try Self.people(changed, in: db) }.forEach { index.put($0) }
        }
    }

    private func note(_ touched: Set<Touch>) {
        let people = touched.compactMap { if case .person(let id) = $0 { id } else { nil } }
        guard !people.isEmpty else { return }
        let isBuilt = state.withLock { state in
            if state.index == nil { state.changed.formUnion(people) }
            return state.index != nil
        }
        guard isBuilt, let fresh = try? store.readNow({ db in try Self.people(Set(people), in: db) }) else { return }
        state.withLock { state in fresh.forEach { state.index?.put($0) } }
    }

    private static func people(_ ids: Set<Int64>, in db: Database) throws -> [LookupPerson] {
        try ids.compactMap { try db.first(LookupPerson.select + " WHERE person.id = ?", [$0]).map(LookupPerson.init) }
    }
}

/// Whom a lookup found, with the plans they stand in.
package struct FoundPerson: Hashable, Sendable {
    package var person: Int64
    package var born: String?
    package var address: String
    package var plans: [PlanHeader]
}

extension Store {
    /// The plans of these people: their own, and those in which they are a contact.
    package func found(_ people: [Int64]) async throws -> [FoundPerson] {
        try await read { db in
            try people.compactMap { id in
                guard let row = try db.first("SELECT * FROM person WHERE id = ?", [id]) else { return nil }
                let plans = try db.rows(
                    PlanHeader.select + """
                         WHERE plan.carer = ?1 OR plan.caredFor = ?1
                          OR plan.id IN (SELECT plan FROM planContact WHERE person = ?1)
                        ORDER BY plan.state = 'ended', plan.id
                        """, [id])
                let lines = [row.optional("addressLines"), row.optional("town"), row.optional("postcode")]
                    .compactMap { (part: String?) in part?.split(separator: "\n").joined(separator: ", ") }
                return FoundPerson(
                    person: id, born: row.optional("born"), address: lines.joined(separator: ", "),
                    plans: plans.map(PlanHeader.init))
            }
        }
    }

    /// Those who have exactly this NHS number or telephone.
    package func people(nhsNumber: String?, telephone: String?) async throws -> [Int64] {
        try await read { db in
            try db.rows(
                """
                SELECT id FROM person WHERE nhsNumber = ?1
                UNION SELECT person FROM telephone WHERE e164 = ?2 LIMIT 20
                """, [nhsNumber, telephone]
            ).map { $0["id"] }
        }
    }

    /// A read on the writer's own stretch, right after its commit.
    func readNow<Value>(_ work: (Database) throws -> Value) throws -> Value {
        try database.unsafeReentrantWrite(work)
    }
}
