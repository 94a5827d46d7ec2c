import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

@Suite struct CodeStoryTests {
    let daemon: TestDaemon
    let scheme: TestScheme

    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
        try await daemon.call(
            Governance.SetCode(
                reference: scheme.reference, kind: .keySafe, place: "by the meter", code: "C4417X9", basedOn: 0),
            as: TestStaff.administrator)
    }

    private func reveal(
        _ reason: String = "Nobody answers the door.", as uid: UInt32 = TestStaff.officer
    ) async throws -> Governance.RevealCode.Reply {
        try await daemon.call(
            Governance.RevealCode(reference: scheme.reference, kind: .keySafe, reason: reason), as: uid)
    }

    private func entries() async throws -> [Governance.Entry] {
        try await daemon.call(Governance.Audit(limit: 1000), as: TestStaff.governance).entries
    }

    @Test func theDutyTeamReadsACodeWithAReason() async throws {
        let reply = try await reveal()
        #expect(reply.code == "C4417X9")
        #expect(reply.place == "by the meter")
        #expect(try await reveal().readAt == daemon.time.now)
    }

    @Test func theReasonAndTheReaderAreOnRecordAndTheCodeIsNot() async throws {
        _ = try await reveal(as: TestStaff.line)
        let entry = try #require(try await entries().first { $0.action == "code.reveal" })
        #expect(entry.uid == Int(TestStaff.line))
        #expect(entry.role == "line")
        #expect(entry.words == "Nobody answers the door.")
        #expect(entry.fieldGroup == "code/keySafe")
        #expect(entry.result == "noEmergency")
        #expect(!"\(try await entries())".contains("C4417X9"))
        #expect(try await daemon.call(Governance.Verify(), as: TestStaff.governance).isWhole)
    }

    @Test(arguments: ["", "  ", "..."]) func withoutAReasonItStaysSealed(reason: String) async throws {
        let fault = await #expect(throws: RemoteFault.self) { try await reveal(reason) }
        #expect(fault?.as(Refused.self) != nil)
        #expect(try await entries().contains { $0.action == "code.reveal" } == false)
    }

    @Test func withoutAnOpenEmergencyTheManagerIsTold() async throws {
        _ = try await reveal()
        let notices = try await daemon.claim()
        #expect(notices.map(\.template) == ["codeRead"])
        #expect(notices.map(\.address) == [TestScheme.managerNumber])
        let words = notices.map { "\($0.parameters)" }.joined()
        #expect(!words.contains(scheme.reference) && !words.contains("Patel") && !words.contains("C4417X9"))
    }

    @Test func inAnOpenEmergencyNobodyElseIsTold() async throws {
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .hours(1))
        await daemon.advance(by: .hours(2))
        _ = try await daemon.call(CheckIns.Record(reference: scheme.reference, word: .help))
        #expect(try await scheme.queue().map(\.kind).contains(.emergency))
        _ = try await reveal()
        #expect(try await daemon.claim().contains { $0.template == "codeRead" } == false)
        #expect(try await entries().first { $0.action == "code.reveal" }?.purpose == "emergency")
    }

    @Test func theAdministratorSetsACodeAndDoesNotReadIt() async throws {
        let fault = await #expect(throws: RemoteFault.self) { try await reveal(as: TestStaff.administrator) }
        #expect(fault?.as(RoleMissing.self)?.roles == ["edt", "line", "manager"])
        let listed = try await daemon.call(
            Governance.ListCodes(reference: scheme.reference), as: TestStaff.administrator)
        #expect(listed.codes.map(\.kind) == [.keySafe])
    }

    @Test func aCodeIsNeitherInThePlanNorOnItsFirstScreen() async throws {
        let plan = try await daemon.call(Register.ShowPlan(reference: scheme.reference))
        let screen = try await daemon.call(Lookup.Open(reference: scheme.card))
        for text in ["\(plan)", "\(screen)"] {
            #expect(!text.contains("C4417X9") && !text.contains("by the meter"))
        }
    }

    @Test func aCodeThatWasReadIsToBeChangedUntilItIs() async throws {
        _ = try await reveal()
        _ = try await reveal()
        let tasks = try await daemon.call(Register.ListTasks(), as: TestStaff.administrator).tasks
        #expect(tasks.map(\.kind) == ["changeCode"])
        #expect(tasks.first?.note == "the key safe")
        try await daemon.call(
            Governance.SetCode(reference: scheme.reference, kind: .keySafe, code: "5521", basedOn: 1),
            as: TestStaff.administrator)
        #expect(try await daemon.call(Register.ListTasks(), as: TestStaff.administrator).tasks == [])
    }

    @Test func rootChangesTheKeyAndReadsNothing() async throws {
        #expect(try await daemon.call(Governance.RotateKey(), as: 0) == .init(sealed: 1, unreadable: 0))
        await #expect(throws: RemoteFault.self) { try await reveal(as: 0) }
        #expect(try await reveal().code == "C4417X9")
    }
}
