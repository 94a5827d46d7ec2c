import RespiteAPI
import RespiteRecord
import Testing
import Varlink

@testable import respitectl

@Suite struct InboxCallTests {
    @Test func readingAndAssigning() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Inbox.Assign.self, .init())
        rehearsal.answer(Inbox.Read.self, .init())
        try await rehearsal.run("inbox assign M-0012")
        try await rehearsal.run("inbox assign M-0012 --to 1002")
        try await rehearsal.run(["inbox", "read", "M-0012", "--note", "rang back"])
        #expect(
            rehearsal.calls.of(Inbox.Assign.self) == [.init(message: "M-0012"), .init(message: "M-0012", to: 1002)])
        #expect(rehearsal.calls.of(Inbox.Read.self) == [.init(message: "M-0012", note: "rang back")])
        #expect(
            rehearsal.output.text == """
                Message M-0012 is yours to read.
                Message M-0012 is for staff 1002 to read.
                Message M-0012 is read.

                """)
    }

    @Test func anEmptyInboxSaysSo() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Inbox.List.self, .init(messages: []))
        try await rehearsal.run("inbox")
        try await rehearsal.run("inbox list --all")
        #expect(rehearsal.calls.of(Inbox.List.self) == [.init(), .init(includeAll: true)])
        #expect(rehearsal.output.text == "No message waits to be read.\nNo message has come in.\n")
    }

    @Test func channels() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Outbox.Test.self, .init(key: "n1"))
        try await rehearsal.run("channel test notify --by text")
        #expect(rehearsal.calls.of(Outbox.Test.self) == [.init(channel: "notify", medium: "text")])
        #expect(rehearsal.output.text == "A test is on its way to you by notify. Its key is n1.\n")
    }
}
