import Dispatch
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
        var changes = 0
    }

    private let store: Store
    /// Held for the blink of an eye: whoever looks somebody up waits for nothing.
    private let state = Mutex(State())
    /// Held by whoever makes the next index of the last.
    private let changing = Mutex(())
    /// How many changes there had been when somebody last tidied.
    private let tidiedAt = Mutex(0)
    /// Where indexes are made that take long: not among the few threads that answer calls.
    private let background = DispatchQueue(label: "respited.lookup")

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
            let people = try PeopleOnRecord(in: db)
            let making = IndexMaking()
            while case let some = Array(people.prefix(IndexMaking.batch)), !some.isEmpty { making.add(some) }
            if let error = people.error { throw error }
            return making.finished()
        }
        while true {
            let changed = state.withLock { state in
                defer { state.changed = [] }
                if state.changed.isEmpty { state.index = index }
                return state.changed
            }
            if changed.isEmpty { return }
            index.put(try await store.read { db in try PeopleOnRecord(changed, in: db).all() })
        }
    }

    /// On the writer's own stretch, right after a commit: what it changed is found by whoever asks next.
    private func note(_ touched: Set<Touch>) {
        let people = touched.compactMap { if case .person(let id) = $0 { id } else { nil } }
        guard !people.isEmpty else { return }
        let isBuilt = state.withLock { state in
            if state.index == nil { state.changed.formUnion(people) }
            state.changes += 1
            return state.index != nil
        }
        guard isBuilt, let fresh = try? store.readNow({ db in try PeopleOnRecord(Set(people), in: db).all() }) else {
            return
        }
        let isCrowded = change { $0.put(fresh) }
        if isCrowded { background.async { [weak self] in self?.compactWhileCrowded() } }
    }

    /// Makes the next index of the last. Returns whether that has many parts.
    private func change(_ work: (inout LookupIndex) -> Void) -> Bool {
        changing.withLock { _ in
            guard var index = snapshot else { return false }
            work(&index)
            state.withLock { $0.index = index }
            return index.isCrowded
        }
    }

    private func compactWhileCrowded() {
        while let index = snapshot, index.isCrowded {
            let compaction = index.compaction()
            _ = change { $0.adopt(compaction) }
        }
    }

    /// Makes the index one piece again, if nothing was changed since the last time this was asked. Returns at once, and
    /// false, when there is nothing to do.
    package func tidy() async -> Bool {
        let changes = state.withLock { $0.changes }
        let isQuiet = tidiedAt.withLock { last in
            defer { last = changes }
            return last == changes
        }
        guard isQuiet, snapshot?.isSplit == true else { return false }
        await withCheckedContinuation { done in
            background.async { [self] in
                if let index = snapshot, index.isSplit {
                    let compaction = index.wholeCompaction()
                    _ = change { $0.adopt(compaction) }
                }
                done.resume()
            }
        }
        return true
    }
}

extension Store {
    /// A read on the writer's own stretch, right after its commit.
    func readNow<Value>(_ work: (Database) throws -> Value) throws -> Value {
        try database.unsafeReentrantWrite(work)
    }
}
