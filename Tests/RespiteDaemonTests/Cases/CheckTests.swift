import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// What `respitectl check` finds in a live register.
@Suite struct CheckTests {
    let daemon: TestDaemon
    let scheme: TestScheme

    /// A welfare case that was missed, climbed and taken, a schedule that goes on, and an emergency that is open.
    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
        _ = try await scheme.expectCheckIn(at: TestDaemon.morning + .hours(1))
        await daemon.advance(by: .minutes(81))
        _ = try await daemon.deliver()
        _ = try await daemon.call(Cases.Acknowledge(caseNumber: "C-0001"))
        _ = try await daemon.call(
            Emergencies.Open(
                reference: scheme.card,
                intake: .init(
                    caller: .init(name: "Dee", role: "crew"),
                    happening: .init(cause: "hospital", carerIs: "in ambulance"))))
        let daughter = try await scheme.contact("Meena Shah")
        _ = try await daemon.call(
            Emergencies.Call(
                emergency: "E-0001", who: daughter, result: "care", etaAt: daemon.time.now + .minutes(25)))
    }

    @Test func aSoundRegisterHasNoFindings() async throws {
        let (checked, findings) = try await daemon.check()
        #expect(findings == [])
        #expect(checked > 10)
    }

    @Test func onlyRootMayAsk() async throws {
        await #expect(throws: RemoteFault.self) { try await daemon.call(System.Check(), as: TestStaff.manager) }
    }

    @Test(arguments: [
        ("UPDATE caseFile SET state = replace(state, '\"version\":4', '\"version\":5')", "case C-0001", "rule 8"),
        ("UPDATE caseFile SET state = '{'", "case C-0001", "rule 8"),
        ("DELETE FROM deadline WHERE what = 'ack'", "case C-0001", "rule 1"),
        ("DELETE FROM stepRun WHERE run = 2", "case C-0001", "rule 4"),
        ("DELETE FROM fired WHERE kind = 'case'", "case C-0001", "rule 7"),
        ("DELETE FROM caseEvent WHERE version = 3", "case C-0001", "rule 8"),
        ("UPDATE deadline SET puts = 1", "case C-0001", "rule 15"),
        ("UPDATE audit SET result = 'x' WHERE sequence = 3", "audit entry 3", "follow"),
        ("UPDATE occurrence SET state = 'expected'", "schedule S-0001", "rule 10"),
        ("UPDATE occurrence SET state = 'late'", "schedule S-0001", "rule 13"),
        ("UPDATE schedule SET rule = '{'", "schedule S-0001", "cannot be read"),
        ("INSERT INTO pause VALUES (1, 1, 1, 99999999999999, 1, 'x')", "schedule S-0001", "rule 11"),
        ("DELETE FROM emergencyEntry WHERE number = 1", "emergency E-0001", "entry 2 stands where 1 should"),
        ("UPDATE emergencyEntry SET entry = entry || ' ' WHERE number = 2", "emergency E-0001", "entry 2 is not the"),
        ("DELETE FROM deadline WHERE kind = 'emergency'", "emergency E-0001", "is not armed"),
        ("UPDATE emergencyEntry SET entry = '{' WHERE number = 1", "emergency E-0001", "cannot be read"),
        ("UPDATE planVersion SET document = '{'", "plan 1", "version 1"),
        ("DELETE FROM planVersion", "plan 1", "cannot be read"),
        ("UPDATE plan SET state = 'suspended'", "plan 1", "nobody will be asked"),
    ])
    func whatIsSpoiltIsNamed(sql: String, what: String, rule: String) async throws {
        try await daemon.store.spoil(sql)
        let findings = try await daemon.check().findings
        #expect(findings.contains { $0.what == what && $0.rule.contains(rule) }, "\(findings)")
    }
}
