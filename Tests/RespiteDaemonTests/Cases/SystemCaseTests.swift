import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// What the service says about itself, and stops saying when it is no longer so.
@Suite struct SystemCaseTests {
    let daemon: TestDaemon
    let scheme: TestScheme

    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
    }

    private func causes() async throws -> [String] {
        try await scheme.queue().filter { $0.kind == .system }.map(\.subject)
    }

    @Test func aLadderThatIsUsedUpIsSaidUntilItsCaseIsClosed() async throws {
        _ = try await scheme.expectCheckIn(at: TestDaemon.morning + .hours(1))
        await daemon.advance(by: .hours(1) + .minutes(31))
        #expect(try await causes() == ["top/case-1"])
        let taken = try await daemon.call(Cases.Acknowledge(caseNumber: "C-0001"))
        #expect(try await causes() == ["top/case-1"])
        _ = try await daemon.call(
            Cases.Resolve(caseNumber: "C-0001", version: taken.version, outcome: "safe", evidence: "Rang her."))
        #expect(try await causes() == [])
        #expect(try await daemon.check().findings == [])
    }

    @Test func anEmptyChairIsSaidUntilSomebodySitsDown() async throws {
        let shift = try await daemon.call(Staff.ListShifts()).shifts[0].shift
        try await daemon.call(Staff.EndShift(shift: shift))
        _ = try await scheme.expectCheckIn(at: TestDaemon.morning + .hours(1))
        await daemon.advance(by: .minutes(81))
        #expect(try await daemon.deliver().contains(TestScheme.postNumber))
        #expect(try await causes() == ["empty-chair/edt"])
        try await daemon.call(Staff.StartShift(post: "edt", endsAt: daemon.time.now + .hours(8)))
        #expect(try await causes() == [])
    }

    @Test func aChairWithoutATelephoneIsEmptyToo() async throws {
        try await daemon.call(Staff.PutPost(post: "edt", name: "Duty team"), as: TestStaff.administrator)
        let shift = try await daemon.call(Staff.ListShifts()).shifts[0].shift
        try await daemon.call(Staff.EndShift(shift: shift))
        _ = try await scheme.expectCheckIn(at: TestDaemon.morning + .hours(1))
        await daemon.advance(by: .minutes(81))
        #expect(try await causes().contains("empty-chair/edt"))
    }

    @Test func aRowThatCanBeWorkedAgainIsNoLongerSaid() async throws {
        _ = try await scheme.expectCheckIn(at: TestDaemon.morning + .hours(1))
        try await daemon.store.spoil("UPDATE schedule SET rule = rule || '{'")
        await daemon.advance(by: .hours(1))
        #expect(try await causes() == ["deadline/occurrence-1"])
        try await daemon.store.spoil("UPDATE schedule SET rule = rtrim(rule, '{')")
        await daemon.advance(by: .minutes(1))
        #expect(try await causes() == [])
        #expect(try await scheme.queue().map(\.kind) == [.welfare])
        #expect(try await daemon.check().findings == [])
    }
}
