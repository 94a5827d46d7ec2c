import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// Whoever got no answer asks again by the same key, perhaps much later.
@Suite struct AskedAgainTests {
    let daemon: TestDaemon
    let scheme: TestScheme

    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
    }

    private var soon: Instant { TestDaemon.morning + .minutes(5) }

    /// A case that pages the carer.
    private func missCheckIn() async throws -> String {
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .minutes(1))
        await daemon.advance(by: .minutes(1))
        return try #require(try await scheme.queue().last).caseNumber
    }

    private func expectKeyReused(_ work: () async throws -> Void) async {
        let fault = await #expect(throws: RemoteFault.self) { try await work() }
        #expect(fault?.name == KeyReused.name)
    }

    @Test func aScheduleIsAnsweredAlikeAfterItsTimeHasPassed() async throws {
        let call = CheckIns.AddSchedule(reference: scheme.reference, rule: .init(once: soon), requestKey: "k")
        let first = try await daemon.call(call)
        await daemon.advance(by: .minutes(10))
        #expect(first.nextDue == soon)
        #expect(try await daemon.call(call) == first)
        #expect(try await daemon.call(CheckIns.ListSchedules()).schedules.count == 1)
    }

    @Test func aScheduleThatWasNeverMadeIsRefusedAfterItsTimeHasPassed() async throws {
        await daemon.advance(by: .minutes(10))
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(
                CheckIns.AddSchedule(reference: scheme.reference, rule: .init(once: soon), requestKey: "k"))
        }
        #expect(fault?.as(CheckIns.ScheduleInvalid.self) != nil)
        #expect(try await daemon.call(CheckIns.ListSchedules(activeOnly: false)).schedules.isEmpty)
    }

    @Test func anElapsedScheduleIsMadeOnceHoweverLateItIsAskedAgain() async throws {
        let call = CheckIns.AddSchedule(
            reference: scheme.reference, rule: .init(elapsedSeconds: 86_400), graceSeconds: 60, earlySeconds: 0,
            requestKey: "k")
        let first = try await daemon.call(call)
        await daemon.advance(by: .minutes(10))
        #expect(try await daemon.call(call) == first)
    }

    @Test func anAcknowledgementIsAnsweredAlikeAfterItHasEnded() async throws {
        let call = Cases.Acknowledge(caseNumber: try await missCheckIn(), forSeconds: 60, requestKey: "k")
        let first = try await daemon.call(call)
        await daemon.advance(by: .minutes(10))
        #expect(try await daemon.call(call) == first)
        #expect(try await scheme.queue().map(\.word) != [.owned])
    }

    @Test func aRegistrationIsAnsweredAlikeAfterARevision() async throws {
        let administrator = TestStaff.administrator
        let made = try await daemon.call(Register.CreatePlan(plan: TestScheme.plan), as: administrator)
        let call = Register.RegisterPlan(reference: made.reference, basedOn: 1, requestKey: "k")
        let first = try await daemon.call(call, as: administrator)
        var plan = TestScheme.plan
        plan.caredFor.howToFind = "Behind the chapel"
        try await daemon.call(
            Register.RevisePlan(reference: made.reference, basedOn: 1, plan: plan), as: administrator)
        #expect(try await daemon.call(call, as: administrator) == first)
    }

    @Test func anArrivalIsOneHoweverLateItIsReportedAgain() async throws {
        let call = Cases.Heard(
            caseNumber: try await missCheckIn(), party: "post/edt", result: "arrived", requestKey: "k")
        let first = try await daemon.call(call)
        await daemon.advance(by: .minutes(10))
        #expect(try await daemon.call(call) == first)
    }

    @Test func aKeyIsNeverTakenForAnotherCase() async throws {
        let (one, other) = (try await missCheckIn(), try await missCheckIn())
        try await daemon.call(Cases.Acknowledge(caseNumber: one, requestKey: "k"))
        await expectKeyReused { try await daemon.call(Cases.Acknowledge(caseNumber: other, requestKey: "k")) }
    }

    @Test func aCheckInIsOneHoweverLateItIsRecordedAgain() async throws {
        let schedule = try await scheme.expectCheckIn(at: soon)
        let call = CheckIns.Record(schedule: schedule, word: .ok, clientKey: "k")
        let first = try await daemon.call(call)
        await daemon.advance(by: .minutes(10))
        #expect(try await daemon.call(call) == first)
        #expect(try await daemon.call(CheckIns.History(reference: scheme.reference)).checkIns.count == 1)
    }

    @Test func aCallForHelpIsNeverTakenForAnEarlierCheckIn() async throws {
        let schedule = try await scheme.expectCheckIn(at: soon)
        try await daemon.call(CheckIns.Record(schedule: schedule, word: .ok, clientKey: "k"))
        await expectKeyReused {
            try await daemon.call(CheckIns.Record(schedule: schedule, word: .help, clientKey: "k"))
        }
    }

    @Test func aKeyIsNeverTakenForAnotherPlan() async throws {
        let other = try await daemon.call(Register.CreatePlan(plan: TestScheme.plan), as: TestStaff.administrator)
        try await daemon.call(
            CheckIns.AddSchedule(reference: scheme.reference, rule: .init(once: soon), requestKey: "k"))
        await expectKeyReused {
            try await daemon.call(
                CheckIns.AddSchedule(reference: other.reference, rule: .init(once: soon), requestKey: "k"))
        }
    }
}
