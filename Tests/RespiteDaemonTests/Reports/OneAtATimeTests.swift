import Synchronization
import Testing

@testable import RespiteDaemon

@Suite struct OneAtATimeTests {
    private struct Broken: Error {}

    private final class Seen: Sendable {
        private let kept = Mutex<[String]>([])

        var words: [String] { kept.withLock { $0 } }

        func note(_ word: String) { kept.withLock { $0.append(word) } }
    }

    @Test func theNextBeginsWhenTheOneBeforeHasEndedHoweverItEnds() async throws {
        let turns = OneAtATime()
        let seen = Seen()
        let (gate, open) = AsyncStream<Void>.makeStream()
        let started = AsyncStream<Void>.makeStream()
        let first = Task {
            try await turns.run {
                seen.note("first begins")
                started.continuation.finish()
                for await _ in gate {}
                seen.note("first ends")
                throw Broken()
            }
        }
        for await _ in started.stream {}
        let second = Task {
            try await turns.run {
                seen.note("second")
                return 7
            }
        }
        open.finish()
        await #expect(throws: Broken.self) { try await first.value }
        #expect(try await second.value == 7)
        #expect(seen.words == ["first begins", "first ends", "second"])
    }
}
