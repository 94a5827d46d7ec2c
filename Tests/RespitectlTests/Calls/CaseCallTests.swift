import RespiteAPI
import RespiteRecord
import Testing

@testable import respitectl

/// Each command line makes the call that it says.
@Suite struct CaseCallTests {
    private let until = Instant.at("2026-11-22T03:11:00Z")

    private func rehearsal() throws -> Rehearsal {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Cases.Show.self, .init(summary: .missed, told: [], entries: [], missed: []))
        return rehearsal
    }

    @Test func acknowledging() async throws {
        var rehearsal = try rehearsal()
        rehearsal.answer(Cases.Acknowledge.self, .init(version: 8, until: until))
        try await rehearsal.run(["case", "ack", "412", "--for", "1 h", "--request-key", "k"])
        try await rehearsal.run("case ack 412 --on-behalf-of 1002")
        #expect(
            rehearsal.calls.of(Cases.Acknowledge.self) == [
                Cases.Acknowledge(caseNumber: "412", forSeconds: 3600, requestKey: "k"),
                Cases.Acknowledge(caseNumber: "412", onBehalfOf: 1002),
            ])
        #expect(
            rehearsal.output.text == """
                Case 412 is yours until Sun 22 Nov 03:11 (in 60 min).
                Case 412 is theirs until Sun 22 Nov 03:11 (in 60 min).

                """)
        #expect(rehearsal.calls.of(Cases.Show.self).isEmpty, "a first acknowledgement needs no version")
    }

    @Test func withoutAVersionTheCaseIsReadFirst() async throws {
        var rehearsal = try rehearsal()
        rehearsal.answer(Cases.Release.self, .init(version: 8))
        try await rehearsal.run(["case", "release", "412", "--reason", "shift over"])
        #expect(rehearsal.calls.of(Cases.Show.self).count == 1)
        #expect(rehearsal.calls.of(Cases.Release.self) == [.init(caseNumber: "412", version: 7, reason: "shift over")])
    }

    @Test func withAVersionItIsNotRead() async throws {
        var rehearsal = try rehearsal()
        rehearsal.answer(Cases.Release.self, .init(version: 4))
        try await rehearsal.run(["case", "release", "412", "--version", "3", "--reason", "x"])
        #expect(rehearsal.calls.of(Cases.Show.self).isEmpty)
        #expect(rehearsal.calls.of(Cases.Release.self).map(\.version) == [3])
    }

    @Test func aStaleVersionSaysWhichCaseToSee() async throws {
        var rehearsal = try rehearsal()
        rehearsal.answer(Cases.Take.self) { _ in throw Stale(current: 9) }
        #expect(try await rehearsal.run("case take 412") == .refused)
        #expect(rehearsal.errors.text.hasSuffix("respitectl case show 412\n"))
    }

    @Test func holding() async throws {
        var rehearsal = try rehearsal()
        rehearsal.answer(Cases.Extend.self, .init(version: 8, until: until))
        rehearsal.answer(Cases.Take.self, .init(version: 8, until: until))
        rehearsal.answer(Cases.Accept.self, .init(version: 8, until: until))
        try await rehearsal.run("case extend 412 --for 2h --deputy 1002")
        try await rehearsal.run("case take 412 --for 20min")
        try await rehearsal.run(["case", "accept", "412", "--read-back", "Mrs P. alone since nine"])
        #expect(
            rehearsal.calls.of(Cases.Extend.self) == [
                .init(caseNumber: "412", version: 7, forSeconds: 7200, deputy: 1002)
            ])
        #expect(rehearsal.calls.of(Cases.Take.self) == [.init(caseNumber: "412", version: 7, forSeconds: 1200)])
        #expect(
            rehearsal.calls.of(Cases.Accept.self) == [
                .init(caseNumber: "412", version: 7, readBack: "Mrs P. alone since nine")
            ])
    }

    @Test func sayingWhatIsNext() async throws {
        var rehearsal = try rehearsal()
        rehearsal.answer(Cases.Snooze.self, .init(version: 8))
        rehearsal.answer(Cases.Wake.self, .init(version: 8))
        rehearsal.answer(Cases.Escalate.self, .init(version: 8))
        rehearsal.answer(Cases.Replan.self, .init(version: 8))
        try await rehearsal.run(["case", "snooze", "412", "--until", "tomorrow 08:00", "--reason", "hospital has her"])
        try await rehearsal.run("case wake 412")
        try await rehearsal.run("case escalate 412 --reason worse")
        try await rehearsal.run("case replan 412")
        #expect(
            rehearsal.calls.of(Cases.Snooze.self) == [
                .init(caseNumber: "412", version: 7, until: .at("2026-11-23T08:00:00Z"), reason: "hospital has her")
            ])
        #expect(rehearsal.calls.of(Cases.Wake.self) == [.init(caseNumber: "412", version: 7)])
        #expect(rehearsal.calls.of(Cases.Escalate.self) == [.init(caseNumber: "412", version: 7, reason: "worse")])
        #expect(rehearsal.calls.of(Cases.Replan.self) == [.init(caseNumber: "412", version: 7)])
        #expect(rehearsal.output.text.hasPrefix("Case 412 is quiet until Mon 23 Nov 08:00 (in 1 day 5 h).\n"))
    }

    @Test func handingOver() async throws {
        var rehearsal = try rehearsal()
        rehearsal.answer(Cases.Offer.self, .init(version: 8))
        rehearsal.answer(Cases.Decline.self, .init(version: 9))
        try await rehearsal.run("case offer 412 --to 1002")
        try await rehearsal.run("case decline 412")
        #expect(rehearsal.calls.of(Cases.Offer.self) == [.init(caseNumber: "412", version: 7, to: 1002)])
        #expect(rehearsal.calls.of(Cases.Decline.self) == [.init(caseNumber: "412", version: 7)])
    }

    @Test func whatWasHeardNeedsNoVersion() async throws {
        var rehearsal = try rehearsal()
        rehearsal.answer(Cases.Heard.self, .init(version: 8))
        try await rehearsal.run("case heard 412 person/12 will-help --eta 02:40")
        try await rehearsal.run("case heard 412 person/12 NoAnswer --note twice")
        try await rehearsal.run("case heard 412 worker/8 arrived --next-check 03:00 --request-key k")
        #expect(
            rehearsal.calls.of(Cases.Heard.self) == [
                .init(caseNumber: "412", party: "person/12", result: "willHelp", etaAt: .at("2026-11-22T02:40:00Z")),
                .init(caseNumber: "412", party: "person/12", result: "noAnswer", note: "twice"),
                .init(
                    caseNumber: "412", party: "worker/8", result: "arrived", nextCheckAt: .at("2026-11-22T03:00:00Z"),
                    requestKey: "k"
                ),
            ])
        #expect(rehearsal.calls.of(Cases.Show.self).isEmpty)
        #expect(rehearsal.output.text.hasPrefix("Written down in case 412: person/12, will help.\n"))
    }

    @Test func aNoteIsGivenOrRead() async throws {
        var rehearsal = try rehearsal()
        rehearsal.answer(Cases.Note.self, .init(version: 8))
        rehearsal.lines = ["rang twice", "no answer"]
        try await rehearsal.run("case note 412 neighbour has a key")
        try await rehearsal.run("case note 412")
        #expect(rehearsal.calls.of(Cases.Note.self).map(\.text) == ["neighbour has a key", "rang twice\nno answer\n"])
    }

    @Test func ending() async throws {
        var rehearsal = try rehearsal()
        rehearsal.answer(Cases.Resolve.self, .init(version: 8))
        rehearsal.answer(Cases.Reopen.self, .init(version: 9))
        rehearsal.answer(Cases.Correct.self, .init(version: 10))
        try await rehearsal.run([
            "case", "resolve", "412", "--outcome", "help-arranged", "--evidence", "M. Shah is with him",
            "--seen-safe-by", "A. Reed",
        ])
        try await rehearsal.run("case reopen 412 --reason again")
        try await rehearsal.run("case correct 412 --outcome hospital --reason misheard")
        #expect(
            rehearsal.calls.of(Cases.Resolve.self) == [
                .init(
                    caseNumber: "412", version: 7, outcome: "helpArranged", evidence: "M. Shah is with him",
                    seenSafeBy: "A. Reed"
                )
            ])
        #expect(rehearsal.calls.of(Cases.Reopen.self) == [.init(caseNumber: "412", version: 7, reason: "again")])
        #expect(
            rehearsal.calls.of(Cases.Correct.self) == [
                .init(caseNumber: "412", version: 7, outcome: "hospital", reason: "misheard")
            ])
        #expect(rehearsal.output.text.hasPrefix("Case 412 is closed: help arranged.\n"))
    }

    @Test func theQueueAsksForWhatWasAsked() async throws {
        var rehearsal = try rehearsal()
        rehearsal.answer(Cases.List.self, .init(cases: []))
        try await rehearsal.run("queue")
        try await rehearsal.run("queue --mine --kind on-site --closed --limit 5")
        #expect(
            rehearsal.calls.of(Cases.List.self) == [
                .init(), .init(kind: .onSite, mine: true, includeClosed: true, limit: 5),
            ])
        #expect(rehearsal.output.text == "Nothing is open.\nNothing is open.\n")
        try await rehearsal.run("queue --no-legend")
        #expect(rehearsal.output.text == "Nothing is open.\nNothing is open.\n", "no rows are no lines")
    }
}
