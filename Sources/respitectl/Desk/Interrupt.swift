@preconcurrency import Dispatch
import Foundation
import Synchronization

/// Lets long work stop where it can go on later: the first Ctrl-C is noted, the second ends the program as ever.
final class Interrupt: Sendable {
    private let came = Mutex(false)
    private let source: any DispatchSourceSignal

    init() {
        signal(SIGINT, SIG_IGN)
        source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        source.setEventHandler { [weak self] in self?.note() }
        source.activate()
    }

    var hasCome: Bool { came.withLock { $0 } }

    /// Ctrl-C ends the program again.
    func end() {
        source.cancel()
        signal(SIGINT, SIG_DFL)
    }

    private func note() {
        came.withLock { $0 = true }
        end()
    }
}
