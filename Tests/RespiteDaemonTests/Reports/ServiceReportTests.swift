import RespiteAPI
import RespiteDaemon
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// What is counted of check-ins, of looks, and of the service itself.
@Suite struct ServiceReportTests {
    let daemon: TestDaemon
    let scheme: TestScheme

    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
    }

    private func read(_ report: Reports.Name, as uid: UInt32 = TestStaff.manager) async throws -> ReadReport {
        try await ReadReport(report, of: daemon, as: uid)
    }

    @Test func checkInsAreCountedByWhatBecameOfThemAndByTheStepReached() async throws {
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .hours(1))
        _ = try await daemon.call(CheckIns.Record(reference: scheme.reference, word: .ok))
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .hours(5))
        await daemon.advance(by: .hours(5) + .minutes(45))
        var report = try await read(.checkIns)
        #expect(try report.counts("Check-ins") == ["met": 1, "missed": 1, "total": 2])
        #expect(
            try report.counts("Check-ins not met, by the step that was reached") == ["edt": 1, "total": 1])
        #expect(try report.counts("Unresolved for over an hour") == [:])
        await daemon.advance(by: .minutes(46))
        report = try await read(.checkIns)
        #expect(try report.counts("Unresolved for over an hour") == ["unresolved for over an hour": 1])
        _ = try await daemon.call(CheckIns.Record(reference: scheme.reference, word: .ok))
        #expect(try await read(.checkIns).counts("Check-ins") == ["met": 1, "heard late": 1, "total": 2])
    }

    @Test func looksAreCountedByPurposeAndWhatStandsOutByItself() async throws {
        _ = try await daemon.call(Lookup.Open(reference: scheme.card))
        _ = try await daemon.call(Lookup.Open(reference: scheme.card, purpose: "review"))
        _ = try await daemon.call(Lookup.Open(reference: scheme.card), as: TestStaff.line)
        try await daemon.call(
            Governance.SetCode(reference: scheme.reference, kind: .keySafe, code: "C4417X9", basedOn: 0),
            as: TestStaff.administrator)
        _ = try await daemon.call(
            Governance.RevealCode(reference: scheme.reference, kind: .keySafe, reason: "Nobody answers."))
        let report = try await read(.governance, as: TestStaff.governance)
        #expect(try report.counts("Looks by purpose")["review"] == 1)
        #expect(
            try report.counts("What stands out") == [
                "health shown for an emergency, none open (break-glass)": 1, "codes revealed without one": 1,
            ])
    }

    @Test func accessRequestsAndErasuresAreCounted() async throws {
        let plan = try await daemon.call(
            Register.ShowPlan(reference: scheme.reference, purpose: "review"), as: TestStaff.administrator)
        let person = "N-\(try #require(plan.plan.carer.id))"
        _ = try await daemon.call(
            Governance.OpenRequest(
                person: person, receivedOn: try #require(LocalDate("2026-11-22")), identity: "Rung back."),
            as: TestStaff.governance)
        #expect(try await read(.governance).counts("Access requests") == ["open, in time": 1, "total": 1])
        await daemon.advance(by: .days(35))
        #expect(try await read(.governance).counts("Access requests") == ["open, late": 1, "total": 1])
        _ = try await daemon.call(
            Governance.PrepareErasure(reference: scheme.reference, basis: .request, reason: "They asked."),
            as: TestStaff.administrator)
        for uid in [TestStaff.governance, TestStaff.secondGovernance] {
            _ = try await daemon.call(Governance.ApproveErasure(reference: scheme.reference), as: uid)
        }
        #expect(try await read(.governance).counts("Erasures") == ["request": 1, "total": 1])
    }

    @Test func theServiceSaysHowLateItWasAndWhatItsChannelsCarried() async throws {
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .hours(1))
        await daemon.daemon.turn()
        daemon.time.stall(by: .hours(1) + .seconds(90))
        await daemon.advance(by: .seconds(1))
        _ = try await daemon.deliver()
        let report = try await read(.system, as: TestStaff.root)
        #expect(try report.row("occurrence", "Lateness").suffix(1) == [90])
        #expect(try report.row("hook", "Notices").first == 1)
        #expect(try report.row("last backup", "Backups") == [0, nil])
    }

    @Test func timesWhenNothingWasWatchedAreInTheReport() async throws {
        let time = ManualTimekeeper(continuing: daemon.time, after: .minutes(30), isReboot: true)
        let after = try await TestDaemon(store: daemon.store, time: time)
        let report = try await ReadReport(.system, of: after)
        let row = try report.row("not running", "Times when nothing was watched")
        #expect(row.prefix(3) == [1, 30, 30])
    }
}
