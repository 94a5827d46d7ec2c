import Glibc
import Logging
import Testing

@testable import Systemd

@Suite struct JournalLogHandlerTests {
    @Test func theNearestMetadataWin() {
        let provider = Logger.MetadataProvider { ["call": "provider", "case": "provider", "peer": "provider"] }
        var handler = JournalLogHandler(label: "watch", sink: .prefixedLines, metadataProvider: provider)
        handler[metadataKey: "call"] = "logger"
        handler[metadataKey: "loop"] = "logger"
        let entry = handler.entry(for: event("woken", metadata: ["case": "event"]))
        #expect(entry.text == "woken call=provider case=event loop=logger peer=provider")
    }

    @Test func withoutAJournalEachLineCarriesItsPriority() async throws {
        let result = try await #require(processExitsWith: .success, observing: [\.standardErrorContent]) {
            var log = Logger(label: "watch") { JournalLogHandler(label: $0, sink: .prefixedLines) }
            log.logLevel = .info
            log.debug("unheard")
            log.info("woken")
            log.error("put off", metadata: ["case": "C-12"])
        }
        let lines = String(decoding: result.standardErrorContent, as: UTF8.self)
        #expect(lines.contains("<6>woken\n<3>put off case=C-12\n"))
        #expect(!lines.contains("unheard"))
    }

    @Test func aTerminalIsToldWhoSpeaks() {
        #expect(lines("woken", in: .plainLines) == "respited: woken\n")
    }

    @Test func aValueCannotForgeALineOrActOnATerminal() {
        #expect(lines("refused\n<2>all is lost", in: .prefixedLines) == "<5>refused\n<5>  <2>all is lost\n")
        #expect(lines("re\u{1B}[2Jfused", in: .plainLines) == "respited: re\u{FFFD}[2Jfused\n")
    }

    /// A service whose standard error was sent to a file still has the variable of the journal's stream.
    @Test func onlyTheJournalsOwnStreamIsTheJournal() throws {
        let other = try Listener(SOCK_STREAM)
        defer { other.close() }
        var status = stat()
        #expect(fstat(other.descriptor, &status) == 0)
        #expect(JournalSink.isStream("\(status.st_dev):\(status.st_ino)", descriptor: other.descriptor))
        #expect(!JournalSink.isStream("\(status.st_dev):\(status.st_ino + 1)", descriptor: other.descriptor))
        #expect(!JournalSink.isStream("nonsense", descriptor: other.descriptor))
        #expect(!JournalSink.isStream(nil, descriptor: other.descriptor))
    }

    private func lines(_ message: Logger.Message, in sink: JournalSink) -> String {
        sink.lines(of: JournalEntry(event(message), label: "watch", metadata: [:]), identifier: "respited")
    }

    private func event(_ message: Logger.Message, metadata: Logger.Metadata? = nil) -> LogEvent {
        LogEvent(
            level: .notice, message: message, metadata: metadata, source: nil,
            file: "Watch/Watch.swift", function: "step()", line: 7
        )
    }
}
