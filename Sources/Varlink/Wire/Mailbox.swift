import NIOCore
import Synchronization

/// A queue to one task, mostly from an event loop. Whoever fills it asks `isFull` first, and is told of room.
final class Mailbox<Element: Sendable>: Sendable {
    private typealias Reader = CheckedContinuation<Element?, any Error>

    private struct State {
        var waiting = CircularBuffer<Element>()
        var reader: Reader?
        var end: Result<Element?, any Error>?
        var whenRoom: @Sendable () -> Void = {}
    }

    private let capacity: Int
    private let state = Mutex(State())

    init(capacity: Int) {
        self.capacity = capacity
    }

    /// Sets what is called each time the mailbox was full and is so no longer.
    func whenRoom(_ tell: @escaping @Sendable () -> Void) {
        state.withLock { $0.whenRoom = tell }
    }

    var isFull: Bool { state.withLock { $0.waiting.count >= capacity } }

    /// Adds an element. Returns false if the mailbox is closed.
    @discardableResult
    func put(_ element: Element) -> Bool {
        let (isTaken, reader) = state.withLock { state -> (Bool, Reader?) in
            guard state.end == nil else { return (false, nil) }
            if let reader = state.reader.take() { return (true, reader) }
            state.waiting.append(element)
            return (true, nil)
        }
        reader?.resume(returning: element)
        return isTaken
    }

    /// Takes no more: `take()` returns what is left, and then nil, or throws `error`. Only the first call counts.
    func close(throwing error: (any Error)? = nil) {
        let end: Result<Element?, any Error> = error.map { .failure($0) } ?? .success(nil)
        let reader = state.withLock { state -> Reader? in
            guard state.end == nil else { return nil }
            state.end = end
            return state.reader.take()
        }
        reader?.resume(with: end)
    }

    /// The next element, as soon as there is one; nil when the mailbox is closed and empty. Heeds no cancellation.
    func take() async throws -> Element? {
        try await withCheckedThrowingContinuation { continuation in
            var tellOfRoom: (@Sendable () -> Void)?
            let result = state.withLock { state -> Result<Element?, any Error>? in
                if state.waiting.count == capacity { tellOfRoom = state.whenRoom }
                if let element = state.waiting.popFirst() { return .success(element) }
                if let end = state.end { return end }
                precondition(state.reader == nil, "two tasks read one mailbox")
                state.reader = continuation
                return nil
            }
            if let result { continuation.resume(with: result) }
            tellOfRoom?()
        }
    }
}
