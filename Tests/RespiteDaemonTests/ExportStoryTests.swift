import Foundation
import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// The register out as it is, and in again as it was.
@Suite struct ExportStoryTests {
    private let administrator = TestStaff.administrator

    private func export(_ daemon: TestDaemon) async throws -> [Register.ExportedPlan] {
        var plans: [Register.ExportedPlan] = []
        while true {
            let page = try await daemon.call(
                Register.Export(after: plans.last?.reference, limit: 7), as: administrator
            ).plans
            if page.isEmpty { return plans }
            plans += page
        }
    }

    private func text(_ plans: [Register.ExportedPlan]) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try encoder.encode(plans)
    }

    private func restore(
        _ plans: [Register.ExportedPlan], into daemon: TestDaemon, dryRun: Bool? = nil
    ) async throws -> [Register.ImportedRow] {
        try await daemon.call(Register.Restore(plans: plans, dryRun: dryRun), as: administrator).rows
    }

    /// Plans of several versions, shared people, cards lost and found.
    private func borough() async throws -> TestDaemon {
        let daemon = try await TestDaemon()
        try await daemon.call(System.Sample(people: 30, seed: 11), as: administrator)
        let plans = try await daemon.call(Register.ListPlans(), as: administrator).plans
        for (number, plan) in plans.prefix(9).enumerated() {
            var read = try await daemon.call(
                Register.ShowPlan(reference: plan.reference, purpose: "review"), as: administrator
            ).plan
            read.household.others = ["Cousin \(number)"]
            try await daemon.call(
                Register.RevisePlan(reference: plan.reference, basedOn: plan.version, plan: read, why: "It moved."),
                as: administrator)
        }
        try await live(plans.filter { $0.state == .registered }.suffix(2).map(\.reference), in: daemon)
        let cards = try await daemon.call(Register.ListCards(), as: administrator).cards
        for card in cards.prefix(3) {
            try await daemon.call(
                Register.ReportCard(number: card.number, state: .lost, lostWithIt: ["keys"]), as: administrator)
        }
        return daemon
    }

    /// One plan is suspended, and one ended.
    private func live(_ references: [String], in daemon: TestDaemon) async throws {
        try await daemon.call(
            Staff.PutPost(post: "manager", name: "Duty manager", telephone: "01632 960600"), as: administrator)
        func version(_ reference: String) async throws -> Int {
            try await daemon.call(
                Register.ShowPlan(reference: reference, purpose: "review"), as: administrator
            ).summary.version
        }
        let holiday = try #require(LocalDate("2027-01-04"))
        try await daemon.call(
            Register.SuspendPlan(
                reference: references[0], basedOn: version(references[0]), owner: "post/manager",
                reason: "on holiday", untilOn: holiday), as: administrator)
        try await daemon.call(
            Register.EndPlan(
                reference: references[1], basedOn: version(references[1]), reason: .movedAway, note: "To Kent."),
            as: administrator)
    }

    @Test func anExportPutIntoAnEmptyRegisterIsExportedTheSameToTheByte() async throws {
        let plans = try await export(try await borough())
        #expect(plans.count >= 30)
        #expect(plans.contains { $0.versions.count > 1 })
        #expect(plans.contains { plan in plan.cards.contains { $0.lostWithIt == ["keys"] } })
        #expect(plans.contains { $0.course.suspensions.contains { $0.answer == nil } })
        #expect(plans.contains { $0.course.ending?.note == "To Kent." })
        let other = try await TestDaemon()
        let rows = try await restore(plans, into: other)
        #expect(rows.allSatisfy { $0.outcome == .kept }, "\(rows.compactMap(\.problems))")
        #expect(try text(await export(other)) == text(plans))
    }

    @Test func enquiriesGoWithThePlansThatCameOfThem() async throws {
        let daemon = try await TestDaemon()
        let asked = try await daemon.call(
            Register.AddEnquiry(channel: "telephone", name: "Hansa Patel", note: "Rang twice."), as: administrator)
        try await daemon.call(Register.AddEnquiry(channel: "website"), as: administrator)
        try await daemon.call(
            Register.CreatePlan(plan: TestScheme.plan, enquiry: asked.enquiry), as: administrator)
        let plans = try await export(daemon)
        let last = Register.Export(after: plans.last?.reference)
        let enquiries = try await daemon.call(last, as: administrator).enquiries
        #expect(enquiries?.map(\.reference) == [plans[0].reference, nil])
        let other = try await TestDaemon()
        let rows = try await other.call(
            Register.Restore(plans: plans, enquiries: enquiries), as: administrator
        ).rows
        #expect(rows.map(\.outcome) == [.kept, .kept, .kept])
        #expect(try await other.call(last, as: administrator).enquiries == enquiries)
        let again = try await other.call(Register.Restore(plans: [], enquiries: enquiries), as: administrator).rows
        #expect(again.map(\.outcome) == [.known, .known])
    }

    @Test func whatWasRestoredIsFoundAndOpenedByItsCard() async throws {
        let plans = try await export(try await borough())
        let other = try await TestDaemon()
        _ = try await restore(plans, into: other)
        let card = try #require(plans.flatMap(\.cards).first { $0.state == .issued })
        _ = try await other.call(Lookup.Open(reference: card.number))
        let plan = try #require(plans.first { $0.state == .registered }?.versions.last?.plan)
        let name = plan.carer.name
        let found = try await other.call(Lookup.Find(fields: .init(given: name.given, family: name.family)))
        #expect(!found.candidates.isEmpty)
    }

    @Test func theSameExportAgainIsKnown() async throws {
        let plans = Array(try await export(try await borough()).prefix(5))
        let other = try await TestDaemon()
        _ = try await restore(plans, into: other)
        #expect(try await restore(plans, into: other).allSatisfy { $0.outcome == .known })
        #expect(try await export(other) == plans)
    }

    @Test func numbersThatAreSomebodyElsesAreRefusedAndNothingIsMixed() async throws {
        let plans = try await export(try await borough())
        let other = try await TestDaemon()
        let scheme = try await TestScheme(other)
        let rows = try await restore(plans, into: other)
        #expect(rows.contains { $0.outcome == .refused })
        let own = try await other.call(Lookup.Open(reference: scheme.reference)).screen
        #expect(own.carer.name.family == "Patel")
    }

    @Test func aDryRunKeepsNothing() async throws {
        let plans = try await export(try await borough())
        let other = try await TestDaemon()
        let rows = try await restore(plans, into: other, dryRun: true)
        #expect(rows.contains { $0.outcome == .kept })
        #expect(try await other.call(System.Status()).plans == 0)
    }

    @Test func anExportIsEntered() async throws {
        let daemon = try await borough()
        _ = try await export(daemon)
        let entries = try await daemon.call(Governance.Audit(limit: 100), as: TestStaff.governance).entries
        #expect(entries.contains { $0.action == "register.export" && $0.result.hasPrefix("exported ") })
    }
}
