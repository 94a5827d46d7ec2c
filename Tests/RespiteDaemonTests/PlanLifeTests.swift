import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import RespiteTesting
import Testing
import Varlink

/// What becomes of a plan: suspended with an owner and an end, taken up again, ended with what must follow.
@Suite struct PlanLifeTests {
    let daemon: TestDaemon
    let scheme: TestScheme

    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
    }

    private var reference: String { scheme.reference }

    private func day(_ days: Int) throws -> LocalDate { try #require(LocalDate("2026-11-22")).adding(days: days) }

    private func suspend(_ days: Int, owner: String = "staff/2002", reason: String = "in hospital") async throws {
        try await daemon.call(
            Register.SuspendPlan(
                reference: reference, basedOn: 1, owner: owner, reason: reason, untilOn: day(days)))
    }

    private func end(
        _ reason: Register.EndReason, note: String? = nil, mayBeAlone: Bool? = nil
    ) async throws -> Register.EndPlan.Reply {
        try await daemon.call(
            Register.EndPlan(reference: reference, basedOn: 1, reason: reason, note: note, mayBeAlone: mayBeAlone))
    }

    private func shown() async throws -> Register.ShowPlan.Reply {
        try await daemon.call(Register.ShowPlan(reference: reference, purpose: "review"))
    }

    private func expectRefused(_ work: () async throws -> Void) async {
        let fault = await #expect(throws: RemoteFault.self) { try await work() }
        #expect(fault?.as(Refused.self) != nil)
    }

    @Test func aSuspendedPlanSaysWhyWhoseItIsAndUntilWhen() async throws {
        try await suspend(14)
        let plan = try await shown()
        #expect(plan.summary.state == .suspended)
        #expect(plan.suspension?.owner == "A. Reed")
        #expect(try plan.suspension?.untilOn == day(14))
    }

    @Test func aSuspendedPlanIsFoundAndUsedWithTheWarningOnTop() async throws {
        try await suspend(14)
        let screen = try await daemon.call(Lookup.Open(reference: scheme.card)).screen
        #expect(screen.reference == reference)
        #expect(screen.warnings.contains { $0.hasPrefix("SUSPENDED: in hospital") })
    }

    @Test func aSuspensionHasAnOwnerWhoIsKnownAReasonAndAnEnd() async throws {
        await expectRefused { try await suspend(14, owner: "staff/77") }
        await expectRefused { try await suspend(14, owner: "post/cellar") }
        await expectRefused { try await suspend(14, reason: " ") }
        await expectRefused { try await suspend(0) }
        await expectRefused { try await suspend(400) }
        #expect(try await shown().summary.state == .registered)
    }

    @Test func aSuspensionThatNobodyAnswersIsATaskThenAPageToItsOwnerAndTheManager() async throws {
        try await suspend(2)
        await daemon.advance(by: .hours(47))
        #expect(try await daemon.call(Register.ListTasks()).tasks.isEmpty)
        await daemon.advance(by: .hours(1))
        let task = try #require(try await daemon.call(Register.ListTasks()).tasks.first)
        #expect(task.kind == "suspensionEnded")
        #expect(task.owner == "A. Reed")
        #expect(try await daemon.deliver().isEmpty)
        await daemon.advance(by: .hours(4))
        #expect(
            try await Set(daemon.deliver()) == [TestScheme.officerNumber, TestScheme.managerNumber])
        try await daemon.call(Register.ResumePlan(reference: reference, basedOn: 1))
        #expect(try await daemon.call(Register.ListTasks()).tasks.isEmpty)
        #expect(try await scheme.queue().isEmpty)
        #expect(try await shown().summary.state == .registered)
    }

    @Test func aPlanSuspendedAnewWaitsForItsNewEnd() async throws {
        try await suspend(2)
        try await suspend(30)
        await daemon.advance(by: .days(3))
        #expect(try await daemon.call(Register.ListTasks()).tasks.isEmpty)
        #expect(try await shown().suspension?.untilOn == day(30))
    }

    @Test func aDraftIsNotSuspendedAndAStaleRequestChangesNothing() async throws {
        let draft = try await daemon.call(Register.CreatePlan(plan: TestScheme.plan), as: TestStaff.administrator)
        await expectRefused {
            try await daemon.call(
                Register.SuspendPlan(
                    reference: draft.reference, basedOn: 1, owner: "post/edt", reason: "away", untilOn: day(5)))
        }
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(
                Register.SuspendPlan(
                    reference: reference, basedOn: 7, owner: "post/edt", reason: "away", untilOn: day(5)))
        }
        #expect(fault?.as(Stale.self)?.current == 1)
    }

    @Test func anEndedPlanIsStillFoundAndReadAndSaysHowItEnded() async throws {
        _ = try await end(.caringRoleEnded, note: "in a care home now")
        let plan = try await shown()
        #expect(plan.summary.state == .ended)
        #expect(plan.summary.derived == [.retained])
        #expect(plan.ending?.reason == .caringRoleEnded)
        let screen = try await daemon.call(Lookup.Open(reference: scheme.card)).screen
        #expect(screen.warnings.contains { $0.hasPrefix("ENDED: caring role ended (2026-11-22)") })
    }

    @Test func theEndOfAPlanCancelsItsCheckInsAtOnce() async throws {
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .hours(5))
        let reply = try await end(.caredForDied)
        #expect(reply.cancelledSchedules == 1)
        await daemon.advance(by: .days(1))
        #expect(try await scheme.queue().isEmpty)
        #expect(try await daemon.deliver().isEmpty)
        #expect(try await daemon.call(CheckIns.Upcoming(until: daemon.time.now + .days(30))).occurrences.isEmpty)
    }

    @Test func afterTheDeathOfTheCaredForPersonNothingAutomaticIsSent() async throws {
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .minutes(5))
        await daemon.advance(by: .minutes(6))
        #expect(try await daemon.deliver() == [TestScheme.carerNumber])
        let reply = try await end(.caredForDied)
        #expect(reply.closedCases.count == 1)
        #expect(reply.emergency == nil)
        await daemon.advance(by: .days(2))
        #expect(try await daemon.deliver().isEmpty)
        #expect(try await scheme.queue().isEmpty)
    }

    @Test func theDeathOfACarerOpensAnEmergencyUnlessNobodyIsAlone() async throws {
        let other = try await TestScheme(daemon)
        let alone = try await end(.carerDied)
        let case1 = try #require(alone.emergency)
        #expect(try await scheme.queue().map(\.caseNumber) == [case1])
        #expect(try await scheme.queue().map(\.kind) == [.emergency])
        let seenTo = try await daemon.call(
            Register.EndPlan(reference: other.reference, basedOn: 1, reason: .carerDied, mayBeAlone: false))
        #expect(seenTo.emergency == nil)
        #expect(try await scheme.queue().count == 1)
    }

    @Test func theDeathOfACarerEndsAllTheirPlans() async throws {
        var plan = try await shown().plan
        plan.caredFor = .init()
        plan.caredFor.name = PersonName(given: "Asha", family: "Patel")
        plan.contacts = .nothing
        let second = try await daemon.call(Register.CreatePlan(plan: plan), as: TestStaff.administrator)
        let reply = try await end(.carerDied, mayBeAlone: false)
        #expect(Set(reply.references) == [reference, second.reference])
    }

    @Test func somebodyWhoMovedAwayIsKeptUntilTheHandOverIsConfirmed() async throws {
        let reply = try await end(.movedAway)
        #expect(reply.tasks.count == 1)
        #expect(try await shown().ending?.handedOverTo == nil)
        try await daemon.call(Register.ConfirmHandOver(reference: reference, to: "Thurrock, adult social care"))
        #expect(try await shown().ending?.handedOverTo == "Thurrock, adult social care")
        #expect(try await daemon.call(Register.ListTasks()).tasks.isEmpty)
        await expectRefused {
            let other = try await TestScheme(daemon)
            try await daemon.call(Register.ConfirmHandOver(reference: other.reference, to: "Thurrock"))
        }
    }

    @Test func aPlanIsNeverEndedSilentlyForWantOfAReply() async throws {
        await expectRefused { _ = try await end(.noReply) }
        let reply = try await end(.noReply, note: "rung on three days, letter of 2 Nov came back")
        #expect(reply.tasks.count == 1)
        #expect(try await daemon.call(Register.ListTasks()).tasks.map(\.kind) == ["tellOfEnd"])
    }

    @Test func aPlanThatWasEndedIsTakenUpAgain() async throws {
        _ = try await end(.asked)
        #expect(
            try await daemon.call(Register.ResumePlan(reference: reference, basedOn: 1)).state == .registered)
        let plan = try await shown()
        #expect(plan.ending == nil)
        #expect(plan.summary.derived == [.incomplete])
        #expect(try await daemon.call(Register.ListTasks()).tasks.isEmpty)
        #expect(try await daemon.store.gapCounts().isEmpty == false)
    }

    @Test func theEndOfASuspendedPlanAnswersItsSuspension() async throws {
        try await suspend(2)
        _ = try await end(.asked)
        await daemon.advance(by: .days(3))
        #expect(try await daemon.call(Register.ListTasks()).tasks.map(\.kind) == ["askForCards"])
    }

    @Test func aDraftEndsAndIsADraftAgain() async throws {
        let draft = try await daemon.call(Register.CreatePlan(plan: TestScheme.plan), as: TestStaff.administrator)
        try await daemon.call(Register.EndPlan(reference: draft.reference, basedOn: 1, reason: .asked))
        let back = try await daemon.call(Register.ResumePlan(reference: draft.reference, basedOn: 1))
        #expect(back.state == .draft)
    }
}
