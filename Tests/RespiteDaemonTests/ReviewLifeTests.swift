import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import RespiteTesting
import Testing
import Varlink

/// The life of an enquiry, and that of a review.
@Suite struct ReviewLifeTests {
    let daemon: TestDaemon
    let scheme: TestScheme
    let author = Author(uid: TestStaff.officer, name: "areed", role: "edt")

    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
    }

    private func summary() async throws -> Register.PlanSummary {
        try await daemon.call(Register.ShowPlan(reference: scheme.reference, purpose: "review")).summary
    }

    private func review(on version: Int = 1) async throws -> LocalDate {
        try await daemon.call(Register.ReviewPlan(reference: scheme.reference, basedOn: version)).reviewDueOn
    }

    @Test func aReviewIsDueTwelveMonthsAfterTheLastUnlessPolicySaysOtherwise() async throws {
        #expect(try await summary().reviewDueOn == LocalDate("2027-11-22"))
        await daemon.advance(by: .days(100))
        #expect(try await review() == LocalDate("2028-03-02"))
        daemon.store.policy.reviewEveryMonths = 6
        #expect(try await review() == LocalDate("2027-09-02"))
    }

    @Test func nothingChangedIsAReviewAndMakesNoVersion() async throws {
        _ = try await review()
        #expect(try await summary().version == 1)
        #expect(try await summary().lastReviewedOn == LocalDate("2026-11-22"))
    }

    @Test func aReviewIsDueADayThenOverdue() async throws {
        await daemon.advance(by: .days(365))
        #expect(try await summary().derived == [.incomplete, .reviewDue])
        await daemon.advance(by: .days(1))
        #expect(try await summary().derived == [.incomplete, .reviewOverdue])
    }

    @Test func afterAnEmergencyAReviewIsDueWithinFourteenDays() async throws {
        _ = try await daemon.store.askForReview(of: scheme.reference, by: author, at: daemon.time.now)
        #expect(try await summary().reviewDueOn == LocalDate("2026-12-06"))
        let task = try #require(try await daemon.call(Register.ListTasks()).tasks.first)
        #expect(task.kind == "reviewAfterEmergency")
        #expect(task.dueOn == LocalDate("2026-12-06"))
        _ = try await review()
        #expect(try await daemon.call(Register.ListTasks()).tasks.isEmpty)
    }

    @Test func aReviewThatIsDueSoonerStaysDue() async throws {
        await daemon.advance(by: .days(360))
        _ = try await daemon.store.askForReview(of: scheme.reference, by: author, at: daemon.time.now)
        #expect(try await summary().reviewDueOn == LocalDate("2027-11-22"))
    }

    @Test func anEndedPlanIsNotReviewed() async throws {
        try await daemon.call(Register.EndPlan(reference: scheme.reference, basedOn: 1, reason: .asked))
        let fault = await #expect(throws: RemoteFault.self) { try await review() }
        #expect(fault?.as(Refused.self) != nil)
    }

    /// new → information sent → application sent → converted, no action or referred elsewhere.
    @Test(arguments: Enquiry.State.allCases) func anEnquiryGoesOnlyWhereItsLifeLeads(state: Enquiry.State) {
        let table: [Enquiry.State: Set<Enquiry.State>] = [
            .new: [.informationSent, .applicationSent, .noAction, .referredElsewhere],
            .informationSent: [.applicationSent, .noAction, .referredElsewhere],
            .applicationSent: [.noAction, .referredElsewhere],
            .noAction: [.informationSent, .applicationSent], .referredElsewhere: [.informationSent, .applicationSent],
            .converted: [],
        ]
        #expect(state.next == table[state])
    }

    @Test func anEnquiryIsConvertedByAPlanAndOnceOnly() async throws {
        let administrator = TestStaff.administrator
        let enquiry = try await daemon.call(Register.AddEnquiry(channel: "event"), as: administrator).enquiry
        for state in [Register.EnquiryState.informationSent, .applicationSent] {
            try await daemon.call(Register.MoveEnquiry(enquiry: enquiry, state: state), as: administrator)
        }
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(Register.MoveEnquiry(enquiry: enquiry, state: .converted), as: administrator)
        }
        #expect(fault?.as(Refused.self) != nil)
        let plan = try await daemon.call(
            Register.CreatePlan(plan: TestScheme.plan, enquiry: enquiry), as: administrator)
        let known = try await daemon.call(Register.ShowEnquiry(enquiry: enquiry), as: administrator).enquiry
        #expect((known.state, known.reference) == (.converted, plan.reference))
        await #expect(throws: RemoteFault.self) {
            try await daemon.call(
                Register.CreatePlan(plan: TestScheme.plan, enquiry: enquiry), as: administrator)
        }
    }

    @Test func aCardThatOpensSeveralPlansSaysWhichOthers() async throws {
        var plan = try await daemon.call(
            Register.ShowPlan(reference: scheme.reference, purpose: "review")
        ).plan
        plan.caredFor = .init()
        plan.caredFor.name = PersonName(given: "Asha", family: "Patel")
        plan.contacts = .nothing
        let second = try await daemon.call(Register.CreatePlan(plan: plan), as: TestStaff.administrator).reference
        let opened = try await daemon.call(Lookup.Open(reference: scheme.card))
        #expect(opened.screen.reference == scheme.reference)
        #expect(opened.alsoOpens == [second])
        #expect(try await daemon.call(Lookup.Open(reference: second)).alsoOpens == nil)
    }
}
