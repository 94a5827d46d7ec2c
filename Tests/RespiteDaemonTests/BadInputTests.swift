import RespiteAPI
import RespiteDaemon
import RespiteRecord
import RespiteStore
import RespiteTesting
import Testing
import Varlink

@Suite struct BadInputTests {
    let daemon: TestDaemon
    let scheme: TestScheme

    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
    }

    private func answer(_ message: String) async throws -> String {
        let caller = Caller(peer: Peer(uid: TestStaff.officer, gid: 1, pid: 1))
        let replies = try await daemon.daemon.service.answer(Array(message.utf8), from: caller)
        return replies.map { String(decoding: $0, as: UTF8.self) }.joined()
    }

    @Test(arguments: [
        (#"{"method":"org.respited.Lookup.Open","parameters":{}}"#, "reference"),
        (#"{"method":"org.respited.Lookup.Open","parameters":{"reference":7}}"#, "reference"),
        (#"{"method":"org.respited.Lookup.Open","parameters":{"reference":"x","colour":"red"}}"#, "colour"),
        (#"{"method":"org.respited.CheckIns.Record","parameters":{"word":"fine"}}"#, "word"),
    ]) func aWrongParameterNamesItself(message: String, parameter: String) async throws {
        let reply = try await answer(message)
        #expect(reply.contains("org.varlink.service.InvalidParameter"))
        #expect(reply.contains("\"\(parameter)\""))
    }

    @Test(arguments: ["", "K7M2", "0000-000", "'; DROP TABLE plan; --", "🙂🙂🙂"])
    func aBadCardIsRefusedInWords(card: String) async throws {
        let fault = await #expect(throws: RemoteFault.self) { try await daemon.call(Lookup.Open(reference: card)) }
        let reason = try #require(fault?.as(Refused.self)?.reason)
        #expect(reason.hasSuffix("."))
    }

    @Test(arguments: [
        "", "a", String(repeating: "x", count: 10_000), "31/02/1960", "12345", "🙂", "مرحبا", "'; DROP TABLE plan; --",
        "14 Saltings Rise, Leigh-on-Sea, Essex, SS9 9ZZ, United Kingdom",
    ]) func whateverIsTypedIsAnswered(text: String) async throws {
        let found = try await daemon.call(Lookup.Find(text: text, open: false))
        #expect(found.candidates.count <= 10)
    }

    @Test func aPlanThatCannotBeIsRefusedWithEveryProblem() async throws {
        var plan = TestScheme.plan
        plan.carer.born = PartialDate("2190-01-01")
        plan.carer.addresses[0].postcode = "NOT A CODE"
        plan.caredFor.nhsNumber = "1234567890"
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(Register.CreatePlan(plan: plan), as: TestStaff.administrator)
        }
        let paths = try #require(fault?.as(Register.PlanInvalid.self)).problems.map(\.path)
        #expect(Set(paths) == ["carer.born", "carer.addresses[0].postcode", "caredFor.nhsNumber"])
        #expect(try await daemon.call(Register.ListPlans(), as: TestStaff.administrator).plans.count == 1)
    }

    @Test func aStaleRevisionChangesNothing() async throws {
        let revise = Register.RevisePlan(reference: scheme.reference, basedOn: 1, plan: TestScheme.plan)
        try await daemon.call(revise, as: TestStaff.administrator)
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(revise, as: TestStaff.administrator)
        }
        #expect(fault?.as(Stale.self) == Stale(current: 2))
    }

    @Test func aReusedKeyWithOtherWordsIsRefused() async throws {
        try await daemon.call(Register.AddEnquiry(channel: "letter", requestKey: "k"), as: TestStaff.administrator)
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(Register.AddEnquiry(channel: "event", requestKey: "k"), as: TestStaff.administrator)
        }
        #expect(fault?.as(KeyReused.self) == KeyReused(requestKey: "k"))
    }

    @Test func aReadOnlyRegisterStillAnswersTheLookup() async throws {
        daemon.store.keepReadOnly()
        _ = try await daemon.call(Lookup.Open(reference: scheme.card))
        _ = try await daemon.call(Lookup.Find(text: "hansa patel"))
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(Register.AddEnquiry(channel: "letter"), as: TestStaff.administrator)
        }
        #expect(fault?.as(Unavailable.self) != nil)
    }

    /// One row that cannot be read is put off, with a system case; the others are worked on time.
    @Test func aRowThatThrowsStopsNoOther() async throws {
        let first = try await scheme.expectCheckIn(at: daemon.time.now + .minutes(10))
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .minutes(10))
        try await daemon.store.spoil(schedule: 1)
        #expect(first == "S-0001")
        await daemon.advance(by: .minutes(10))
        let queue = try await scheme.queue()
        #expect(queue.filter { $0.kind == .welfare }.count == 1)
        #expect(queue.filter { $0.kind == .system }.count == 1)
    }
}
