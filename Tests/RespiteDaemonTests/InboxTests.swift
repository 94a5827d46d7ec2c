import RespiteAPI
import RespiteCore
import RespiteDaemon
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// What becomes of a text that somebody sends in.
@Suite struct InboxTests {
    let daemon: TestDaemon
    let scheme: TestScheme

    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
    }

    @discardableResult
    private func receive(
        _ text: String, from number: String = TestScheme.carerNumber, key: String = "k1", at instant: Instant? = nil
    ) async throws -> Inbox.Deliver.Reply {
        try await daemon.call(
            Inbox.Deliver(
                messageKey: key, channel: "notify", from: number, receivedAt: instant ?? daemon.time.now, text: text),
            as: TestStaff.courier)
    }

    private func waiting() async throws -> [Inbox.Message] { try await daemon.call(Inbox.List()).messages }

    /// What is owed to a number now, by template.
    private func owed(to number: String = TestScheme.carerNumber) async throws -> [String] {
        try await daemon.claim().filter { $0.address == number }.map(\.template)
    }

    @Test func anOkMeetsWhatIsWaitedForAndIsAnswered() async throws {
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .minutes(30))
        await daemon.advance(by: .minutes(10))
        try await receive("OK")
        #expect(try await owed() == ["receivedOK"])
        #expect(try await waiting() == [])
        await daemon.advance(by: .hours(1))
        #expect(try await scheme.queue() == [])
    }

    @Test func anOkEndsACaseThatNobodyHasTaken() async throws {
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .minutes(1))
        await daemon.advance(by: .minutes(2))
        #expect(try await scheme.queue().count == 1)
        try await receive("ok thanks x")
        #expect(try await scheme.queue() == [])
    }

    @Test func anOkNeverClosesACaseThatSomebodyHas() async throws {
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .minutes(1))
        await daemon.advance(by: .minutes(2))
        _ = try await daemon.call(Cases.Acknowledge(caseNumber: "C-0001"))
        try await receive("OK")
        #expect(try await scheme.queue().map(\.word) == [.owned])
    }

    @Test func anOkThatNothingWaitsForSaysThatTheNextIsStillExpected() async throws {
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .hours(9))
        try await receive("OK")
        #expect(try await owed() == ["receivedEarly"])
    }

    @Test func anOldOkMeetsNothingThatOpenedAfterwards() async throws {
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .minutes(1))
        await daemon.advance(by: .minutes(2))
        try await receive("OK", at: daemon.time.now - .days(2))
        #expect(try await scheme.queue().map(\.word) == [.paging])
    }

    @Test func aCallForHelpIsAnEmergency() async throws {
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .minutes(30))
        try await receive("HELP")
        #expect(try await scheme.queue().map(\.kind) == [.emergency])
        #expect(try await owed() == ["receivedHelp"])
    }

    @Test func aCallForHelpOfACarerWithoutCheckInsIsAnEmergencyToo() async throws {
        try await receive("help")
        #expect(try await scheme.queue().map(\.kind) == [.emergency])
    }

    @Test func theSameMessageTwiceIsOne() async throws {
        let first = try await receive("HELP")
        let second = try await receive("HELP")
        #expect((first.isNew, second.isNew) == (true, false))
        #expect(first.message == second.message)
        #expect(try await owed().count == 1)
    }

    @Test func whatAMachineCannotTakeWaitsForAPerson() async throws {
        try await receive("could you ring me")
        let message = try #require(try await waiting().first)
        #expect((message.message, message.state, message.text) == ("M-0001", .waiting, "could you ring me"))
        #expect((message.sender, message.reference) == ("Hansa Patel", scheme.reference))
        #expect(message.dueAt == daemon.time.now + .minutes(10))
        #expect(try await owed() == ["received"])
    }

    @Test func anOkWithMoreToSayCountsAndIsReadToo() async throws {
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .minutes(30))
        try await receive("OK but he has fallen")
        #expect(try await waiting().map(\.word) == ["ok"])
        await daemon.advance(by: .hours(1))
        #expect(try await scheme.queue().map(\.kind) == [.system])
    }

    @Test(arguments: ["07700 900999", "+33 1 23 45 67 89", "Vodafone"])
    func whoeverIsUnknownIsAnsweredAndRead(number: String) async throws {
        try await receive("OK", from: number)
        let message = try #require(try await waiting().first)
        #expect((message.sender, message.word) == (nil, nil))
        #expect(try await daemon.claim().map(\.template) == ["received"])
    }

    @Test func aNumberThatTwoPeopleShareProvesNothing() async throws {
        var plan = TestScheme.plan
        plan.carer.name.given = "Asha"
        try await daemon.call(Register.CreatePlan(plan: plan), as: TestStaff.administrator)
        try await receive("OK")
        #expect(try await waiting().map(\.sender) == [nil])
    }

    @Test func aContactsWordsAreForAPerson() async throws {
        try await receive("OK", from: TestScheme.daughterNumber)
        #expect(try await waiting().map(\.sender) == ["Meena Shah"])
    }

    @Test func whoeverWorksTheCaseIsToldOfAMessage() async throws {
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .minutes(1))
        await daemon.advance(by: .minutes(2))
        _ = try await daemon.call(Cases.Acknowledge(caseNumber: "C-0001"))
        _ = try await daemon.claim()
        try await receive("we are at the hospital")
        #expect(try await owed(to: TestScheme.officerNumber) == ["joined"])
        let entries = try await daemon.call(Cases.Show(caseNumber: "C-0001")).entries
        #expect(entries.last?.note == "Message M-0001 came in: read it.")
    }

    @Test func aMessageThatNobodyReadsForTenMinutesPagesThePosts() async throws {
        try await receive("could you ring me")
        _ = try await daemon.claim()
        await daemon.advance(by: .minutes(10))
        let page = try #require(try await daemon.claim().first { $0.template == "page" })
        #expect((page.address, page.parameters["kind"]) == (TestScheme.officerNumber, "message"))
        try await daemon.call(Inbox.Read(message: "M-0001", note: "rang back, all well"))
        #expect(try await scheme.queue() == [])
        let message = try #require(try await daemon.call(Inbox.List(includeAll: true)).messages.first)
        #expect((message.state, message.readBy, message.note) == (.read, "A. Reed", "rang back, all well"))
    }

    @Test func aMessageThatWasReadPagesNobody() async throws {
        try await receive("could you ring me")
        try await daemon.call(Inbox.Read(message: "M-0001"))
        try await daemon.call(Inbox.Read(message: "m1"), as: TestStaff.relief)
        await daemon.advance(by: .hours(1))
        #expect(try await scheme.queue() == [])
        #expect(try await daemon.call(Inbox.List(includeAll: true)).messages.map(\.readBy) == ["A. Reed"])
    }

    @Test func whoeverIsToReadAMessageIsTold() async throws {
        try await receive("could you ring me")
        _ = try await daemon.claim()
        try await daemon.call(Inbox.Assign(message: "M-0001", to: Int(TestStaff.relief)))
        #expect(try await daemon.claim().map(\.template) == ["assigned"])
        #expect(try await waiting().map(\.assignedTo) == ["B. Moss"])
        await #expect(throws: RemoteFault.self) { try await daemon.call(Inbox.Assign(message: "M-0001", to: 77)) }
    }

    @Test func onlyTheChannelsOwnCourierDelivers() async throws {
        let deliver = Inbox.Deliver(
            messageKey: "k", channel: "pigeon", from: "07700 900999", receivedAt: daemon.time.now, text: "OK")
        await #expect(throws: RemoteFault.self) { try await daemon.call(deliver, as: TestStaff.courier) }
        await #expect(throws: RemoteFault.self) { try await daemon.call(deliver, as: TestStaff.officer) }
        let heard = Inbox.Heard(channel: "pigeon", until: daemon.time.now)
        await #expect(throws: RemoteFault.self) { try await daemon.call(heard, as: TestStaff.courier) }
    }

    @Test func nothingOfAMessageIsInTheAnswerOrTheAudit() async throws {
        try await receive("Hansa here, 14 Saltings Rise, he will not wake")
        let answer = try #require(try await daemon.claim().first)
        let said = answer.parameters.values.joined(separator: " ")
        for secret in ["Hansa", "Saltings", "wake", scheme.reference] { #expect(!said.contains(secret)) }
        let audit = try await daemon.call(Governance.Audit(), as: TestStaff.governance).entries
        #expect(audit.contains { $0.action == "inbox.deliver" })
    }

    // Not heard

    private func deaf(heardFor minutes: Int?) async throws -> (TestDaemon, Cases.Show.Reply) {
        var policy = Policy.forTests
        policy.inbound = ["notify"]
        policy.ladders[.welfare]?.steps[0].by = [.text]
        let daemon = try await TestDaemon(policy: policy)
        let scheme = try await TestScheme(daemon)
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .minutes(30))
        if let minutes {
            await daemon.advance(by: .minutes(minutes))
            try await daemon.call(Inbox.Heard(channel: "notify", until: daemon.time.now), as: TestStaff.courier)
        }
        await daemon.advance(by: .minutes(30 - (minutes ?? 0)))
        return (daemon, try await daemon.call(Cases.Show(caseNumber: "C-0001")))
    }

    @Test(arguments: [nil, 20]) func whenNobodyListenedTheCarerIsRungFirst(heard: Int?) async throws {
        let (daemon, shown) = try await deaf(heardFor: heard)
        #expect(shown.entries.first?.note?.hasPrefix("Answers by notify have not been heard") == true)
        #expect(try await daemon.claim().map(\.medium) == ["call"])
        #expect(try await daemon.call(System.Status()).channels.first { $0.channel == "notify" } != nil || heard == nil)
    }

    @Test func whenSomebodyListenedTheLadderIsTheSchemes() async throws {
        let (daemon, shown) = try await deaf(heardFor: 29)
        #expect(shown.entries.first?.note == nil)
        #expect(try await daemon.claim().map(\.medium) == ["text"])
    }
}
