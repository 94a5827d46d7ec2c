import Foundation
import RespiteAPI
import RespiteCore
import RespiteRecord
import Testing

@testable import respitectl

/// The plan that answers every field there is: taken whole, shown whole, and told apart from the next.
@Suite struct FullPlanTests {
    private static var file: URL {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        return root.appending(path: "scripts/demo.d/full-plan.yaml")
    }

    private static func plan() throws -> Plan {
        try PlanForm.read(String(decoding: Data(contentsOf: file), as: UTF8.self)).plan
    }

    /// What the register gives, and no form asks.
    private static let given: Set<String> = ["id", "e164"]

    @Test func everyFieldOfTheCatalogueIsAnswered() throws {
        let document = try Tree(Self.plan())
        let unanswered = FieldCatalogue.paths.filter { path in
            let names = path.split(separator: ".").map { String($0).replacing("[]", with: "") }
            return !Self.given.contains(names.last ?? "") && !Self.isAnswered(names[...], in: document)
        }
        #expect(unanswered == [])
    }

    /// In one item of each list at least.
    private static func isAnswered(_ names: ArraySlice<String>, in tree: Tree) -> Bool {
        guard let name = names.first else { return true }
        guard let value = tree[name] else { return false }
        if names.count == 1 { return true }
        let rest = names.dropFirst()
        let items = value.itemsOfList
        return items.isEmpty ? isAnswered(rest, in: value) : items.contains { isAnswered(rest, in: $0) }
    }

    @Test func nothingInItCannotBeAndNothingIsLacking() throws {
        let today = LocalDate.on("2026-11-22")
        #expect(PlanCheck.problems(in: try Self.plan(), on: today) == [])
        #expect(try Completeness(of: Self.plan(), on: today).gaps.filter { $0.need == .must } == [])
    }

    @Test func oneCommandHandsItInWhole() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Register.CreatePlan.self, .init(reference: "K7M2-QX9", version: 1, gaps: []))
        #expect(try await rehearsal.run(["plan", "new", "--from", Self.file.path]) == .done)
        #expect(rehearsal.calls.of(Register.CreatePlan.self).map(\.plan) == [try Self.plan()])
    }

    @Test func itIsShownWhole() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Register.ShowPlan.self, .init(summary: .hansa, plan: try Self.plan(), gaps: []))
        try await rehearsal.run("plan show K7M2-QX9")
        try expectGolden(rehearsal.output.text, "full-plan.txt")
    }

    @Test func theSheetForTheHomeHasTwoSidesAndKeepsItsPeace() async throws {
        let folder = try Folder()
        var rehearsal = try Rehearsal()
        rehearsal.answer(Register.ShowPlan.self, .init(summary: .hansa, plan: try Self.plan(), gaps: []))
        rehearsal.answer(
            System.ShowPolicy.self, .init(text: "", source: "", scheme: "Estuary carers", line: "01632 960100"))
        let file = folder.url.appending(path: "sheet.html").path
        #expect(try await rehearsal.run(["plan", "show", "K7M2-QX9", "--sheet", file]) == .done)
        let sheet = try #require(folder.read("sheet.html"))
        try expectGolden(sheet, "home-sheet.html")
        #expect(sheet.contains("<b>01632 960100</b>"))
        #expect(sheet.ranges(of: "<section").count == 2)
        for secret in [
            "Ravi", "900355", "Cockle Row", "Marine View", "943", "shouted at a worker", "SG-1182", "keyholder",
            "P81001",
            "7000123", "objects", "council", "asthma", "2011-05-04",
        ] {
            #expect(!sheet.contains(secret), "\(secret) lies open in the home")
        }
    }

    @Test func aSheetWithoutANumberToRingIsNotMade() async throws {
        let folder = try Folder()
        var rehearsal = try Rehearsal()
        rehearsal.answer(Register.ShowPlan.self, .init(summary: .hansa, plan: .small, gaps: []))
        rehearsal.answer(System.ShowPolicy.self, .init(text: "", source: ""))
        let file = folder.url.appending(path: "sheet.html").path
        #expect(try await rehearsal.run(["plan", "show", "K7M2-QX9", "--sheet", file]) == .refused)
        #expect(folder.files.isEmpty)
    }

    @Test func whatNobodyAskedIsSaidOnTheSheetAndNotTakenForNone() throws {
        let shown = Register.ShowPlan.Reply(summary: .hansa, plan: Plan(), gaps: [])
        let sheet = try HomeSheet(shown, scheme: "S", line: "01632 960100", .earlySunday)
        #expect(sheet.html.contains("<dt>allergies</dt><dd>NOT ASKED</dd>"))
        #expect(sheet.html.contains("<dt>DNACPR</dt><dd>NOT ASKED. If in doubt 999 and CPR</dd>"))
    }

    @Test func aNameCannotWriteOnTheSheet() throws {
        let plan = Plan { $0.caredFor.name = PersonName(given: "<script>", family: "A & B") }
        let shown = Register.ShowPlan.Reply(summary: .hansa, plan: plan, gaps: [])
        let html = try HomeSheet(shown, scheme: "S", line: "01632 960100", .earlySunday).html
        #expect(!html.contains("<script>"))
        #expect(html.contains("&lt;script&gt; A &amp; B"))
    }
}
