import RespiteAPI
import RespiteRecord
import Testing
import Varlink

@testable import respitectl

@Suite struct RegisterCallTests {
    @Test func enquiries() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Register.AddEnquiry.self, .init(enquiry: "E-17"))
        rehearsal.answer(Register.MoveEnquiry.self, .init())
        rehearsal.answer(Register.ListEnquiries.self, .init(enquiries: []))
        try await rehearsal.run([
            "enquiry", "add", "--channel", "event", "--name", "Hansa Patel", "--telephone", "07700 900142", "--note",
            "rang twice",
            "--request-key", "k",
        ])
        try await rehearsal.run("enquiry add")
        try await rehearsal.run("enquiry move E-17 information-sent")
        try await rehearsal.run("enquiry list --state no-action")
        #expect(
            rehearsal.calls.of(Register.AddEnquiry.self) == [
                .init(
                    channel: "event", name: "Hansa Patel", telephone: "07700 900142", note: "rang twice",
                    requestKey: "k"),
                .init(channel: "telephone"),
            ])
        #expect(rehearsal.calls.of(Register.MoveEnquiry.self) == [.init(enquiry: "E-17", state: .informationSent)])
        #expect(rehearsal.calls.of(Register.ListEnquiries.self) == [.init(state: .noAction)])
        #expect(rehearsal.output.text.hasSuffix("Enquiry E-17: information sent.\nThere are no enquiries.\n"))
    }

    @Test func cards() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Register.IssueCard.self, .init(number: "H4JX-9QRW"))
        rehearsal.answer(Register.ReportCard.self, .init())
        rehearsal.answer(Register.ListCards.self, .init(cards: []))
        try await rehearsal.run("card issue K7M2-QX9")
        try await rehearsal.run("card issue K7M2-QX9 --kind key-ring --request-key k")
        try await rehearsal.run("card report H4JX-9QRW stolen --lost-with-it keys --lost-with-it code")
        try await rehearsal.run("card list K7M2-QX9 --state lost")
        #expect(
            rehearsal.calls.of(Register.IssueCard.self) == [
                .init(reference: "K7M2-QX9", kind: .wallet),
                .init(reference: "K7M2-QX9", kind: .keyRing, requestKey: "k"),
            ])
        #expect(
            rehearsal.calls.of(Register.ReportCard.self) == [
                .init(number: "H4JX-9QRW", state: .stolen, lostWithIt: ["keys", "code"])
            ])
        #expect(rehearsal.calls.of(Register.ListCards.self) == [.init(reference: "K7M2-QX9", state: .lost)])
    }

    @Test func registeringAndReviewingAreAboutTheNewestVersion() async throws {
        var rehearsal = try Rehearsal()
        let versions = [1, 3, 2].map { version in
            Register.PlanVersion(version: version, madeAt: .at("2026-11-20T10:00:00Z"), by: "A. Reed")
        }
        rehearsal.answer(Register.PlanHistory.self, .init(versions: versions))
        rehearsal.answer(
            Register.RegisterPlan.self,
            .init(
                registeredOn: .on("2026-11-22"), gaps: [.init(path: "carer.born", question: "When was the carer born?")]
            )
        )
        rehearsal.answer(Register.ReviewPlan.self, .init(reviewDueOn: .on("2027-11-22")))
        try await rehearsal.run("plan register K7M2-QX9")
        try await rehearsal.run("plan review K7M2-QX9 --based-on 2")
        #expect(rehearsal.calls.of(Register.RegisterPlan.self) == [.init(reference: "K7M2-QX9", basedOn: 3)])
        #expect(rehearsal.calls.of(Register.ReviewPlan.self) == [.init(reference: "K7M2-QX9", basedOn: 2)])
        #expect(
            rehearsal.output.text == """
                Plan K7M2-QX9 is registered since Sun 22 Nov.
                Still to be asked (1):
                  When was the carer born? (carer.born)
                Plan K7M2-QX9 is reviewed. The next review is due on Mon 22 Nov 2027.

                """)
    }

    @Test func aListOfPlansGoesOnToTheEndIfWanted() async throws {
        var rehearsal = try Rehearsal()
        let all = ["A", "B", "C"].map { reference in
            Register.PlanSummary(reference: reference, state: .draft, version: 1, carer: "C", caredFor: "P", gaps: 0)
        }
        rehearsal.answer(Register.ListPlans.self) { call in
            let rest = all.filter { $0.reference > call.after ?? "" }
            return .init(plans: Array(rest.prefix(call.limit ?? 100)))
        }
        try await rehearsal.run("plan list --limit 2 --json")
        #expect(rehearsal.errors.text == "There may be more: --after B, or --all.\n")
        #expect(rehearsal.output.text.contains(#""reference" : "B""#))
        #expect(!rehearsal.output.text.contains(#""reference" : "C""#))
        try await rehearsal.run("plan list --limit 2 --all --no-legend")
        #expect(
            rehearsal.output.text.hasSuffix("A  draft  C  P      0\nB  draft  C  P      0\nC  draft  C  P      0\n"))
        #expect(rehearsal.calls.of(Register.ListPlans.self).map(\.after) == [nil, nil, "B"])
    }
}
