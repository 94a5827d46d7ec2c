import RespiteDaemon
import RespiteRecord
import Synchronization

/// Clocks that stand still until a test moves them.
package final class ManualTimekeeper: Timekeeper {
    fileprivate typealias Action = @Sendable () async -> Void

    fileprivate struct State {
        var now: Instant
        var sinceBoot = Span.hours(1)
        var boots = 1
        var count = 0
        var pending: [Int: (due: Instant, action: Action)] = [:]
        var clockWatchers: [Int: Action] = [:]
        var waiting: [(count: Int, resume: CheckedContinuation<Void, Never>)] = []
    }

    private let state: Mutex<State>
    package var bootID: String? { state.withLock { "b0071d\($0.boots)" } }

    package init(at now: Instant) {
        state = Mutex(State(now: now))
    }

    /// The clocks of the same machine for another daemon, so long after; started anew if the machine was.
    package init(continuing earlier: ManualTimekeeper, after span: Span, isReboot: Bool) {
        let before = earlier.state.withLock { (now: $0.now, sinceBoot: $0.sinceBoot, boots: $0.boots) }
        var next = State(now: before.now + span, sinceBoot: before.sinceBoot + span, boots: before.boots)
        if isReboot { (next.sinceBoot, next.boots) = (.seconds(20), before.boots + 1) }
        state = Mutex(next)
    }

    package var now: Instant { state.withLock { $0.now } }
    package var sinceBoot: Span { state.withLock { $0.sinceBoot } }

    package func alarm(at instant: Instant, _ action: @escaping @Sendable () async -> Void) -> Alarm {
        let id = state.withLock { state in
            state.count += 1
            state.pending[state.count] = (instant, action)
            state.resumeThoseWaiting()
            return state.count
        }
        return Alarm { [self] in _ = state.withLock { $0.pending.removeValue(forKey: id) } }
    }

    package func whenClockIsSet(_ action: @escaping @Sendable () async -> Void) -> Alarm {
        let id = state.withLock { state in
            state.count += 1
            state.clockWatchers[state.count] = action
            return state.count
        }
        return Alarm { [self] in _ = state.withLock { $0.clockWatchers.removeValue(forKey: id) } }
    }

    /// Waits until so many alarms are set.
    package func waitForAlarms(_ count: Int) async {
        await withCheckedContinuation { resume in
            state.withLock { state in
                state.waiting.append((count, resume))
                state.resumeThoseWaiting()
            }
        }
    }

    /// Moves time on, and waits for all that each alarm on the way sets off, in order.
    package func advance(by span: Span) async {
        let end = now + span
        while let action = ring(notAfter: end) { await action() }
        state.withLock { $0.pass(until: end) }
    }

    /// Time passes and no alarm rings, as on a machine that is too busy: what was due is late when next somebody looks.
    package func stall(by span: Span) {
        state.withLock { $0.pass(until: $0.now + span) }
    }

    /// Sets the clock on the wall, as an administrator would; no time passes.
    package func setClock(by step: Span) async {
        setClockUnheard(by: step)
        await hearOfSetClock()
    }

    /// Sets the clock, and word of that is still on its way.
    package func setClockUnheard(by step: Span) {
        state.withLock { $0.now = $0.now + step }
    }

    /// Word that the clock was set comes.
    package func hearOfSetClock() async {
        for watcher in state.withLock({ Array($0.clockWatchers.values) }) { await watcher() }
    }

    private func ring(notAfter end: Instant) -> Action? {
        state.withLock { state in
            guard let (id, next) = state.pending.min(by: { ($0.value.due, $0.key) < ($1.value.due, $1.key) }),
                next.due <= end
            else { return nil }
            state.pass(until: next.due)
            state.pending[id] = nil
            return next.action
        }
    }
}

extension ManualTimekeeper.State {
    fileprivate mutating func resumeThoseWaiting() {
        for (count, resume) in waiting where count <= pending.count { resume.resume() }
        waiting.removeAll { $0.count <= pending.count }
    }

    fileprivate mutating func pass(until instant: Instant) {
        guard instant > now else { return }
        sinceBoot = sinceBoot + (instant - now)
        now = instant
    }
}
