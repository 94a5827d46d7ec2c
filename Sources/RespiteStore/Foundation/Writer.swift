import GRDB
import RespiteRecord
import Synchronization

/// The one hand that writes. Those who come while it is busy share the next commit, and each is answered after it.
///
/// A job that throws is undone alone: see `Separation`. Jobs in bulk, such as the rows of an import, are done while
/// nobody else waits: whoever comes meanwhile is next after the row that is being written.
final class Writer: Sendable {
    typealias Work<Value> = @Sendable (Database, Separation, inout Set<Touch>) throws -> Value

    /// A piece of work: `run` inside the transaction, once or twice; `finish` after its commit or its failure.
    fileprivate struct Job: Sendable {
        let run: @Sendable (Database, Separation, inout Set<Touch>) throws -> Void
        let finish: @Sendable ((any Error)?) -> Void
    }

    /// Jobs that share a commit.
    private struct Group {
        var jobs: [Job]
        var isBulk: Bool
    }

    private struct State {
        var waiting: [Job] = []
        var inBulk: [Job] = []
        var isBusy = false
        var observers: [@Sendable (Set<Touch>) -> Void] = []
    }

    private let database: any DatabaseWriter
    private let sweep: LogSweep?
    private let state = Mutex(State())
    private let largestGroup = 256
    private let largestBulk = 64

    init(_ database: any DatabaseWriter, sweep: LogSweep? = nil) {
        (self.database, self.sweep) = (database, sweep)
    }

    /// Calls `observer` after each commit that touched something, before those who asked for it are answered.
    func observe(_ observer: @escaping @Sendable (Set<Touch>) -> Void) {
        state.withLock { $0.observers.append(observer) }
    }

    func write<Value: Sendable>(_ work: @escaping Work<Value>) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            submit(work) { continuation.resume(with: $0) }
        }
    }

    /// Has `work` done next, and hands on what it came to after its commit.
    func submit<Value: Sendable>(
        _ work: @escaping Work<Value>, then hand: @escaping @Sendable (Result<Value, any Error>) -> Void
    ) {
        enqueue { $0.waiting.append(Job(work, then: hand)) }
    }

    /// Does each piece of work when nobody else waits to write, in order. Each succeeds or fails alone.
    func writeInBulk<Value: Sendable>(_ works: [Work<Value>]) async -> [Result<Value, any Error>] {
        guard !works.isEmpty else { return [] }
        return await withCheckedContinuation { continuation in
            let outcomes = Outcomes<Value>(count: works.count) { continuation.resume(returning: $0) }
            let jobs = works.enumerated().map { place, work in Job(work) { outcomes.put($0, at: place) } }
            enqueue { $0.inBulk += jobs }
        }
    }

    private func enqueue(_ add: (inout State) -> Void) {
        let mustStart = state.withLock { state in
            add(&state)
            defer { state.isBusy = true }
            return !state.isBusy
        }
        guard mustStart else { return }
        database.asyncWriteWithoutTransaction { [self] database in
            while let group = nextGroup() {
                let tell = commit(group, in: database)
                // Those who learn of rows in bulk have time; whoever came meanwhile has none.
                while group.isBulk, let urgent = nextUrgent() { commit(urgent, in: database)() }
                tell()
                sweep?.look(after: database)
            }
        }
    }

    private func nextUrgent() -> Group? {
        state.withLock { state in
            state.waiting.isEmpty ? nil : Group(jobs: state.waiting.take(largestGroup), isBulk: false)
        }
    }

    private func nextGroup() -> Group? {
        state.withLock { state in
            if !state.waiting.isEmpty {
                return Group(jobs: state.waiting.take(largestGroup), isBulk: false)
            } else if !state.inBulk.isEmpty {
                return Group(jobs: state.inBulk.take(largestBulk), isBulk: true)
            }
            state.isBusy = false
            return nil
        }
    }

    /// What became of a group's jobs.
    private struct Outcome {
        var touched = Set<Touch>()
        /// By position; nil for those that are done. Fewer than the jobs when the rest of a bulk gave way.
        var failures: [(any Error)?] = []
    }

    /// Returns what is still to be done: to tell the observers, and those who asked for it.
    private func commit(_ group: Group, in database: Database) -> () -> Void {
        let outcome: Outcome
        do {
            outcome = try work(group, in: database, .none) ?? work(group, in: database, .savepoints) ?? Outcome()
        } catch {
            return { group.jobs.forEach { $0.finish(error) } }
        }
        let left = group.jobs.dropFirst(outcome.failures.count)
        if !left.isEmpty { state.withLock { $0.inBulk.insert(contentsOf: left, at: 0) } }
        return { [self] in
            if !outcome.touched.isEmpty { state.withLock { $0.observers }.forEach { $0(outcome.touched) } }
            for (job, failure) in zip(group.jobs, outcome.failures) { job.finish(failure) }
        }
    }

    /// Whether anything is to be written that is not in bulk.
    private var someoneWaits: Bool { state.withLock { !$0.waiting.isEmpty } }

    /// Nil, and everything is undone, when a job failed half-way and took others with it.
    private func work(_ group: Group, in database: Database, _ separation: Separation) throws -> Outcome? {
        var outcome: Outcome? = Outcome()
        try database.inTransaction(.immediate) {
            var isFirst = true
            for job in group.jobs where isFirst || !group.isBulk || !someoneWaits {
                isFirst = false
                let changes = database.totalChangesCount
                do {
                    outcome?.touched.formUnion(try separation.keepApart(job.run, in: database))
                    outcome?.failures.append(nil)
                } catch {
                    // A full disk undoes the transaction by itself.
                    guard database.isInsideTransaction else { throw error }
                    outcome?.failures.append(error)
                    guard separation == .none, error is FailedHalfWay || database.totalChangesCount != changes else {
                        continue
                    }
                    outcome = nil
                    return .rollback
                }
            }
            return .commit
        }
        return outcome
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

extension Writer.Job {
    /// Does `work`, and hands on what it made when its group is committed.
    fileprivate init<Value: Sendable>(
        _ work: @escaping Writer.Work<Value>, then hand: @escaping @Sendable (Result<Value, any Error>) -> Void
    ) {
        let slot = Slot<Value>()
        run = { database, separation, touched in
            slot.value.withLock { $0 = nil }
            let value = try work(database, separation, &touched)
            slot.value.withLock { $0 = value }
        }
        finish = { error in
            if let error { return hand(.failure(error)) }
            hand(
                slot.value.withLock { $0 }.map(Result.success) ?? .failure(StoreError.corrupt("a write left no answer"))
            )
        }
    }
}

/// Holds what a job made until its group is committed.
private final class Slot<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
}

/// Gathers what many jobs came to, and hands all of it on with the last.
private final class Outcomes<Value: Sendable>: Sendable {
    private let outcomes: Mutex<(known: [Result<Value, any Error>?], missing: Int)>
    private let whenAll: @Sendable ([Result<Value, any Error>]) -> Void

    init(count: Int, whenAll: @escaping @Sendable ([Result<Value, any Error>]) -> Void) {
        outcomes = Mutex((Array(repeating: nil, count: count), count))
        self.whenAll = whenAll
    }

    func put(_ outcome: Result<Value, any Error>, at place: Int) {
        let all = outcomes.withLock { outcomes in
            outcomes.known[place] = outcome
            outcomes.missing -= 1
            return outcomes.missing == 0 ? outcomes.known.compactMap(\.self) : nil
        }
        if let all { whenAll(all) }
    }
}

extension Array {
    /// Takes out the first `most`.
    fileprivate mutating func take(_ most: Int) -> [Element] {
        defer { removeFirst(Swift.min(most, count)) }
        return Array(prefix(most))
    }
}
