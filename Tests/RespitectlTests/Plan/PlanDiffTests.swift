import RespiteAPI
import RespiteRecord
import Testing

@testable import respitectl

@Suite struct PlanDiffTests {
    /// A register with three versions of a plan.
    private func rehearsal() throws -> Rehearsal {
        var rehearsal = try Rehearsal()
        let versions = (1...3).map { version in
            Register.PlanVersion(
                version: version, madeAt: .at("2026-11-2\(version)T10:00:00Z"), by: "A. Reed",
                why: version == 3 ? "moved in with his sister" : nil)
        }
        rehearsal.answer(Register.PlanHistory.self, .init(versions: versions))
        rehearsal.answer(Register.ShowPlan.self) { call in
            .init(summary: .hansa, plan: Self.plan(version: call.version ?? 3), gaps: [])
        }
        return rehearsal
    }

    private static func plan(version: Int) -> Plan {
        var plan = Plan.small
        if version > 1 { plan.carer.born = .day(.on("1959-03-01")) }
        if version > 2 {
            plan.caredFor.addresses = [Address(lines: ["9 Marine View"], town: "Southend-on-Sea", postcode: "SS1 9ZZ")]
            plan.contacts = .stated(
                [Plan.Contact { $0.name = PersonName(given: "Anil", family: "Shah") }] + plan.contacts.items.prefix(1))
            plan.mustNotBeTold = .notAsked
            plan.health.allergies = .nothing
        }
        return plan
    }

    @Test func twoVersionsAreComparedInTheWordsOfTheForm() async throws {
        let rehearsal = try rehearsal()
        #expect(try await rehearsal.run("plan diff K7M2-QX9 1 3 --purpose review") == .done)
        try expectGolden(rehearsal.output.text, "difference.txt")
        #expect(rehearsal.calls.of(Register.ShowPlan.self).map(\.version) == [1, 3])
    }

    @Test func programsGetEachChangeByItsPath() async throws {
        let rehearsal = try rehearsal()
        try await rehearsal.run("plan diff K7M2-QX9 1 2 --json")
        try expectGolden(rehearsal.output.text, "difference.json")
    }

    @Test func withoutVersionsTheNewestIsComparedWithTheOneBefore() async throws {
        let rehearsal = try rehearsal()
        try await rehearsal.run("plan diff K7M2-QX9")
        try await rehearsal.run("plan diff K7M2-QX9 1")
        #expect(rehearsal.calls.of(Register.ShowPlan.self).map(\.version) == [2, 3, 1, 3])
    }

    @Test(arguments: ["0 3", "1 4", "3 9"]) func versionsThatThereAreNotAreNamed(_ versions: String) async throws {
        let rehearsal = try rehearsal()
        #expect(try await rehearsal.run("plan diff K7M2-QX9 \(versions)") == .refused)
        #expect(rehearsal.errors.text.hasPrefix("respitectl: Plan K7M2-QX9 has versions 1 to 3.\n"))
    }
}
