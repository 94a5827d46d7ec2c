import Synchronization

/// The calls that somebody waits for, so that work in bulk can stand aside for them.
///
/// Only those that began a moment ago count: one that takes long by its nature holds nobody up.
final class CallsUnderWay: Sendable {
    private struct State {
        var began: [Int: ContinuousClock.Instant] = [:]
        var last = 0
    }

    private let state = Mutex(State())
    private let patience: Duration

    init(patience: Duration) { self.patience = patience }

    /// Counts a call as under way while it is answered.
    func during<Value>(_ answer: () async throws -> Value) async rethrows -> Value {
        let number = state.withLock { state in
            state.last += 1
            state.began[state.last] = .now
            return state.last
        }
        defer { state.withLock { $0.began[number] = nil } }
        return try await answer()
    }

    /// Returns when each call that began within `patience` is answered, and after as long in any case.
    func pass() async {
        let end = ContinuousClock.now + patience
        while isSomeoneWaiting, .now < end {
            guard (try? await Task.sleep(for: .milliseconds(1))) != nil else { return }
        }
    }

    private var isSomeoneWaiting: Bool {
        state.withLock { state in
            guard !state.began.isEmpty else { return false }
            let recently = ContinuousClock.now - patience
            return state.began.values.contains { $0 > recently }
        }
    }
}
