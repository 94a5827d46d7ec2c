import Synchronization

/// How many sends may still begin.
final class Workers: Sendable {
    private let all: Int
    private let busy = Mutex(0)
    private let signal: AsyncStream<Void>.Continuation
    private let freed: AsyncStream<Void>

    init(_ count: Int) {
        all = count
        (freed, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Waits until there is an idle worker and returns how many there are; nil if the task was cancelled instead.
    /// For one caller at a time.
    func idle() async -> Int? {
        var signals = freed.makeAsyncIterator()
        while true {
            let idle = busy.withLock { all - $0 }
            if idle > 0 { return Task.isCancelled ? nil : idle }
            guard await signals.next() != nil else { return nil }
        }
    }

    func begin() {
        busy.withLock { $0 += 1 }
    }

    func end() {
        busy.withLock { $0 -= 1 }
        signal.yield()
    }
}
