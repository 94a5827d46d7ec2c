import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// Who is told, and by what.
@Suite struct TellingTests {
    let daemon: TestDaemon

    init() async throws {
        daemon = try await TestDaemon()
    }

    private func scheme(reachable: [Hours] = [], away: [Absence] = []) async throws -> TestScheme {
        var plan = TestScheme.plan
        guard case .stated(var contacts) = plan.contacts else { return try await TestScheme(daemon) }
        contacts[0].reachable = reachable
        contacts[0].absences = away
        plan.contacts = .stated(contacts)
        return try await TestScheme(daemon, plan: plan)
    }

    /// Missed at 10:00; the contacts are asked at 10:10.
    private func told(_ scheme: TestScheme) async throws -> [String] {
        _ = try await scheme.expectCheckIn(at: TestDaemon.morning + .hours(1))
        await daemon.advance(by: .hours(1))
        _ = try await daemon.deliver()
        await daemon.advance(by: .minutes(10))
        return try await daemon.deliver()
    }

    private func hours(_ from: String, _ to: String) throws -> Hours {
        Hours(from: try #require(LocalTime(from)), to: try #require(LocalTime(to)))
    }

    @Test func aContactIsToldInTheirHours() async throws {
        #expect(try await told(scheme(reachable: [hours("10:00", "12:00")])) == [TestScheme.daughterNumber])
    }

    @Test func aContactIsPassedOverOutsideTheirHours() async throws {
        #expect(try await told(scheme(reachable: [hours("18:00", "22:00")])) == [TestScheme.officerNumber])
    }

    @Test func aContactWhoIsAwayIsPassedOver() async throws {
        let today = try #require(LocalDate("2026-11-22"))
        #expect(try await told(scheme(away: [Absence(from: today, to: today)])) == [TestScheme.officerNumber])
    }

    @Test func whoeverLetTheirTimeRunOutIsRungFirst() async throws {
        let scheme = try await scheme()
        _ = try await scheme.expectCheckIn(at: TestDaemon.morning + .hours(1))
        await daemon.advance(by: .minutes(61))
        _ = try await daemon.deliver()
        _ = try await daemon.call(Cases.Acknowledge(caseNumber: "C-0001"))
        await daemon.advance(by: .hours(1))
        let pages = try await daemon.claim().filter { $0.template == "page" }
        #expect(pages.map(\.medium) == ["call"])
        #expect(pages.map(\.address) == [TestScheme.officerNumber])
    }

    @Test func aCallForHelpHandsOverWhoWasToldAlready() async throws {
        let scheme = try await scheme()
        let schedule = try await scheme.expectCheckIn(at: TestDaemon.morning + .hours(1))
        await daemon.advance(by: .minutes(70))
        _ = try await daemon.deliver()
        await daemon.advance(by: .minutes(1))
        let answer = try await daemon.call(CheckIns.Record(schedule: schedule, word: .help))
        #expect(answer.cases == ["C-0001"])
        #expect(try await scheme.queue().map(\.kind) == [.emergency])
        _ = try await daemon.deliver()
        let taken = try await daemon.call(Cases.Acknowledge(caseNumber: "C-0002"))
        _ = try await daemon.call(
            Cases.Resolve(
                caseNumber: "C-0002", version: taken.version, outcome: "safe", evidence: "Home.", seenSafeBy: "the crew"
            ))
        let allClear = try await daemon.deliver()
        #expect(allClear.contains(TestScheme.carerNumber))
        #expect(allClear.contains(TestScheme.daughterNumber))
    }

    @Test func aCaseWhoseKeyIsOpenAgainIsNotReopened() async throws {
        let scheme = try await scheme()
        let schedule = try await scheme.expectCheckIn(at: TestDaemon.morning + .hours(1))
        await daemon.advance(by: .minutes(61))
        _ = try await daemon.call(CheckIns.Record(schedule: schedule, word: .ok))
        _ = try await daemon.call(CheckIns.Record(schedule: schedule, word: .worried))
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(Cases.Reopen(caseNumber: "C-0001", version: 2, reason: "She rang again."))
        }
        #expect(fault?.as(Refused.self)?.reason.contains("C-0002") == true)
    }
}
