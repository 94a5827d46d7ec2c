import RespiteAPI
import RespiteRecord
import Testing
import Varlink

@testable import respitectl

@Suite struct PlanLifeCallTests {
    @Test func aPlanIsSuspendedAndTakenUpAgain() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Register.SuspendPlan.self, .init())
        rehearsal.answer(Register.ResumePlan.self, .init(state: .registered))
        try await rehearsal.run([
            "plan", "suspend", "K7M2-QX9", "--based-on", "3", "--until", "in 14 days", "--owner", "staff/1001",
            "--reason", "in hospital",
        ])
        try await rehearsal.run("plan resume K7M2-QX9 --based-on 3")
        #expect(
            rehearsal.calls.of(Register.SuspendPlan.self) == [
                .init(
                    reference: "K7M2-QX9", basedOn: 3, owner: "staff/1001", reason: "in hospital",
                    untilOn: .on("2026-12-06"))
            ])
        #expect(rehearsal.calls.of(Register.ResumePlan.self) == [.init(reference: "K7M2-QX9", basedOn: 3)])
        #expect(
            rehearsal.output.text == """
                Plan K7M2-QX9 is suspended until Sun 6 Dec. staff/1001 must answer by then.
                Plan K7M2-QX9 is registered again.

                """)
    }

    @Test func theEndOfAPlanSaysWhatFollowed() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(
            Register.EndPlan.self,
            .init(
                references: ["K7M2-QX9", "M3RD-4TW"], cancelledSchedules: 2, closedCases: ["C-0003"],
                emergency: "C-0004", tasks: ["T-0001"]))
        rehearsal.answer(Register.ConfirmHandOver.self, .init())
        try await rehearsal.run("plan end K7M2-QX9 --based-on 1 --reason carer-died --on yesterday")
        try await rehearsal.run("plan end K7M2-QX9 --based-on 1 --reason carer-died --nobody-alone")
        try await rehearsal.run(["plan", "handed-over", "K7M2-QX9", "--to", "Thurrock"])
        #expect(
            rehearsal.calls.of(Register.EndPlan.self) == [
                .init(reference: "K7M2-QX9", basedOn: 1, reason: .carerDied, on: .on("2026-11-21")),
                .init(reference: "K7M2-QX9", basedOn: 1, reason: .carerDied, mayBeAlone: false),
            ])
        #expect(
            rehearsal.output.text.hasPrefix(
                """
                Plans K7M2-QX9 and M3RD-4TW ended.
                2 check-in schedules cancelled.
                Closed: C-0003.
                Somebody may be alone: case C-0004 is open and pages the duty team.
                On the list: T-0001.

                """))
        #expect(rehearsal.output.text.hasSuffix("Plan K7M2-QX9 is handed over to Thurrock.\n"))
    }

    @Test func theListsAreShownAPageAtATime() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(
            Register.Worklist.self,
            .init(
                items: [
                    .init(
                        reference: "K7M2-QX9", who: "Hansa Patel", what: "last reviewed 2025-03-14",
                        on: .on("2026-03-14")),
                    .init(who: "Meena Shah", what: "never proved", number: "N-0012"),
                ], total: 7, next: "2026-03-14|12|0"))
        rehearsal.answer(
            Register.Worklists.self,
            .init(
                lists: [.init(list: .reviewsOverdue, words: "reviews overdue", total: 7)],
                gaps: [.init(path: "health.allergies", plans: 41)]))
        try await rehearsal.run("review overdue --limit 2")
        try await rehearsal.run("task lists")
        try expectGolden(rehearsal.output.text, "worklists.txt")
        try await rehearsal.run("review due --until 2026-12-31")
        try await rehearsal.run(["task", "lists", "--gap", "health.allergies", "--after", "|12|0"])
        try await rehearsal.run("task lists cards-reported")
        #expect(
            rehearsal.calls.of(Register.Worklist.self) == [
                .init(list: .reviewsOverdue, limit: 2), .init(list: .reviewsDue, until: .on("2026-12-31")),
                .init(list: .incompletePlans, gap: "health.allergies", after: "|12|0"), .init(list: .cardsReported),
            ])
    }

    @Test func aBirthdayIsAnswered() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Register.AnswerBirthday.self, .init())
        try await rehearsal.run("review birthday K7M2-QX9 cared-for 18 contacted")
        #expect(
            rehearsal.calls.of(Register.AnswerBirthday.self) == [
                .init(reference: "K7M2-QX9", who: .caredFor, age: 18, answer: .contacted)
            ])
    }

    @Test func anEnquiryBecomesADraftWithWhatItSaid() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(
            Register.ShowEnquiry.self,
            .init(
                enquiry: .init(
                    enquiry: "Q-0031", state: .new, receivedAt: .at("2026-11-20T10:00:00Z"), channel: "event",
                    name: "Hansa Devi Patel", telephone: "07700 900142")))
        rehearsal.answer(Register.CreatePlan.self, .init(reference: "K7M2-QX9", version: 1, gaps: []))
        try await rehearsal.run("enquiry convert Q-0031")
        let call = try #require(rehearsal.calls.of(Register.CreatePlan.self).first)
        #expect(call.enquiry == "Q-0031")
        #expect(call.plan.carer.name == PersonName(given: "Hansa Devi", family: "Patel"))
        #expect(call.plan.carer.telephones.map(\.typed) == ["07700 900142"])
        #expect(call.plan.form.sourceEnquiry == "Q-0031")
    }

    @Test func cardsAreOrderedHandedOutAndReplaced() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Register.RequestCard.self, .init(number: "H4JX-9QR"))
        rehearsal.answer(Register.HandOutCard.self, .init())
        rehearsal.answer(Register.ReplaceCard.self, .init(number: "YYR4-3QM"))
        try await rehearsal.run("card request K7M2-QX9 --kind fob")
        try await rehearsal.run("card hand-out H4JX-9QR")
        try await rehearsal.run("card replace H4JX-9QR")
        #expect(
            rehearsal.output.text == """
                Card H4JX-9QR is on order.
                Card H4JX-9QR is issued.
                Card YYR4-3QM is issued in the place of H4JX-9QR.

                """)
    }
}
