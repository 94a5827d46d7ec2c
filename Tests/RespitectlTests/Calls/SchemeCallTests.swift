import Foundation
import RespiteAPI
import RespiteRecord
import Testing
import Varlink

@testable import respitectl

@Suite struct SchemeCallTests {
    @Test func shifts() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Staff.StartShift.self, .init(shift: "5"))
        rehearsal.answer(Staff.EndShift.self, .init())
        rehearsal.answer(Staff.ListShifts.self, .init(shifts: []))
        try await rehearsal.run(["shift", "start", "edt", "--until", "08:00"])
        try await rehearsal.run(["shift", "start", "manager", "--until", "in 8h", "--uid", "1002"])
        try await rehearsal.run("shift end 5")
        try await rehearsal.run("shift list edt")
        #expect(
            rehearsal.calls.of(Staff.StartShift.self) == [
                .init(post: "edt", endsAt: .at("2026-11-22T08:00:00Z")),
                .init(post: "manager", uid: 1002, endsAt: .at("2026-11-22T10:11:00Z")),
            ])
        #expect(rehearsal.calls.of(Staff.EndShift.self) == [.init(shift: "5")])
        #expect(rehearsal.calls.of(Staff.ListShifts.self) == [.init(post: "edt")])
        #expect(
            rehearsal.output.text == """
                You are in post edt until Sun 22 Nov 08:00 (in 5 h 49 min). Shift 5.
                Staff 1002 is in post manager until Sun 22 Nov 10:11 (in 8 h). Shift 5.
                Shift 5 has ended.
                Nobody is on shift.

                """)
    }

    @Test func staffAndPosts() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Staff.PutMember.self, .init())
        rehearsal.answer(Staff.PutPost.self, .init())
        try await rehearsal.run([
            "staff", "put", "1001", "--name", "A. Reed", "--telephone", "07700 900301", "--telephone", "01632 960301",
            "--email",
            "a.reed@example.org",
        ])
        try await rehearsal.run(["post", "put", "edt", "--name", "Emergency Duty Team", "--telephone", "01632 960100"])
        #expect(
            rehearsal.calls.of(Staff.PutMember.self) == [
                .init(
                    uid: 1001, name: "A. Reed", telephones: ["07700 900301", "01632 960301"],
                    email: "a.reed@example.org")
            ])
        #expect(
            rehearsal.calls.of(Staff.PutPost.self) == [
                .init(post: "edt", name: "Emergency Duty Team", telephone: "01632 960100")
            ])
    }

    @Test func theAudit() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Governance.Audit.self, .init(entries: []))
        rehearsal.answer(Governance.Verify.self, .init(entries: 2, head: "abc", isWhole: true))
        try await rehearsal.run("audit log --subject plan/12 --uid 1001 --after 40 --limit 5")
        #expect(try await rehearsal.run("audit verify") == .done)
        #expect(
            rehearsal.calls.of(Governance.Audit.self) == [.init(subject: "plan/12", uid: 1001, after: 40, limit: 5)])
        #expect(rehearsal.output.text.hasSuffix("The audit is whole: 2 entries, the head is abc.\n"))
    }

    @Test func aBrokenAuditIsRefused() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Governance.Verify.self, .init(entries: 2, head: "abc", isWhole: false, firstBad: 2))
        #expect(try await rehearsal.run("audit verify") == .refused)
        #expect(
            rehearsal.errors.text.hasPrefix(
                "respitectl: The audit is not whole: entry 2 does not follow from the one before.\n"))
    }

    @Test func aPolicyIsCheckedByLine() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.lines = ["ladders:", "  welfare: 3"]
        rehearsal.answer(System.CheckPolicy.self) { call in
            .init(problems: call.text.contains("3") ? [.init(line: 2, reason: "welfare should be a list")] : [])
        }
        #expect(try await rehearsal.run("policy check -") == .refused)
        #expect(rehearsal.output.text == "-:2: welfare should be a list\n")
        #expect(rehearsal.errors.text.hasPrefix("respitectl: - cannot be loaded: 1 problem.\n"))
        rehearsal.lines = ["ladders:", "  welfare: []"]
        #expect(try await rehearsal.run("policy check -") == .done)
        #expect(rehearsal.output.text.hasSuffix("- could be loaded as it is.\n"))
        #expect(try await rehearsal.run("policy check /nonexistent/policy.yaml") == .refused)
        #expect(rehearsal.errors.text.hasSuffix("respitectl: The file /nonexistent/policy.yaml cannot be read.\n"))
    }

    @Test func thePolicyInForceIsStillAPolicyFile() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(System.ShowPolicy.self, .init(text: "a: 1\nb: 2\n", source: "/etc/respited/policy.yaml"))
        try await rehearsal.run("policy show")
        #expect(rehearsal.output.text == "# from /etc/respited/policy.yaml\na: 1\nb: 2\n\n")
    }

    private static let proposal = System.PolicyProposal(
        proposal: 3, why: "An hour is too short.", proposedAt: .at("2026-11-21T10:00:00Z"), proposedBy: "D. Lowe",
        state: .open)

    @Test func aPolicyIsProposedAfterItWasChecked() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(System.CheckPolicy.self) { call in
            .init(
                problems: call.text.contains("soon") ? [.init(line: 1, reason: "grace should be a length of time")] : []
            )
        }
        rehearsal.answer(System.ProposePolicy.self, .init(proposal: 3))
        rehearsal.lines = ["grace: soon"]
        #expect(try await rehearsal.run(["policy", "propose", "-", "--why", "Too short."]) == .refused)
        #expect(rehearsal.calls.of(System.ProposePolicy.self) == [])
        rehearsal.lines = ["grace: 90 min"]
        #expect(try await rehearsal.run(["policy", "propose", "-", "--why", "Too short."]) == .done)
        #expect(rehearsal.calls.of(System.ProposePolicy.self) == [.init(text: "grace: 90 min\n", why: "Too short.")])
        #expect(
            rehearsal.output.text == """
                -:1: grace should be a length of time
                Proposal 3 waits to be taken or refused.

                """)
    }

    @Test func proposalsAreListedWithWhatBecameOfThem() async throws {
        var refused = Self.proposal
        (refused.proposal, refused.state, refused.reason) = (2, .refused, "Two hours were agreed.")
        (refused.decidedAt, refused.decidedBy) = (.at("2026-11-20T10:00:00Z"), "root")
        var rehearsal = try Rehearsal()
        rehearsal.answer(System.ListProposals.self, .init(proposals: [Self.proposal, refused]))
        try await rehearsal.run("policy proposals --all")
        #expect(rehearsal.calls.of(System.ListProposals.self) == [.init(includeDecided: true)])
        try expectGolden(rehearsal.output.text, "proposals.txt")
    }

    @Test func aProposalThatIsTakenIsWrittenWhereThePolicyIsFrom() async throws {
        let folder = try Folder()
        let file = try folder.write("grace: 60 min\n", to: "policy.yaml")
        var rehearsal = try Rehearsal()
        rehearsal.answer(
            System.ShowProposal.self,
            .init(proposal: Self.proposal, text: "grace: 90 min\n", inForce: "grace: 60 min\n", source: file))
        rehearsal.answer(System.DecideProposal.self, .init())
        try await rehearsal.run("policy proposal 3")
        #expect(
            rehearsal.output.text == """
                # proposal 3 by D. Lowe, Sat 21 Nov 2026 10:00:00 GMT: An hour is too short.
                grace: 90 min


                """)
        #expect(try await rehearsal.run("policy take 3") == .done)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "grace: 90 min\n")
        try await rehearsal.run(["policy", "refuse", "3", "--why", "Not now."])
        #expect(
            rehearsal.calls.of(System.DecideProposal.self) == [
                .init(proposal: 3, isTaken: true), .init(proposal: 3, isTaken: false, reason: "Not now."),
            ])
        #expect(rehearsal.output.text.hasSuffix("reload respited\nProposal 3 is refused.\n"))
    }

    @Test func aProposalIsNotTakenIntoNowhere() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(
            System.ShowProposal.self,
            .init(proposal: Self.proposal, text: "grace: 90 min\n", inForce: "", source: "built in"))
        rehearsal.answer(System.DecideProposal.self, .init())
        #expect(try await rehearsal.run("policy take 3") == .refused)
        #expect(try await rehearsal.run("policy take 3 --to /nonexistent/policy.yaml") == .refused)
        #expect(rehearsal.calls.of(System.DecideProposal.self) == [], "what could not be written was not taken")
    }

    @Test func theCheckStreams() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.stream(
            System.Check.self,
            [
                .init(checked: 100, findings: [], isDone: false),
                .init(
                    checked: 150, findings: [.init(what: "case 7", rule: "an open case pages or has a hold")],
                    isDone: true),
            ])
        #expect(try await rehearsal.run("check") == .refused)
        #expect(rehearsal.output.text == "case 7: an open case pages or has a hold\n")
        #expect(rehearsal.errors.text.hasPrefix("respitectl: 150 checked: 1 thing breaks a rule.\n"))
    }

    @Test func aCheckThatFindsNothingSaysHowMuchItSaw() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.stream(System.Check.self, [.init(checked: 150, findings: [], isDone: true)])
        #expect(try await rehearsal.run("check") == .done)
        #expect(rehearsal.output.text == "150 checked: every rule holds.\n")
    }

    @Test func theSampleBorough() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(System.Sample.self, .init(plans: 50, cards: 1, schedules: 0))
        try await rehearsal.run("sample --people 50 --seed 7")
        #expect(rehearsal.calls.of(System.Sample.self) == [.init(people: 50, seed: 7)])
        #expect(rehearsal.output.text == "The sample borough is there: 50 plans, 1 card and no schedules.\n")
    }
}
