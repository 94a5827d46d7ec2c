import GRDB
import RespiteRecord
import Synchronization

/// The one hand that writes. Those who come while it is busy share the next commit, and each is answered after it.
///
/// Every job runs in a savepoint of its own: one that throws is undone alone.
final class Writer: Sendable {
    /// A piece of work: `run` inside the transaction, `finish` after its commit or its failure.
    private struct Job: Sendable {
        let run: @Sendable (Database, inout Set<Touch>) throws -> Void
        let finish: @Sendable ((any Error)?) -> Void
    }

    private struct State {
        var waiting: [Job] = []
        var isBusy = false
        var observers: [@Sendable (Set<Touch>) -> Void] = []
    }

    private let database: any DatabaseWriter
    private let state = Mutex(State())
    private let largestGroup = 256

    init(_ database: any DatabaseWriter) {
        self.database = database
    }

    /// Calls `observer` after each commit that touched something, before those who asked for it are answered.
    func observe(_ observer: @escaping @Sendable (Set<Touch>) -> Void) {
        state.withLock { $0.observers.append(observer) }
    }

    func write<Value: Sendable>(
        _ work: @escaping @Sendable (Database, inout Set<Touch>) throws -> Value
    ) async throws -> Value {
        let slot = Slot<Value>()
        return try await withCheckedThrowingContinuation { continuation in
            enqueue(
                Job(
                    run: { database, touched in
                        slot.value.withLock { $0 = nil }
                        let value = try work(database, &touched)
                        slot.value.withLock { $0 = value }
                    },
                    finish: { error in
                        if let error { return continuation.resume(throwing: error) }
                        guard let value = slot.value.withLock({ $0 }) else {
                            return continuation.resume(throwing: StoreError.corrupt("a write left no answer"))
                        }
                        continuation.resume(returning: value)
                    }
                )
            )
        }
    }

    private func enqueue(_ job: Job) {
        let mustStart = state.withLock { state in
            state.waiting.append(job)
            defer { state.isBusy = true }
            return !state.isBusy
        }
        guard mustStart else { return }
        database.asyncWriteWithoutTransaction { [self] database in
            while let group = nextGroup() { commit(group, in: database) }
        }
    }

    private func nextGroup() -> [Job]? {
        state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.isBusy = false
                return nil
            }
            let group = Array(state.waiting.prefix(largestGroup))
            state.waiting.removeFirst(group.count)
            return group
        }
    }

    private func commit(_ group: [Job], in database: Database) {
        var touched = Set<Touch>()
        var failures = [(any Error)?](repeating: nil, count: group.count)
        do {
            try database.inTransaction(.immediate) {
                for (index, job) in group.enumerated() {
                    failures[index] = attempt(job, in: database, &touched)
                }
                return .commit
            }
        } catch {
            return group.forEach { $0.finish(error) }
        }
        if !touched.isEmpty { state.withLock { $0.observers }.forEach { $0(touched) } }
        for (job, failure) in zip(group, failures) { job.finish(failure) }
    }

    private func attempt(_ job: Job, in database: Database, _ touched: inout Set<Touch>) -> (any Error)? {
        do {
            var own = Set<Touch>()
            try database.inSavepoint {
                try job.run(database, &own)
                return .commit
            }
            touched.formUnion(own)
            return nil
        } catch {
            return error
        }
    }
}

/// What a commit changed, for those who keep something in step with the store.
package enum Touch: Hashable, Sendable {
    case person(Int64)
    case plan(Int64)
    case card
    case deadlines
    case outbox
    case cases
}

/// Holds what a job made until its group is committed.
private final class Slot<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
}
