import RespiteStore
import Synchronization

/// Tells those who wait that something in the store has changed.
package final class Changes: Sendable {
    /// What can be waited for.
    package enum Kind: Hashable, Sendable {
        case cases
        case outbox
        case deadlines
    }

    private struct Listener {
        var kind: Kind
        var ring: AsyncStream<Void>.Continuation
    }

    private let listeners = Mutex<[UInt64: Listener]>([:])
    private let count = Atomic<UInt64>(0)

    package init() {}

    package func note(_ touched: Set<Touch>) {
        if touched.contains(.cases) { ring(.cases) }
        if touched.contains(.outbox) { ring(.outbox) }
        if touched.contains(.deadlines) { ring(.deadlines) }
    }

    /// Rings once at the start and once after changes; those that come while the listener is busy are one.
    package func stream(of kind: Kind) -> AsyncStream<Void> {
        let (stream, ring) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let id = count.add(1, ordering: .relaxed).newValue
        listeners.withLock { $0[id] = Listener(kind: kind, ring: ring) }
        ring.onTermination = { [weak self] _ in _ = self?.listeners.withLock { $0.removeValue(forKey: id) } }
        ring.yield()
        return stream
    }

    /// Ends every stream.
    package func finish() {
        let all = listeners.withLock { Array($0.values) }
        for listener in all { listener.ring.finish() }
    }

    /// Rings as if `kind` had changed.
    package func ring(_ kind: Kind) {
        let wanted = listeners.withLock { $0.values.filter { $0.kind == kind } }
        for listener in wanted { listener.ring.yield() }
    }
}
