import Synchronization

/// Pauses that take no time, and are remembered. A test can wait until the longest was reached.
final class Pauses: Sendable {
    private let taken = Mutex<[Duration]>([])
    private let longest: AsyncStream<Void>
    private let reached: AsyncStream<Void>.Continuation

    init() { (longest, reached) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1)) }

    var lengths: [Duration] { taken.withLock { $0 } }

    var pause: @Sendable (Duration) async throws -> Void {
        { [self] length in
            try Task.checkCancellation()
            taken.withLock { $0.append(length) }
            if length >= .seconds(5) { reached.yield() }
            await Task.yield()
        }
    }

    func waitForLongest() async { for await _ in longest { return } }
}

/// A clock that shows these times, one after the other, and then the last for ever.
final class Readings: Sendable {
    private let times: Mutex<[Duration]>

    init(_ times: [Duration]) { self.times = Mutex(times) }

    func next() -> Duration {
        times.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? .zero }
    }
}

/// What was shown as status.
final class Said: Sendable {
    private let texts = Mutex<[String]>([])

    var all: [String] { texts.withLock { $0 } }
    var last: String? { all.last }

    func say(_ text: String) { texts.withLock { $0.append(text) } }
}
