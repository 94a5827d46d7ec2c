import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

@Suite struct OversightTests {
    let daemon: TestDaemon
    let scheme: TestScheme

    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
    }

    private func look(_ uid: UInt32 = TestStaff.officer, purpose: String? = nil) async throws {
        _ = try await daemon.call(Lookup.Open(reference: scheme.card, purpose: purpose), as: uid)
    }

    private func concerns() async throws -> [Governance.Concern] {
        try await daemon.call(Governance.ListConcerns(), as: TestStaff.governance).concerns
    }

    private func openEmergency() async throws {
        _ = try await daemon.call(CheckIns.Record(reference: scheme.reference, word: .help))
    }

    @Test func aLookForAnEmergencyThatNeverCameIsListedAfterHalfAnHour() async throws {
        try await look()
        await daemon.advance(by: .minutes(29))
        #expect(try await concerns() == [])
        await daemon.advance(by: .minutes(1))
        #expect(try await concerns().map(\.why) == [.notFollowed])
        #expect(try await concerns().first?.reference == scheme.reference)
        #expect(try await concerns().first?.entry.uid == Int(TestStaff.officer))
    }

    @Test func aLookBeforeOrInAnEmergencyIsInOrder() async throws {
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .minutes(5), grace: .minutes(5))
        await daemon.advance(by: .minutes(15))
        try await look()
        await daemon.advance(by: .minutes(20))
        try await openEmergency()
        try await look()
        await daemon.advance(by: .hours(2))
        #expect(try await concerns() == [])
    }

    @Test func anEmergencyAnswersForEveryPlanThatItConcernsAndADrillForNone() async throws {
        var other = try await daemon.call(Register.ShowPlan(reference: scheme.reference, purpose: "review")).plan
        other.caredFor = Plan.CaredFor { $0.name = PersonName(given: "Asha", family: "Patel") }
        let second = try await daemon.call(Register.CreatePlan(plan: other), as: TestStaff.administrator).reference
        let opened = try await daemon.call(Emergencies.Open()).summary.emergency
        _ = try await daemon.call(Emergencies.Identify(emergency: opened, reference: scheme.card))
        for reference in [scheme.reference, second] { _ = try await daemon.call(Lookup.Open(reference: reference)) }
        await daemon.advance(by: .hours(1))
        #expect(try await concerns() == [])
        _ = try await daemon.call(Emergencies.Settle(emergency: opened, outcome: "hospital"))
        _ = try await daemon.call(Emergencies.Close(emergency: opened, seenSafeBy: "Ward 4"))
        await daemon.advance(by: .hours(1))
        _ = try await daemon.call(Emergencies.Open(isDrill: true))
        try await look()
        await daemon.advance(by: .hours(1))
        #expect(try await concerns().map(\.why) == [.notFollowed])
    }

    @Test func aLookForSomethingElseIsNotListed() async throws {
        try await look(purpose: "review")
        try await look(TestStaff.administrator)
        await daemon.advance(by: .hours(2))
        #expect(try await concerns() == [])
    }

    @Test func healthShownToTheLineOnTheWordOfAnEmergencyIsBreakGlass() async throws {
        try await look(TestStaff.line)
        await daemon.advance(by: .hours(1))
        #expect(try await concerns().map(\.why) == [.breakGlass])
    }

    @Test func aCodeReadWithoutAnEmergencyIsListedAtOnceWithItsReason() async throws {
        try await daemon.call(
            Governance.SetCode(reference: scheme.reference, kind: .alarm, code: "1", basedOn: 0),
            as: TestStaff.administrator)
        _ = try await daemon.call(
            Governance.RevealCode(reference: scheme.reference, kind: .alarm, reason: "It rings."))
        let listed = try await concerns()
        #expect(listed.map(\.why) == [.codeRead])
        #expect(listed.first?.entry.words == "It rings.")
    }

    @Test func thePeopleOfAPlanLearnWhoLookedByRole() async throws {
        try await look()
        try await look()
        try await look(TestStaff.relief)
        try await look(TestStaff.governance, purpose: "accessRequest")
        let looks = try await daemon.call(
            Governance.Who(reference: scheme.reference), as: TestStaff.governance
        ).looks.filter { $0.action == "lookup.open" }
        #expect(
            Set(looks.map { "\($0.role) \($0.purpose ?? "") \($0.times)" }) == [
                "edt emergency 3", "governance accessRequest 1",
            ])
        #expect(looks.allSatisfy { $0.name == nil })
        let named = try await daemon.call(
            Governance.Who(reference: scheme.reference, byName: true), as: TestStaff.governance
        ).looks.filter { $0.action == "lookup.open" }
        #expect(Set(named.compactMap(\.name)) == ["areed", "bmoss", "gov"])
    }

    @Test func wordsOfAPurposeAreKeptBesideTheChain() async throws {
        _ = try await daemon.call(Lookup.Open(reference: scheme.card, purpose: "other", words: "Her GP rang."))
        let entries = try await daemon.call(Governance.Audit(), as: TestStaff.governance).entries
        #expect(entries.first { $0.action == "lookup.open" }?.words == "Her GP rang.")
        #expect(try await daemon.call(Governance.Verify(), as: TestStaff.governance).isWhole)
    }

    @Test func whileAnEmergencyIsOpenNobodyIsAskedWhy() async throws {
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .minutes(5), grace: .minutes(5))
        await daemon.advance(by: .minutes(15))
        await #expect(throws: RemoteFault.self) { try await look(TestStaff.governance) }
        try await openEmergency()
        try await look(TestStaff.governance)
    }
}
