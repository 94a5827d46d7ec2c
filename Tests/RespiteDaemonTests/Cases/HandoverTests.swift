import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import RespiteTesting
import Testing
import Varlink

/// A shift handed over: offered, said back, and the giver's until it is accepted.
@Suite struct HandoverTests {
    let daemon: TestDaemon
    let scheme: TestScheme

    /// The officer has one critical case and one that is not, at 10:21.
    init() async throws {
        daemon = try await TestDaemon()
        var plan = TestScheme.plan
        plan.caredFor.minutesAlone = 20
        scheme = try await TestScheme(daemon, plan: plan)
        _ = try await scheme.expectCheckIn(at: TestDaemon.morning + .hours(1))
        await daemon.advance(by: .minutes(81))
        _ = try await daemon.deliver()
        _ = try await daemon.call(Cases.Acknowledge(caseNumber: "C-0001"))
        try await daemon.store.raiseSystem("test", .urgent, at: daemon.time.now)
        _ = try await daemon.call(Cases.Acknowledge(caseNumber: "C-0002"))
        let shift = try await daemon.call(Staff.ListShifts()).shifts[0].shift
        try await daemon.call(Staff.EndShift(shift: shift))
        try await daemon.call(Staff.StartShift(post: "edt", endsAt: daemon.time.now + .minutes(30)))
    }

    private func offer() async throws -> Staff.OfferShift.Reply {
        try await daemon.call(Staff.OfferShift(to: Int(TestStaff.relief)))
    }

    private func accept(cases: [Staff.ReadBack]? = nil, until: Span? = .hours(12)) async throws
        -> Staff.AcceptShift.Reply
    {
        try await daemon.call(
            Staff.AcceptShift(
                caseNumber: "C-0003", readBack: "two cases, one critical", cases: cases,
                endsAt: until.map { daemon.time.now + $0 }), as: TestStaff.relief)
    }

    private func holders() async throws -> [String?] { try await scheme.queue().map(\.holder) }

    @Test func nothingMovesUntilItIsAccepted() async throws {
        let offered = try await offer()
        #expect(offered.caseNumber == "C-0003")
        #expect(offered.cases == ["C-0001", "C-0002"])
        #expect(offered.until == daemon.time.now + .minutes(45))
        #expect(try await holders() == ["A. Reed", "A. Reed", "A. Reed"])
        #expect(try await daemon.claim().map(\.template) == ["offer", "offer", "offer"])
    }

    @Test func whoeverAcceptsHasEveryCaseAndTheChair() async throws {
        _ = try await offer()
        let accepted = try await accept(cases: [.init(caseNumber: "C-0001", readBack: "alone, daughter told")])
        #expect(accepted.cases == ["C-0001", "C-0002"])
        #expect(try await scheme.queue().map(\.caseNumber) == ["C-0001", "C-0002"])
        #expect(try await holders() == ["B. Moss", "B. Moss"])
        #expect(try await daemon.call(Staff.ListShifts(post: "edt")).shifts.map(\.name) == ["B. Moss"])
        let closed = try await daemon.call(Cases.List(includeClosed: true)).cases.filter { $0.word == .closed }
        #expect(closed.map(\.outcome) == ["handedOver"])
        #expect(try await daemon.check().findings == [])
    }

    @Test func eachCriticalCaseIsSaidBackByItself() async throws {
        _ = try await offer()
        let fault = await #expect(throws: RemoteFault.self) { try await accept() }
        #expect(fault?.as(Refused.self)?.reason.contains("C-0001") == true)
        #expect(fault?.as(Refused.self)?.reason.contains("C-0002") == false)
        #expect(try await holders() == ["A. Reed", "A. Reed", "A. Reed"])
    }

    @Test func whoeverIsNotInThePostSaysUntilWhen() async throws {
        _ = try await offer()
        let words = [Staff.ReadBack(caseNumber: "C-0001", readBack: "alone")]
        await #expect(throws: RemoteFault.self) { try await accept(cases: words, until: nil) }
        try await daemon.call(
            Staff.StartShift(post: "edt", endsAt: daemon.time.now + .hours(8)), as: TestStaff.relief)
        _ = try await accept(cases: words, until: nil)
        #expect(try await holders() == ["B. Moss", "B. Moss"])
    }

    @Test func whatIsDeclinedStaysWithTheGiver() async throws {
        _ = try await offer()
        try await daemon.call(
            Staff.DeclineShift(caseNumber: "C-0003", reason: "I am ill"), as: TestStaff.relief)
        #expect(try await holders() == ["A. Reed", "A. Reed", "A. Reed"])
        await #expect(throws: RemoteFault.self) { try await accept() }
    }

    @Test func whatNobodyAcceptsGoesToTheDutyManager() async throws {
        _ = try await offer()
        await daemon.advance(by: .minutes(44))
        _ = try await daemon.deliver()
        await daemon.advance(by: .minutes(1))
        let pages = try await daemon.claim().filter { $0.template == "page" }
        #expect(Set(pages.map(\.address)) == [TestScheme.managerNumber])
        #expect(pages.count == 3)
        #expect(try await holders() == [nil, nil, nil])
        #expect(try await daemon.check().findings == [])
    }

    @Test func somebodyElseMayNotAccept() async throws {
        _ = try await offer()
        await #expect(throws: RemoteFault.self) {
            try await daemon.call(Staff.AcceptShift(caseNumber: "C-0003", readBack: "mine"), as: TestStaff.manager)
        }
    }

    @Test func whoeverIsOnNoShiftHasNoneToHandOver() async throws {
        await #expect(throws: RemoteFault.self) {
            try await daemon.call(Staff.OfferShift(to: Int(TestStaff.officer)), as: TestStaff.relief)
        }
    }
}
