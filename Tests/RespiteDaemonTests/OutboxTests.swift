import RespiteAPI
import RespiteCore
import RespiteDaemon
import RespiteRecord
import RespiteStore
import RespiteTesting
import Testing
import Varlink

@Suite struct OutboxTests {
    let daemon: TestDaemon
    let scheme: TestScheme

    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .minutes(1))
        await daemon.advance(by: .minutes(1))
    }

    private func report(_ notice: Outbox.Notice, _ outcome: Outbox.Outcome) async throws {
        try await daemon.call(
            Outbox.Report(key: notice.key, attempt: notice.attempt, outcome: outcome), as: TestStaff.courier)
    }

    @Test func aNoticeIsHandedToOneCourierOnly() async throws {
        #expect(try await daemon.claim().count == 1)
        #expect(try await daemon.claim() == [])
    }

    @Test func aFailedNoticeIsTriedAgainWithTheSameKey() async throws {
        let first = try #require(try await daemon.claim().first)
        try await report(first, .failed)
        let second = try #require(try await daemon.claim().first)
        #expect((second.key, second.attempt) == (first.key, 2))
        try await report(second, .failed)
        #expect(try await daemon.claim() == [])
        await daemon.advance(by: .seconds(5))
        #expect(try await daemon.claim().map(\.attempt) == [3])
    }

    @Test func aLeaseThatRanOutMayBeARepeat() async throws {
        let first = try #require(try await daemon.claim().first)
        await daemon.advance(by: .seconds(Int(first.leaseSeconds) + 1))
        let again = try #require(try await daemon.claim().first)
        #expect(again.key == first.key)
        #expect(again.maybeRepeat)
    }

    private func claim(by courier: String, process: Int32) async throws -> [Outbox.Notice] {
        let uid = TestStaff.courier
        return try await Client.inMemory(daemon.daemon.service, as: Peer(uid: uid, gid: uid, pid: process))
            .call(Outbox.Claim(courier: courier, channels: ["hook"], limit: 9, waitSeconds: 0)).notices
    }

    @Test func aNewCourierTakesOverWhatTheOldOneOfItsNameHad() async throws {
        let first = try #require(try await claim(by: "hook", process: 10).first)
        #expect(try await claim(by: "hook", process: 10) == [])
        let again = try #require(try await claim(by: "hook", process: 11).first)
        #expect((again.key, again.attempt, again.maybeRepeat) == (first.key, 2, true))
    }

    @Test func aCallForHelpGoesBeforeWhatIsAsGraveAndOlder() async throws {
        let daemon = try await TestDaemon()
        var plan = TestScheme.plan
        plan.caredFor.minutesAlone = 0
        let scheme = try await TestScheme(daemon, plan: plan)
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .minutes(1))
        plan.carer.name = PersonName(given: "Ivy", family: "Marsh")
        let other = try await daemon.call(Register.CreatePlan(plan: plan), as: TestStaff.administrator).reference
        await daemon.advance(by: .minutes(1))
        _ = try await daemon.call(CheckIns.Record(reference: other, word: .help))
        let first = try #require(try await daemon.claim(limit: 1).first)
        let others = try await daemon.claim()
        #expect(first.parameters["kind"] == "emergency")
        #expect(others.contains { $0.parameters["kind"] == "welfare" && $0.severity == first.severity })
    }

    @Test func aCourierOfAnotherNameTakesNothingOver() async throws {
        #expect(try await claim(by: "hook", process: 10).count == 1)
        for name in ["hook2", "hoo", "hook/1"] { #expect(try await claim(by: name, process: 11) == []) }
    }

    @Test(.timeLimit(.minutes(20))) func eachCourierIsAnsweredInItsOwnTime() async throws {
        let daemon = try await TestDaemon()
        @Sendable func wait(_ seconds: Double) async throws -> Instant {
            _ = try await daemon.call(
                Outbox.Claim(courier: "c\(seconds)", channels: ["hook"], limit: 1, waitSeconds: seconds),
                as: TestStaff.courier)
            return daemon.time.now
        }
        let start = daemon.time.now
        async let patient = wait(20)
        await daemon.time.waitForAlarms(1)
        async let hasty = wait(10)
        await daemon.time.waitForAlarms(2)
        await daemon.time.advance(by: .seconds(10))
        #expect(try await hasty == start + .seconds(10))
        await daemon.time.advance(by: .seconds(10))
        #expect(try await patient == start + .seconds(20))
    }

    @Test func aLateReportIsStillTaken() async throws {
        let first = try #require(try await daemon.claim().first)
        await daemon.advance(by: .minutes(1))
        try await report(first, .delivered)
        #expect(try await daemon.claim() == [])
    }

    @Test func theSameReportTwiceIsOne() async throws {
        let notice = try #require(try await daemon.claim().first)
        try await report(notice, .failed)
        try await report(notice, .failed)
        let again = try #require(try await daemon.claim().first)
        #expect(again.attempt == 2)
    }

    @Test func aMediumThatFailsForGoodIsFollowedByTheNext() async throws {
        let text = try #require(try await daemon.claim().first)
        #expect(text.medium == "text")
        try await report(text, .rejected)
        let call = try #require(try await daemon.claim().first)
        #expect((call.medium, call.address) == ("call", text.address))
    }

    @Test func whoCannotBeReachedAtAllIsPassedAtOnce() async throws {
        for _ in 0..<2 { try await report(try #require(try await daemon.claim().first), .rejected) }
        #expect(try await daemon.claim().map(\.address) == [TestScheme.daughterNumber])
    }

    @Test func aPagePutAsideStillSaysThatItMayBeARepeat() async throws {
        var policy = Policy.forTests
        policy.noticeTerms.hourlyCap = 1
        let daemon = try await TestDaemon(policy: policy)
        _ = try await TestScheme(daemon).expectCheckIn(at: daemon.time.now + .minutes(1))
        await daemon.advance(by: .minutes(1))
        let first = try #require(try await daemon.claim().first)
        await daemon.advance(by: .minutes(1))
        #expect(try await daemon.claim().map(\.key).contains(first.key) == false)
        await daemon.advance(by: .hours(1))
        let again = try #require(try await daemon.claim().first { $0.key == first.key })
        #expect(again.maybeRepeat)
    }

    @Test func noPageLeavesOnceSomebodyHasTheCase() async throws {
        _ = try await daemon.call(Cases.Acknowledge(caseNumber: "C-0001"))
        #expect(try await daemon.claim() == [])
    }

    @Test func aFailureHeardOfAfterwardsOwesNobodyAPage() async throws {
        let page = try #require(try await daemon.claim().first)
        _ = try await daemon.call(Cases.Acknowledge(caseNumber: "C-0001"))
        try await report(page, .rejected)
        #expect(try await daemon.store.told(of: 1).count == 1)
    }

    @Test func nothingOfTheRecordLeavesButTheNumber() async throws {
        let notice = try #require(try await daemon.claim().first)
        let words = notice.parameters.values.joined(separator: " ") + notice.template
        for secret in ["Hansa", "Patel", "Saltings", scheme.reference, scheme.card] { #expect(!words.contains(secret)) }
    }
}
