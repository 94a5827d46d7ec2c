import RespiteAPI
import RespiteRecord
import RespiteStore
import RespiteTesting
import Testing
import Varlink

/// The life of a card: it opens its plans in every state, and what is reported of it is seen to.
@Suite struct CardLifeTests {
    let daemon: TestDaemon
    let scheme: TestScheme

    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
    }

    private func report(_ state: Register.CardState, _ lost: [String]? = nil) async throws {
        try await daemon.call(
            Register.ReportCard(number: scheme.card, state: state, lostWithIt: lost), as: TestStaff.line)
    }

    private func cards() async throws -> [Register.Card] {
        try await daemon.call(Register.ListCards(reference: scheme.reference)).cards
    }

    private func tasks() async throws -> [String] {
        try await daemon.call(Register.ListTasks()).tasks.map(\.kind).sorted()
    }

    @Test(arguments: [Register.CardState.lost, .stolen, .damaged, .returned, .revoked])
    func aReportedCardStillOpensItsPlan(state: Register.CardState) async throws {
        try await report(state, [])
        let screen = try await daemon.call(Lookup.Open(reference: scheme.card)).screen
        #expect(screen.reference == scheme.reference)
        #expect(screen.warnings.contains { $0.hasPrefix("CARD:") } == (state != .damaged))
    }

    @Test func whatWentWithACardIsAskedAndSeenTo() async throws {
        try await report(.stolen, ["keys", "code", "letters"])
        #expect(try await tasks() == ["cardReported", "changeCode", "changeLocks", "warnOfLetters"])
        #expect(try await cards().first?.lostWithIt == ["keys", "code", "letters"])
    }

    @Test func aReportWithoutThatQuestionPutsItOnTheListForToday() async throws {
        try await report(.lost)
        let task = try #require(try await daemon.call(Register.ListTasks()).tasks.first)
        #expect(task.dueOn == LocalDate("2026-11-22"))
        #expect(task.note?.contains("ask whether keys, letters or a code") == true)
        try await report(.lost, [])
        #expect(try await tasks() == ["cardReported"])
    }

    @Test func aReplacedCardOpensThePlanAndItsTaskIsDone() async throws {
        try await report(.lost, [])
        let fresh = try await daemon.call(Register.ReplaceCard(number: scheme.card)).number
        #expect(try await tasks().isEmpty)
        #expect(try await cards().map(\.state) == [.issued, .replaced])
        #expect(try await cards().last?.replacedBy == fresh)
        for number in [fresh, scheme.card] {
            #expect(try await daemon.call(Lookup.Open(reference: number)).screen.reference == scheme.reference)
        }
        let fault = await #expect(throws: RemoteFault.self) { try await report(.stolen) }
        #expect(fault?.as(Refused.self) != nil)
    }

    @Test func aCardOnOrderIsHandedOutOnce() async throws {
        let number = try await daemon.call(Register.RequestCard(reference: scheme.reference, kind: .fob)).number
        #expect(try await cards().first?.state == .requested)
        #expect(try await cards().first?.issuedAt == nil)
        try await daemon.call(Register.HandOutCard(number: number))
        #expect(try await cards().first?.issuedAt == daemon.time.now)
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(Register.HandOutCard(number: number))
        }
        #expect(fault?.as(Refused.self) != nil)
    }

    @Test func aCardThatWasNeverHandedOutCannotBeLostButRevoked() async throws {
        let number = try await daemon.call(Register.RequestCard(reference: scheme.reference, kind: .fob)).number
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(Register.ReportCard(number: number, state: .lost))
        }
        #expect(fault?.as(Refused.self) != nil)
        try await daemon.call(Register.ReportCard(number: number, state: .revoked))
        #expect(try await cards().first?.state == .revoked)
    }

    @Test func aLostCardThatTurnsUpTakesItsTaskOffTheList() async throws {
        try await report(.lost, [])
        try await report(.returned)
        #expect(try await tasks().isEmpty)
    }

    @Test func aCarersCardOpensAllTheirPlansAndTheLiveOnesFirst() async throws {
        var plan = try await daemon.call(
            Register.ShowPlan(reference: scheme.reference, purpose: "review")
        ).plan
        plan.caredFor = .init()
        plan.caredFor.name = PersonName(given: "Asha", family: "Patel")
        let second = try await daemon.call(Register.CreatePlan(plan: plan), as: TestStaff.administrator).reference
        #expect(
            try await daemon.store.open(scheme.card).plans.map(\.reference) == [scheme.reference, second])
        try await daemon.call(Register.EndPlan(reference: scheme.reference, basedOn: 1, reason: .asked))
        #expect(
            try await daemon.store.open(scheme.card).plans.map(\.reference) == [second, scheme.reference])
    }

    @Test func theCaredForPersonsOwnCardOpensTheirPlansAlone() async throws {
        let own = try await daemon.call(Register.IssueCard(reference: scheme.reference, kind: .caredFor)).number
        #expect(try await daemon.store.open(own).plans.map(\.reference) == [scheme.reference])
        #expect(try await cards().first?.holder == "Ramesh Patel")
    }
}
