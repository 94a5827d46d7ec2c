import Foundation
import RespiteAPI
import RespiteRecord
import RespiteStore
import RespiteTesting
import Testing
import Varlink

@Suite struct ErasureTests {
    let daemon: TestDaemon
    private let life: FullLife
    private var scheme: TestScheme { life.scheme }
    private let folder: Folder

    init() async throws {
        folder = try Folder()
        daemon = try await TestDaemon(store: Store(path: folder.path + "/register.db", policy: .forTests))
        life = try await FullLife(daemon)
    }

    private func prepare(_ reference: String? = nil) async throws {
        try await daemon.call(
            Governance.PrepareErasure(
                reference: reference ?? scheme.reference, basis: .request, reason: "Hansa Patel asked."),
            as: TestStaff.administrator)
    }

    @discardableResult
    private func approve(
        _ uid: UInt32 = TestStaff.governance, _ reference: String? = nil
    ) async throws -> Governance.ApproveErasure.Reply {
        try await daemon.call(Governance.ApproveErasure(reference: reference ?? scheme.reference), as: uid)
    }

    private func erase(_ reference: String? = nil) async throws -> Governance.Certificate {
        try await prepare(reference)
        try await approve(TestStaff.governance, reference)
        return try #require(try await approve(TestStaff.secondGovernance, reference).certificate)
    }

    private func tracesFound() throws -> [String] {
        try folder.contents().flatMap { file in
            FullLife.traces.filter { file.bytes.range(of: Data($0.utf8)) != nil }.map { "\($0) in \(file.name)" }
        }
    }

    @Test func nothingOfItsPeopleIsLeftInAnyPageOfTheFile() async throws {
        try await life.live()
        let before = try tracesFound()
        #expect(Set(before.map { $0.prefix { $0 != " " } }) == Set(FullLife.traces.map { $0.prefix { $0 != " " } }))
        _ = try await erase()
        let after = try tracesFound()
        #expect(after == [])
        #expect(try await daemon.call(Governance.Verify(), as: TestStaff.governance).isWhole)
        #expect(try await daemon.store.quickCheck() == [])
        #expect(try await daemon.check().findings == [])
    }

    /// A table that is made later is planted here too, or says why nothing of a person stands in it.
    @Test func everyTableThatMayNameSomebodyWasPlanted() async throws {
        try await life.live()
        let empty = try await daemon.store.emptyTables()
        #expect(
            empty == [
                "blind", "certificate", "erasure", "erasureApproval", "legalHold", "merge", "policyProposal",
                "provider", "worker",
            ])
    }

    @Test func anEmergencyKeepsItsTimesAndItsOutcomeWithoutWords() async throws {
        try await life.live()
        let before = try await daemon.call(Emergencies.Show(emergency: "E-0001"))
        _ = try await erase()
        let after = try await daemon.call(Emergencies.Show(emergency: "E-0001"))
        #expect(after.entries.map(\.at) == before.entries.map(\.at))
        #expect(after.summary.people.map(\.outcome) == before.summary.people.map(\.outcome))
        #expect(!after.entries.contains { entry in FullLife.traces.contains { entry.what.contains($0) } })
    }

    @Test func aRecordThatWasFoundToBeTheirsGoesWithThem() async throws {
        let second = try await TestScheme(daemon)
        func carer(_ scheme: TestScheme) async throws -> String {
            let plan = try await daemon.call(Register.ShowPlan(reference: scheme.reference, purpose: "review")).plan
            return "N-\(try #require(plan.carer.id))"
        }
        let (kept, merged) = (try await carer(scheme), try await carer(second))
        try await daemon.call(Register.MergePeople(keep: kept, other: merged))
        #expect(try await erase().people == 3, "the carer still has the other plan")
        _ = try await erase(second.reference)
        #expect(try tracesFound() == [])
    }

    @Test func whoeverStoodInAnEarlierVersionOfAnotherPlanIsKeptToo() async throws {
        let shown = try await daemon.call(Register.ShowPlan(reference: scheme.reference)).plan
        var other = TestScheme.plan
        other.carer.name = PersonName(given: "Kofi", family: "Mensah")
        other.contacts = shown.contacts
        let made = try await daemon.call(Register.CreatePlan(plan: other), as: TestStaff.administrator)
        other.contacts = .nothing
        try await daemon.call(
            Register.RevisePlan(reference: made.reference, basedOn: 1, plan: other, why: "Nobody to ask."),
            as: TestStaff.administrator)
        #expect(try await erase().people == 2)
        let old = try await daemon.call(Register.ShowPlan(reference: made.reference, version: 1)).plan
        #expect(old.contacts.items.map(\.name.given) == ["Meena", "John"])
    }

    @Test func theLookupFindsNobodyAndTheCardOpensNothing() async throws {
        _ = try await erase()
        #expect(try await daemon.call(Lookup.Find(text: "hansa patel")).candidates == [])
        #expect(try await daemon.call(Lookup.Find(text: "07700 900142")).candidates == [])
        for number in [scheme.card, scheme.reference] {
            await #expect(throws: RemoteFault.self) { try await daemon.call(Lookup.Open(reference: number)) }
        }
    }

    @Test func itTakesTwoPeople() async throws {
        try await prepare()
        #expect(try await approve().approvals == 1)
        #expect(try await approve().certificate == nil)
        #expect(try await daemon.call(Lookup.Find(text: "hansa patel")).candidates.count == 1)
        #expect(try await approve(TestStaff.secondGovernance).certificate != nil)
    }

    @Test func theCertificateSaysNothingOfWhoItWas() async throws {
        let certificate = try await erase()
        #expect(certificate.people == 4)
        #expect(certificate.versions == 1)
        #expect(certificate.approvedBy == "gov, gov2")
        #expect(certificate.copiesExpireOn == LocalDate("2026-12-27"))
        let listed = try await daemon.call(Governance.ListErasures(), as: TestStaff.governance)
        #expect(listed.certificates == [certificate])
        #expect(listed.prepared == [])
    }

    @Test func aHoldStandsAboveEverything() async throws {
        try await prepare()
        try await approve()
        let hold = Governance.SetHold(reference: scheme.reference, reason: "The coroner asks.")
        try await daemon.call(hold, as: TestStaff.governance)
        let fault = await #expect(throws: RemoteFault.self) { try await approve(TestStaff.secondGovernance) }
        #expect(fault?.as(Refused.self)?.reason.contains("held") == true)
        let lift = Governance.LiftHold(reference: scheme.reference, reason: "The inquest is over.")
        try await daemon.call(lift, as: TestStaff.governance)
        #expect(try await approve(TestStaff.secondGovernance).certificate != nil)
    }

    @Test func anOpenCaseIsClosedFirst() async throws {
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .hours(1))
        await daemon.advance(by: .hours(2))
        let fault = await #expect(throws: RemoteFault.self) { try await prepare() }
        #expect(fault?.as(Refused.self)?.reason.contains("open") == true)
    }

    @Test func whoeverStoodInAnOlderVersionAloneIsErasedToo() async throws {
        try await life.live()
        let certificate = try await erase()
        #expect(certificate.versions == 3)
        #expect(certificate.people == 5)
    }

    @Test func whoeverStandsInAnotherPlanIsKeptThere() async throws {
        var other = TestScheme.plan
        other.carer.name = PersonName(given: "Kofi", family: "Mensah")
        other.contacts = .nothing
        let shown = try await daemon.call(Register.ShowPlan(reference: scheme.reference)).plan
        other.caredFor = shown.caredFor
        let reference = try await daemon.call(Register.CreatePlan(plan: other), as: TestStaff.administrator).reference
        #expect(try await erase().people == 3)
        let kept = try await daemon.call(Register.ShowPlan(reference: reference)).plan
        #expect(kept.caredFor.name.given == "Ramesh")
    }

    @Test func theSubjectOfTheChainLeadsNowhereAfterwards() async throws {
        let before = try await daemon.store.auditName(of: scheme.reference)
        _ = try await erase()
        let after = try await daemon.store.auditName(of: scheme.reference)
        #expect(before != after)
        #expect(try await daemon.store.audit(subject: before, limit: 100).contains { $0.action == "subject.erase" })
        #expect(try await daemon.store.audit(subject: after, limit: 100).isEmpty)
    }

    @Test func anErasedPlanIsNotErasedTwiceNorHeld() async throws {
        _ = try await erase()
        await #expect(throws: RemoteFault.self) { try await prepare() }
        let hold = Governance.SetHold(reference: scheme.reference, reason: "Too late.")
        await #expect(throws: RemoteFault.self) { try await daemon.call(hold, as: TestStaff.governance) }
    }
}
