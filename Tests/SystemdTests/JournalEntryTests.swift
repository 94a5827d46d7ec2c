import Logging
import Testing

@testable import Systemd

@Suite struct JournalEntryTests {
    struct Refusal: Error, CustomStringConvertible {
        let description = "no room"
    }

    @Test func metadataBecomeFieldsAndAreReadableToo() {
        let entry = entry(metadata: ["case": "C-12", "reason": "no answer"])
        #expect(entry.text == "step started case=C-12 reason=“no answer”")
        #expect(entry.fields.contains(.init(name: "CASE", value: "C-12")))
        #expect(entry.fields.contains(.init(name: "REASON", value: "no answer")))
    }

    @Test func theMessageIDIsAFieldAndNotPartOfTheText() {
        let entry = entry(metadata: ["messageID": "0123456789abcdef0123456789abcdef"])
        #expect(entry.text == "step started")
        #expect(entry.fields.first == .init(name: "MESSAGE_ID", value: "0123456789abcdef0123456789abcdef"))
    }

    @Test func theErrorOfAnEventIsKept() {
        #expect(entry(error: Refusal()).fields.contains(.init(name: "ERROR", value: "no room")))
    }

    @Test func theEntrySaysWhereItWasWritten() {
        let own = entry().fields.map { "\($0.name)=\($0.value)" }
        #expect(own == ["LOGGER=watch", "CODE_FILE=Watch/Watch.swift", "CODE_LINE=7", "CODE_FUNC=step()"])
    }

    @Test(arguments: [
        ("case", "CASE"), ("requestKey", "REQUEST_KEY"), ("messageID", "MESSAGE_ID"), ("peer.uid", "PEER_UID"),
        ("round-2", "ROUND_2"), ("naïve", "NA_VE"), ("message", "FIELD_MESSAGE"), ("priority", "FIELD_PRIORITY"),
        ("codeLine", "FIELD_CODE_LINE"), ("_UID", "FIELD__UID"), ("2nd", "FIELD_2ND"), ("", "FIELD_"),
        (String(repeating: "a", count: 80), String(repeating: "A", count: 64)),
    ])
    func aKeyIsSpelltAsTheJournalWantsIt(key: String, field: String) {
        #expect(JournalEntry.fieldName(key) == field)
    }

    @Test(arguments: zip(Logger.Level.allCases, [7, 7, 6, 5, 4, 3, 2]))
    func everyLevelHasItsPriority(level: Logger.Level, priority: Int) {
        #expect(entry(level: level).priority == priority)
    }

    private func entry(
        level: Logger.Level = .notice,
        error: (any Error)? = nil,
        metadata: Logger.Metadata = [:]
    ) -> JournalEntry {
        let event = LogEvent(
            level: level, message: "step started", error: error, metadata: nil, source: nil,
            file: "Watch/Watch.swift", function: "step()", line: 7
        )
        return JournalEntry(event, label: "watch", metadata: metadata)
    }
}
