import Foundation
import RespiteAPI
import RespiteRecord
import Testing
import Varlink

@testable import respitectl

@Suite struct PlanWritingTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
    }

    /// A terminal with an editor that is a script, and a register that takes any plan whose carer has a family name.
    private func rehearsal(editor script: String, lines: [String] = []) throws -> Rehearsal {
        var rehearsal = try Rehearsal()
        rehearsal.canAsk = true
        rehearsal.lines = lines
        let editor = try folder.program("#!/bin/sh\n\(script)\n", named: "editor")
        rehearsal.environment = ["XDG_STATE_HOME": folder.url.path, "VISUAL": editor, "PATH": "/usr/bin:/bin"]
        rehearsal.answer(Register.CreatePlan.self) { call in
            guard call.plan.carer.name.family != nil else {
                throw Register.PlanInvalid(problems: [.init(path: "carer.name.family", reason: "is missing")])
            }
            return .init(reference: "K7M2-QX9", version: 1, gaps: [])
        }
        return rehearsal
    }

    private static let good = #"printf 'carer:\n  name:\n    family: Patel\n' > "$1""#
    private static let nameless = #"printf 'carer:\n  name:\n    given: Hansa\n' > "$1""#
    private static let broken = #"printf 'carer: [\n' > "$1""#

    private var kept: [String] { folder.files.filter { $0.hasSuffix(".yaml") } }

    @Test func whatWasWrittenIsHandedInAndItsTextDeleted() async throws {
        let rehearsal = try rehearsal(editor: Self.good)
        #expect(try await rehearsal.run("plan new --enquiry E-17 --external-id old-9") == .done)
        let call = try #require(rehearsal.calls.of(Register.CreatePlan.self).first)
        #expect(call.plan.carer.name.family == "Patel")
        #expect(call.enquiry == "E-17")
        #expect(call.externalId == "old-9")
        #expect(
            rehearsal.output.text
                == "Plan K7M2-QX9 is written, a draft: version 1.\nEvery question that must be answered is.\n")
        #expect(kept.isEmpty)
    }

    @Test func ofManyQuestionsOnlyTheFirstAreTold() async throws {
        var rehearsal = try Rehearsal()
        let gaps = (1...10).map { Register.Gap(path: "p\($0)", question: "question \($0)?") }
        rehearsal.answer(Register.CreatePlan.self, .init(reference: "K7M2-QX9", version: 1, gaps: gaps))
        rehearsal.lines = ["carer: {name: {family: Patel}}"]
        try await rehearsal.run("plan new --from -")
        #expect(rehearsal.output.text.contains("Still to be asked (10):\n  question 1? (p1)\n"))
        #expect(rehearsal.output.text.hasSuffix("  question 8? (p8)\n  and 2 more: respitectl plan show K7M2-QX9\n"))
    }

    @Test func theTextIsReadableByNobodyElse() async throws {
        let rehearsal = try rehearsal(
            editor: #"stat -c %a "$1" "$(dirname "$1")" > \#(folder.url.path)/modes; "# + Self.good)
        try await rehearsal.run("plan new")
        #expect(folder.read("modes") == "600\n700\n")
    }

    @Test(arguments: [broken, nameless])
    func whatIsRefusedIsKeptAndItsPlaceSaid(_ script: String) async throws {
        let rehearsal = try rehearsal(editor: script, lines: ["n"])
        #expect(try await rehearsal.run("plan new") == .refused)
        #expect(kept == ["respitectl/plan-new.yaml"])
        let path = folder.url.appending(path: "respitectl/plan-new.yaml").path
        #expect(rehearsal.errors.text.contains("The text is kept. Go on with it: respitectl plan new --from \(path)\n"))
        #expect(rehearsal.output.text == "")
    }

    @Test func aRefusedTextCanBeEditedAgain() async throws {
        let twice =
            "if [ -e \(folder.url.path)/once ]; then \(Self.good); else touch \(folder.url.path)/once; \(Self.nameless); fi"
        let rehearsal = try rehearsal(editor: twice, lines: [""])
        #expect(try await rehearsal.run("plan new") == .done)
        #expect(rehearsal.errors.text.contains("plan-new.yaml:3: carer.name.family is missing\n"))
        #expect(rehearsal.errors.text.hasSuffix("Edit it again? [Y/n] "))
        #expect(kept.isEmpty)
    }

    @Test func aKeptTextGoesOnAndIsThenDeleted() async throws {
        let first = try rehearsal(editor: Self.nameless, lines: ["n"])
        try await first.run("plan new")
        let path = folder.url.appending(path: "respitectl/plan-new.yaml").path
        try Data("carer: {name: {family: Patel}}".utf8).write(to: URL(fileURLWithPath: path))
        #expect(try await first.run(["plan", "new", "--from", path]) == .done)
        #expect(kept.isEmpty)
    }

    @Test func anEarlierTextIsNotOverwrittenButNamed() async throws {
        let rehearsal = try rehearsal(editor: Self.nameless, lines: ["n", "n"])
        try await rehearsal.run("plan new")
        try await rehearsal.run("plan new")
        #expect(kept == ["respitectl/plan-new-2.yaml", "respitectl/plan-new.yaml"])
        #expect(rehearsal.errors.text.contains("An earlier text of yours is kept: respitectl plan new --from "))
    }

    @Test func anUnchangedTextDoesNothing() async throws {
        let rehearsal = try rehearsal(editor: "true")
        #expect(try await rehearsal.run("plan new") == .refused)
        #expect(rehearsal.errors.text == "respitectl: Nothing was changed in the text, and nothing was done.\n")
        #expect(rehearsal.calls.of(Register.CreatePlan.self).isEmpty)
        #expect(kept.isEmpty)
    }

    @Test func anEditorThatFailsLosesNothing() async throws {
        let rehearsal = try rehearsal(editor: Self.good + "; exit 1")
        #expect(try await rehearsal.run("plan new") == .refused)
        #expect(rehearsal.calls.of(Register.CreatePlan.self).isEmpty)
        #expect(kept == ["respitectl/plan-new.yaml"])
        #expect(rehearsal.errors.text.contains(folder.url.appending(path: "respitectl/plan-new.yaml").path))
    }

    @Test func withoutATerminalThereIsNoEditor() async throws {
        var rehearsal = try rehearsal(editor: Self.good)
        rehearsal.canAsk = false
        #expect(try await rehearsal.run("plan new") == .usage)
        #expect(rehearsal.errors.text.hasPrefix("respitectl: There is no terminal for an editor.\n"))
    }

    @Test func aFileOfOnesOwnIsLeftAlone() async throws {
        let rehearsal = try rehearsal(editor: "false")
        let path = try folder.write("carer: {name: {family: Patel}}\n", to: "mine.yaml")
        #expect(try await rehearsal.run(["plan", "new", "--from", path]) == .done)
        #expect(kept == ["mine.yaml"])
    }

    @Test func aFileOfOnesOwnIsMendedWhereItIs() async throws {
        let rehearsal = try rehearsal(editor: "false")
        let path = try folder.write("carer:\n  shoe: 7\n", to: "mine.yaml")
        #expect(try await rehearsal.run(["plan", "new", "--from", path]) == .refused)
        #expect(
            rehearsal.errors.text.hasSuffix(
                "\(path):2: there is no field “shoe” here\n  Mend the file, then give the command again.\n"))
        #expect(kept == ["mine.yaml"])
    }

    @Test func refusedStandardInputIsKept() async throws {
        let rehearsal = try rehearsal(editor: "false", lines: ["carer: {name: {given: Hansa}}"])
        #expect(try await rehearsal.run("plan new --from -") == .refused)
        #expect(folder.read("respitectl/plan-new.yaml") == "carer: {name: {given: Hansa}}\n")
    }

    @Test func whatWasLeftForAWeekIsDeleted() async throws {
        var rehearsal = try rehearsal(editor: Self.nameless, lines: ["n", "n"])
        try await rehearsal.run("plan new")
        rehearsal.wall = Wall(now: .onTheWall + .days(6), zone: rehearsal.wall.zone)
        try await rehearsal.run("plan new")
        #expect(kept.count == 2)
        rehearsal.wall = Wall(now: .onTheWall + .days(8), zone: rehearsal.wall.zone)
        try await rehearsal.run(["plan", "new", "--from", "/nonexistent"])
        #expect(kept.isEmpty)
    }

    @Test func editingIsAboutTheVersionThatWasShown() async throws {
        var rehearsal = try rehearsal(editor: Self.good)
        rehearsal.answer(Register.ShowPlan.self, .init(summary: .hansa, plan: Plan(), gaps: []))
        rehearsal.answer(Register.RevisePlan.self, .init(version: 4, gaps: []))
        #expect(try await rehearsal.run("plan edit K7M2-QX9 --why moved --purpose review") == .done)
        #expect(rehearsal.calls.of(Register.ShowPlan.self) == [.init(reference: "K7M2-QX9", purpose: "review")])
        let call = try #require(rehearsal.calls.of(Register.RevisePlan.self).first)
        #expect(call.basedOn == 3)
        #expect(call.why == "moved")
        #expect(call.plan.carer.name.family == "Patel")
        #expect(rehearsal.output.text.hasPrefix("Plan K7M2-QX9 is at version 4 now.\n"))
    }

    @Test func whatSomebodyElseChangedMeanwhileKeepsTheText() async throws {
        var rehearsal = try rehearsal(editor: Self.good)
        rehearsal.answer(Register.ShowPlan.self, .init(summary: .hansa, plan: Plan(), gaps: []))
        rehearsal.answer(Register.RevisePlan.self) { _ in throw Stale(current: 5) }
        #expect(try await rehearsal.run("plan edit K7M2-QX9") == .refused)
        #expect(kept == ["respitectl/plan-K7M2-QX9.yaml"])
        let path = folder.url.appending(path: "respitectl/plan-K7M2-QX9.yaml").path
        #expect(
            rehearsal.errors.text == """
                respitectl: Somebody changed it meanwhile: it is at version 5 now. Nothing was done.
                  See what they did, then decide again: respitectl plan show K7M2-QX9
                  The text is kept. Go on with it: respitectl plan edit K7M2-QX9 --from \(path)

                """)
    }
}

extension Register.PlanSummary {
    static let hansa = Register.PlanSummary(
        reference: "K7M2-QX9", state: .registered, version: 3, carer: "Hansa Patel", caredFor: "Ramesh Patel",
        registeredOn: .on("2025-03-01"), lastReviewedOn: .on("2025-03-14"), reviewDueOn: .on("2026-03-14"), gaps: 2
    )
}
