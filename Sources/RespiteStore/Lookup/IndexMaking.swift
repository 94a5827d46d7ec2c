import Dispatch
import RespiteCore
import Synchronization

/// Makes an index of people on a thread of its own, so that whoever reads them reads the next ones meanwhile.
final class IndexMaking: Sendable {
    /// How many people are well handed over at a time.
    static let batch = 500
    /// How many batches may wait: beyond them the reader does, so that a million people are not held at once.
    private static let waiting = 4

    private let queue = DispatchQueue(label: "respited.lookup.making")
    private let room = DispatchSemaphore(value: waiting)
    private let builder = Mutex(LookupIndexBuilder())

    /// Returns at once, unless too many are waiting. To be called by one thread at a time.
    func add(_ people: [LookupPerson]) {
        room.wait()
        queue.async { [self] in
            builder.withLock { $0.add(people) }
            room.signal()
        }
    }

    /// Of everybody handed over since the last. Waits for it.
    func finished() -> LookupIndex {
        queue.sync { builder.withLock { exchange(&$0, with: LookupIndexBuilder()) }.finished() }
    }
}
