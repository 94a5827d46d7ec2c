import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import RespiteTesting
import Testing
import Varlink

/// The lists by which the office keeps the register true.
@Suite struct WorklistTests {
    let daemon: TestDaemon
    let scheme: TestScheme

    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
    }

    private func day(_ days: Int) throws -> LocalDate { try #require(LocalDate("2026-11-22")).adding(days: days) }

    private func list(_ list: Register.WorklistName, gap: String? = nil) async throws -> [Register.WorklistItem] {
        let reply = try await daemon.call(Register.Worklist(list: list, gap: gap), as: TestStaff.administrator)
        #expect(reply.total == reply.items.count)
        return reply.items
    }

    @discardableResult
    private func revise(_ change: (inout Plan) -> Void) async throws -> Int {
        var plan = TestScheme.plan
        change(&plan)
        let shown = try await daemon.call(Register.ShowPlan(reference: scheme.reference, purpose: "review"))
        plan.carer.id = shown.plan.carer.id
        plan.caredFor.id = shown.plan.caredFor.id
        if case .stated(var contacts) = plan.contacts {
            for (index, known) in shown.plan.contacts.items.enumerated() where contacts.indices.contains(index) {
                contacts[index].id = known.id
            }
            plan.contacts = .stated(contacts)
        }
        return try await daemon.call(
            Register.RevisePlan(reference: scheme.reference, basedOn: shown.summary.version, plan: plan)
        ).version
    }

    @Test func aReviewIsDueThenOverdueUntilItWasRead() async throws {
        #expect(try await list(.reviewsDue).isEmpty)
        await daemon.advance(by: .days(340))
        #expect(try await list(.reviewsDue).map(\.reference) == [scheme.reference])
        await daemon.advance(by: .days(30))
        #expect(try await list(.reviewsDue).isEmpty)
        #expect(try await list(.reviewsOverdue).map(\.who) == ["Hansa Patel"])
        try await daemon.call(Register.ReviewPlan(reference: scheme.reference, basedOn: 1))
        #expect(try await list(.reviewsOverdue).isEmpty)
    }

    @Test func anIncompletePlanIsListedByEachOfItsGaps() async throws {
        #expect(try await list(.incompletePlans).count == 1)
        #expect(try await list(.incompletePlans, gap: "health.allergies").map(\.reference) == [scheme.reference])
        try await revise { $0.health.allergies = .nothing }
        #expect(try await list(.incompletePlans, gap: "health.allergies").isEmpty)
        let counts = try await daemon.call(Register.Worklists()).gaps
        #expect(counts.allSatisfy { $0.plans == 1 && !$0.path.contains("[") })
        #expect(!counts.contains { $0.path == "health.allergies" })
    }

    @Test func aContactWhoseNumberWasNotProvedForAYearIsListed() async throws {
        #expect(try await list(.unprovedContacts).map(\.who) == ["Meena Shah", "John Tull"])
        try await revise { plan in
            guard case .stated(var contacts) = plan.contacts else { return }
            contacts[0].lastProved = LocalDate("2026-11-01")
            plan.contacts = .stated(contacts)
        }
        #expect(try await list(.unprovedContacts).map(\.who) == ["John Tull"])
        await daemon.advance(by: .days(360))
        #expect(try await list(.unprovedContacts).count == 2)
    }

    @Test func agreementsAndNoticesThatAreOutstandingAreListed() async throws {
        #expect(try await list(.agreementsOutstanding).map(\.who) == ["John Tull"])
        #expect(try await list(.agreementsOutstanding).map(\.what) == ["has not been asked"])
        #expect(try await list(.contactNotices).count == 2)
        #expect(try await list(.contactNotices).map(\.on) == [day(30), day(30)])
        #expect(try await list(.planNotices).count == 1)
        try await revise { plan in
            plan.sharing.privacyNotice.on = LocalDate("2026-11-22")
            guard case .stated(var contacts) = plan.contacts else { return }
            contacts[1].agreement = .init(.declined, on: LocalDate("2026-11-22"))
            contacts[1].privacyNotice.on = LocalDate("2026-11-22")
            plan.contacts = .stated(contacts)
        }
        #expect(try await list(.agreementsOutstanding).isEmpty)
        #expect(try await list(.contactNotices).map(\.who) == ["Meena Shah"])
        #expect(try await list(.planNotices).isEmpty)
        #expect(try await list(.unprovedContacts).map(\.who) == ["Meena Shah"])
    }

    @Test func whenAContactCameIsRememberedAcrossVersions() async throws {
        await daemon.advance(by: .days(10))
        try await revise { $0.health.allergies = .nothing }
        #expect(try await list(.contactNotices).map(\.on) == [day(30), day(30)])
    }

    @Test func aReportedCardIsListedUntilItIsSeenTo() async throws {
        try await daemon.call(Register.ReportCard(number: scheme.card, state: .stolen))
        let item = try #require(try await list(.cardsReported).first)
        #expect((item.number, item.what, item.reference) == (scheme.card, "stolen", scheme.reference))
        try await daemon.call(Register.ReplaceCard(number: scheme.card))
        #expect(try await list(.cardsReported).isEmpty)
    }

    @Test func whoTurnsEighteenIsListedFromThatDayUntilItIsAnswered() async throws {
        try await revise { $0.carer.born = PartialDate("2008-12-01") }
        #expect(try await list(.carersTurning).isEmpty)
        await daemon.advance(by: .days(9))
        #expect(try await list(.carersTurning).map(\.what) == ["turned 18"])
        let answer = { (answer: Register.BirthdayAnswer) in
            try await daemon.call(
                Register.AnswerBirthday(reference: scheme.reference, who: .carer, age: 18, answer: answer))
        }
        _ = try await answer(.contacted)
        #expect(try await list(.carersTurning).map(\.what) == ["turned 18, contacted 2026-12-01"])
        _ = try await answer(.continues)
        #expect(try await list(.carersTurning).isEmpty)
        await daemon.advance(by: .days(7 * 366))
        #expect(try await list(.carersTurning).map(\.what) == ["turned 25"])
    }

    @Test func aCaredForPersonsBirthdaysAreListedToo() async throws {
        try await revise { $0.caredFor.born = PartialDate("1961-12-01") }
        await daemon.advance(by: .days(9))
        #expect(try await list(.caredForTurning).map(\.what) == ["turned 65"])
        #expect(try await list(.caredForTurning).map(\.who) == ["Ramesh Patel"])
    }

    @Test func whoWasGrownUpWhenThePlanWasMadeIsOnNoList() async throws {
        await daemon.advance(by: .days(40))
        #expect(try await list(.carersTurning).isEmpty)
        #expect(try await list(.caredForTurning).isEmpty)
    }

    @Test func aSuspensionIsListedInItsLastFortnight() async throws {
        try await daemon.call(
            Register.SuspendPlan(
                reference: scheme.reference, basedOn: 1, owner: "post/manager", reason: "away", untilOn: day(20)))
        #expect(try await list(.suspensionsEnding).isEmpty)
        await daemon.advance(by: .days(7))
        let item = try #require(try await list(.suspensionsEnding).first)
        #expect((item.number, item.what) == ("Duty manager", "away"))
    }

    @Test func anEndedPlanIsOnNoListButThatOfItsCards() async throws {
        try await daemon.call(Register.ReportCard(number: scheme.card, state: .lost))
        try await daemon.call(Register.EndPlan(reference: scheme.reference, basedOn: 1, reason: .asked))
        await daemon.advance(by: .days(800))
        for name in Register.WorklistName.allCases where name != .cardsReported {
            #expect(try await list(name).isEmpty, "\(name)")
        }
        #expect(try await daemon.call(Register.Worklists()).gaps.isEmpty)
    }

    @Test func aLongListIsReadAPageAtATimeAndLosesNobody() async throws {
        for _ in 0..<6 {
            try await daemon.call(Register.CreatePlan(plan: TestScheme.plan), as: TestStaff.administrator)
        }
        for name in [Register.WorklistName.incompletePlans, .unprovedContacts, .agreementsOutstanding] {
            var (items, after): ([Register.WorklistItem], String?) = ([], nil)
            repeat {
                let page = try await daemon.call(Register.Worklist(list: name, after: after, limit: 3))
                items += page.items
                after = page.next
                #expect(page.total == (name == .unprovedContacts ? 14 : 7))
            } while after != nil
            #expect(Set(items.map { "\($0.reference ?? "") \($0.who)" }).count == items.count)
            #expect(items.count == (name == .unprovedContacts ? 14 : 7))
        }
    }

    @Test func aGapIsAskedForOnTheListOfIncompletePlansAlone() async throws {
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(Register.Worklist(list: .cardsReported, gap: "health.allergies"))
        }
        #expect(fault?.as(Refused.self) != nil)
    }
}
