import ArgumentParser
import RespiteAPI
import Synchronization
import Testing
import Varlink

@testable import respitectl

@Suite struct QueueWatchTests {
    private func rehearsal() throws -> Rehearsal {
        var rehearsal = try Rehearsal()
        rehearsal.window = .init(columns: 80, rows: 24)
        return rehearsal
    }

    @Test func watchingIsAStream() async throws {
        var rehearsal = try rehearsal()
        rehearsal.stream(Cases.Watch.self, [.init(cases: []), .init(cases: [.missed])])
        try await rehearsal.run("queue --watch --mine --json")
        #expect(rehearsal.calls.of(Cases.Watch.self) == [.init(mine: true)])
        let lines = rehearsal.output.text.split(separator: Character("\n"))
        #expect(lines.count == 2)
        #expect(lines.first == #"{"cases":[]}"#)
    }

    @Test func outlivesTheDaemonAndSaysThatItIsNotTrue() async throws {
        var rehearsal = try rehearsal()
        let watcher = Watcher { $0 == [true, false, true, false] }
        // The first connection breaks when it was seen, the second is not to be had, the third ends as one does when the
        // daemon stops.
        let tries = Mutex(0)
        rehearsal.stream(Cases.Watch.self, [.init(cases: [.missed])]) {
            await watcher.seesTheTruth()
            if tries.withLock({ $0 }) == 1 { throw Disconnected() }
        }
        var desk = rehearsal.desk
        desk.terminal.output = watcher
        desk.daemon = Daemon { [rehearsal] in
            let number = tries.withLock { tries in
                tries += 1
                return tries
            }
            if number != 1, number != 3 { throw Disconnected() }
            return rehearsal.client
        }
        var screen = LiveScreen(call: Cases.Watch(), output: try OutputOptions.parse([]), title: "QUEUE") {
            .queue($0.cases, $1)
        }
        screen.pace = .milliseconds(1)
        await #expect(throws: Gone.self) { try await screen.run(at: desk) }
        #expect(tries.withLock { $0 } >= 3)
        let screens = watcher.seen.text.split(separator: "\u{1B}[H")
        #expect(screens.allSatisfy { $0.contains("412") }, "what was last known stays")
        #expect(
            screens.contains { $0.contains(" GMT: ") && $0.contains(" Trying again.") }, "it says since when, and why")
    }

    @Test func endsWhenItWasNeverTrue() async throws {
        var rehearsal = try rehearsal()
        rehearsal.stream(Cases.Watch.self, []) { throw RoleMissing(roles: ["line"]) }
        #expect(try await rehearsal.run("queue --watch") == .notPermitted)
    }

    @Test func staysInItsPlaceOnATerminal() async throws {
        var rehearsal = try rehearsal()
        let watcher = Watcher { $0 == [true] }
        rehearsal.stream(Cases.Watch.self, [.init(cases: [.missed])]) { await watcher.seesTheTruth() }
        var desk = rehearsal.desk
        desk.terminal.output = watcher
        let command = try #require(try Respitectl.parseAsRoot(["queue", "--watch"]) as? any DeskCommand)
        #expect(await Respitectl.finish(command, at: desk) == .done)
        let text = watcher.seen.text
        #expect(text.hasPrefix("\u{1B}[HQUEUE at "))
        #expect(text.hasSuffix("\u{1B}[J"))
        let steering = ["\u{1B}[H", "\u{1B}[K", "\u{1B}[J"]
        let seen = steering.reduce(text) { $0.replacing($1, with: "") }
        #expect(seen.split(separator: Character("\n")).allSatisfy { $0.count <= 80 })
    }
}

/// A terminal whose watcher leaves when it was true and not true in the turns that are enough.
private final class Watcher: Sink {
    let seen = KeptText()
    private let isEnough: @Sendable ([Bool]) -> Bool
    private let turns = Mutex<[Bool]>([])
    private let truths = AsyncStream<Void>.makeStream()

    init(isEnough: @escaping @Sendable ([Bool]) -> Bool) {
        self.isEnough = isEnough
    }

    func write(_ text: String) throws {
        seen.write(text)
        let isTrue = !text.contains("NOT TRUE since ")
        let turns = turns.withLock { turns in
            if turns.last != isTrue {
                turns.append(isTrue)
                if isTrue { truths.continuation.yield() }
            }
            return turns
        }
        if isEnough(turns) { throw Gone() }
    }

    /// Returns when a screen was seen that is true, after none or one that was not.
    func seesTheTruth() async {
        for await _ in truths.stream { return }
    }
}
