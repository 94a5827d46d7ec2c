import GRDB
import RespiteRecord
import Synchronization

/// The one hand that writes. Those who come while it is busy share the next commit, and each is answered after it.
///
/// A job that throws is undone alone: see `Separation`. Jobs in bulk, such as the rows of an import, are done while
/// nobody else waits: whoever comes meanwhile is next after the row that is being written, and shares its commit.
final class Writer: Sendable {
    typealias Work<Value> = @Sendable (Database, Separation, inout Set<Touch>) throws -> Value

    /// A piece of work: `run` inside the transaction, once or twice; `finish` after its commit or its failure.
    fileprivate struct Job: Sendable {
        let run: @Sendable (Database, Separation, inout Set<Touch>) throws -> Void
        let finish: @Sendable ((any Error)?) -> Void
    }

    /// Jobs that share a commit: those in bulk, then whoever could not wait for the rest of them.
    private struct Group {
        var inBulk: [Job] = []
        var urgent: [Job] = []
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
    /// Whoever comes during their commit waits for all of it.
    private let largestBulk = 32

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
                let tellBulk = commit(group, in: database)
                // Those who learn of rows in bulk have time; whoever came during the commit has none.
                while tellBulk != nil, let urgent = nextUrgent() { commit(urgent, in: database) }
                tellBulk?()
                sweep?.look(after: database)
            }
        }
    }

    private func nextUrgent() -> Group? {
        state.withLock { state in
            state.waiting.isEmpty ? nil : Group(urgent: state.waiting.take(largestGroup))
        }
    }

    private func nextGroup() -> Group? {
        state.withLock { state in
            if !state.waiting.isEmpty {
                return Group(urgent: state.waiting.take(largestGroup))
            } else if !state.inBulk.isEmpty {
                return Group(inBulk: state.inBulk.take(largestBulk))
            }
            state.isBusy = false
            return nil
        }
    }

    /// Tells those of the group who could not wait, and returns what is to be done for the others, if there are any.
    @discardableResult
    private func commit(_ group: Group, in database: Database) -> (() -> Void)? {
        var group = group
        do {
            let outcomes = try work(&group, in: database, .none) ?? work(&group, in: database, .savepoints) ?? []
            let rows = group.inBulk
            tell(group.urgent, outcomes.dropFirst(rows.count))
            return rows.isEmpty ? nil : { [self] in tell(rows, outcomes.prefix(rows.count)) }
        } catch {
            (group.urgent + group.inBulk).forEach { $0.finish(error) }
            return nil
        }
    }

    /// First those who keep something in step, then those who asked.
    private func tell(_ jobs: [Job], _ outcomes: ArraySlice<Outcome>) {
        let touched = outcomes.reduce(into: Set<Touch>()) { $0.formUnion($1.touched) }
        if !touched.isEmpty { state.withLock { $0.observers }.forEach { $0(touched) } }
        for (job, outcome) in zip(jobs, outcomes) { job.finish(outcome.failure) }
    }

    /// What became of a job.
    private struct Outcome {
        var touched = Set<Touch>()
        var failure: (any Error)?
    }

    /// What became of each job of the group, which is less by then if somebody came who could not wait for all of it.
    /// Nil, and everything is undone, when a job failed half-way and took others with it.
    private func work(_ group: inout Group, in database: Database, _ separation: Separation) throws -> [Outcome]? {
        var outcomes: [Outcome]? = []
        try database.inTransaction(.immediate) {
            for job in group.inBulk where outcomes?.isEmpty != false || !someoneWaits {
                guard try work(job, in: database, separation, &outcomes) else { return .rollback }
            }
            if !group.inBulk.isEmpty { giveWay(&group, after: outcomes?.count ?? 0) }
            for job in group.urgent {
                guard try work(job, in: database, separation, &outcomes) else { return .rollback }
            }
            return .commit
        }
        return outcomes
    }

    /// Does one job. False, and no outcomes, when it failed half-way and took others with it.
    private func work(
        _ job: Job, in database: Database, _ separation: Separation, _ outcomes: inout [Outcome]?
    ) throws -> Bool {
        let changes = database.totalChangesCount
        do {
            outcomes?.append(Outcome(touched: try separation.keepApart(job.run, in: database)))
            return true
        } catch {
            // A full disk undoes the transaction by itself.
            guard database.isInsideTransaction else { throw error }
            outcomes?.append(Outcome(failure: error))
            guard separation == .none, error is FailedHalfWay || database.totalChangesCount != changes else {
                return true
            }
            outcomes = nil
            return false
        }
    }

    /// Whether anything is to be written that is not in bulk.
    private var someoneWaits: Bool { state.withLock { !$0.waiting.isEmpty } }

    /// Whoever came meanwhile takes the place of what is left of the rows in bulk. Those go on afterwards.
    private func giveWay(_ group: inout Group, after done: Int) {
        state.withLock { state in
            state.inBulk.insert(contentsOf: group.inBulk[done...], at: 0)
            group.inBulk.removeSubrange(done...)
            if group.urgent.isEmpty { group.urgent = state.waiting.take(largestGroup) }
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
