import Foundation
import RespiteAPI
import RespiteRecord
import Testing
import Varlink

@testable import respitectl

@Suite struct InterviewTests {
    @Test func onePlanFromTheFirstQuestionToTheRegister() async throws {
        let talk = try Talk(Talk.wholePlan())
        #expect(try await talk.rehearsal.run("plan interview --enquiry Q-0031") == .done)
        try expectGolden(talk.said + talk.rehearsal.output.text, "interview.txt")
        let plan = try #require(talk.plan)
        #expect(try Completeness(of: plan, on: Talk.today).gaps.filter { $0.need == .must } == [])
        #expect(talk.rehearsal.calls.of(Register.CreatePlan.self).map(\.enquiry) == ["Q-0031"])
        #expect(talk.rehearsal.calls.of(Register.RegisterPlan.self) == [.init(reference: "K7M2-QX9", basedOn: 2)])
        #expect(talk.kept.isEmpty)
    }

    @Test func whatWasSaidIsWhatStandsInThePlan() async throws {
        let talk = try Talk(Talk.wholePlan())
        try await talk.rehearsal.run("plan interview")
        let plan = try #require(talk.plan)
        #expect(plan.carer.name == PersonName(title: "Mrs", given: "Hansa", family: "Patel"))
        #expect(plan.caredFor.name.preferred == "Ramesh-bhai")
        #expect(plan.caredFor.addresses == plan.carer.addresses)
        #expect(plan.caredFor.minutesAlone == 0)
        #expect(plan.contacts.items.map(\.relationship) == ["daughter", "neighbour"])
        #expect(plan.contacts.items[0].agreement == .init(.agreed, how: "by telephone", on: .on("2026-11-03")))
        #expect(plan.mustNotBeTold.items.map(\.name) == ["Dinesh Patel"])
        #expect(plan.health.medicines.items[0].times.map(\.description) == ["07:00", "11:00", "15:00", "19:00"])
        #expect(plan.health.equipment == .nothing)
        #expect(plan.communication.languages == ["gu", "en"])
        #expect(plan.services.agencies.items[0].visits.count == 2)
        #expect(plan.sharing.privacyNotice == .init(version: "PN 3", on: .on("2026-11-22"), channel: "read out"))
    }

    @Test func afterTwelveLinesThePlanCanBeUsed() async throws {
        let talk = try Talk(Array(Talk.wholePlan().prefix(12)))
        #expect(try await talk.rehearsal.run("plan interview") == .refused)
        #expect(talk.rehearsal.calls.of(Register.CreatePlan.self).count == 1)
        #expect(talk.said.contains("The plan can be used from now on: it is K7M2-QX9, a draft."))
        #expect(talk.said.hasSuffix("Go on with it: respitectl plan interview K7M2-QX9\n"))
    }

    @Test(arguments: [1, 7, 11, 12, 13, 40, 75, 110, 129])
    func whatBrokeOffGoesOnWhereItStopped(_ count: Int) async throws {
        let (folder, lines) = (try Folder(), try Talk.wholePlan())
        let first = try Talk(Array(lines.prefix(count)), in: folder)
        #expect(try await first.rehearsal.run("plan interview") == .refused)
        #expect(first.kept.count == 1)
        let second = try Talk(Array(lines.dropFirst(count)), in: folder)
        #expect(try await second.rehearsal.run("plan interview --go-on") == .done)
        let whole = try Talk(lines)
        try await whole.rehearsal.run("plan interview")
        #expect(second.plan == whole.plan)
        #expect(second.kept.isEmpty)
    }

    @Test func whatIsKeptIsReadableByNobodyElse() async throws {
        let talk = try Talk(["Mrs Hansa Patel"])
        try await talk.rehearsal.run("plan interview")
        let file = talk.folder.url.appending(path: "respitectl/interview-new.yaml").path
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(
            try PlanForm.read(talk.folder.read("respitectl/interview-new.yaml") ?? "").plan.carer.name.given == "Hansa")
    }

    @Test func nobodyGoesOnWithAnothersTalkUnasked() async throws {
        let folder = try Folder()
        try await Talk(["Mrs Hansa Patel"], in: folder).rehearsal.run("plan interview")
        let script = try Talk([], in: folder)
        #expect(try await script.rehearsal.run("plan interview") == .usage)
        #expect(script.said.hasPrefix("respitectl: An interview about Hansa Patel broke off on "))
        var asked = try Talk(["n", "Mr Bhavik Shah"], in: folder)
        asked.rehearsal.canAsk = true
        try await asked.rehearsal.run("plan interview")
        #expect(asked.said.contains("Go on with it? [Y/n] n\n"))
        #expect(asked.kept.count == 2)
    }

    @Test func anUnfinishedPlanIsAskedOnlyWhatItLeavesOpen() async throws {
        var talk = try Talk(["."])
        talk.rehearsal.answer(Register.ShowPlan.self, .init(summary: .hansa, plan: .small, gaps: []))
        talk.rehearsal.lines = ["7 Feb 1955", ".", "n"]
        #expect(try await talk.rehearsal.run("plan interview K7M2-QX9") == .done)
        #expect(talk.said.contains("1. What is the person's date of birth? 7 Feb 1955\n"))
        #expect(talk.rehearsal.calls.of(Register.RevisePlan.self).map(\.basedOn) == [3])
        #expect(talk.rehearsal.calls.of(Register.RegisterPlan.self).isEmpty)
        #expect(talk.plan?.caredFor.born == .day(.on("1955-02-07")))
        #expect(talk.kept.isEmpty)
    }

    @Test func withNothingSaidNothingIsDone() async throws {
        let talk = try Talk(["."])
        #expect(try await talk.rehearsal.run("plan interview") == .refused)
        #expect(talk.said.contains("Nothing was said, and nothing was done."))
        #expect(talk.rehearsal.calls.of(Register.CreatePlan.self).isEmpty)
    }
}
