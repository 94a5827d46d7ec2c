import RespiteAPI
import RespiteCore
import RespiteDaemon
import RespiteRecord
import RespiteStore
import RespiteTesting
import Testing
import Varlink

/// What the outbox does when a channel fails, is slow, or can be asked. Texts go by Notify, calls by a hook.
@Suite struct ChannelTests {
    private static let policy: Policy = {
        var policy = Policy.forTests
        policy.channels = [.text: "notify", .call: "hook", .email: "mail"]
        policy.rates = [:]
        return policy
    }()

    private static let itNumber = "+441632960700"

    private func daemon(_ policy: Policy = policy, severe: Bool = false) async throws -> TestDaemon {
        let daemon = try await TestDaemon(policy: policy)
        var plan = TestScheme.plan
        if severe { plan.caredFor.minutesAlone = 0 }
        let scheme = try await TestScheme(daemon, plan: plan)
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .minutes(1))
        await daemon.advance(by: .minutes(1))
        return daemon
    }

    private func report(
        _ notice: Outbox.Notice, _ outcome: Outbox.Outcome, trouble: String? = nil, to daemon: TestDaemon
    ) async throws {
        let report = Outbox.Report(key: notice.key, attempt: notice.attempt, outcome: outcome, trouble: trouble)
        try await daemon.call(report, as: TestStaff.courier)
    }

    private func channel(_ name: String, of daemon: TestDaemon) async throws -> System.Channel {
        try #require(try await daemon.call(System.Status()).channels.first { $0.channel == name })
    }

    // Looked up

    @Test func whatMayHaveLeftIsLookedUpBeforeItIsSentAgain() async throws {
        let daemon = try await daemon()
        let sent = try #require(try await daemon.claim(from: "notify", canAsk: true).first)
        #expect(sent.action == .send)
        await daemon.advance(by: .seconds(Int(sent.leaseSeconds) + 1))
        let asked = try #require(try await daemon.claim(from: "notify", canAsk: true).first)
        #expect((asked.key, asked.action, asked.attempt) == (sent.key, .ask, 2))
        try await report(asked, .unknown, to: daemon)
        let again = try #require(try await daemon.claim(from: "notify", canAsk: true).first)
        #expect((again.key, again.action, again.maybeRepeat) == (sent.key, .send, false))
        #expect(again.parameters["attempt"] == "2")
    }

    @Test func aSendOfUnknownEndIsMarkedWhereNobodyCanAsk() async throws {
        let daemon = try await daemon()
        let sent = try #require(try await daemon.claim(from: "notify").first)
        try await report(sent, .unknown, to: daemon)
        let again = try #require(try await daemon.claim(from: "notify").first)
        #expect((again.key, again.action, again.maybeRepeat) == (sent.key, .send, true))
    }

    @Test func whatWasAcceptedIsAskedAboutUntilItArrives() async throws {
        let daemon = try await daemon()
        try await report(
            try #require(try await daemon.claim(from: "notify", canAsk: true).first), .accepted, to: daemon)
        #expect(try await daemon.claim(from: "notify", canAsk: true) == [])
        await daemon.advance(by: .minutes(1))
        let first = try #require(try await daemon.claim(from: "notify", canAsk: true).first)
        #expect(first.action == .ask)
        try await report(first, .accepted, to: daemon)
        #expect(try await daemon.claim(from: "notify", canAsk: true) == [])
        await daemon.advance(by: .minutes(1))
        try await report(
            try #require(try await daemon.claim(from: "notify", canAsk: true).first), .delivered, to: daemon)
        await daemon.advance(by: .minutes(3))
        #expect(try await daemon.claim(from: "notify", canAsk: true) == [])
    }

    @Test func whatHasNotArrivedAfterAQuarterOfAnHourIsToldByTheNextMedium() async throws {
        var policy = Self.policy
        policy.ladders[.welfare]?.steps[0].wait = .hours(1)
        let daemon = try await daemon(policy)
        try await report(
            try #require(try await daemon.claim(from: "notify", canAsk: true).first), .accepted, to: daemon)
        for minutes in [1, 1, 3, 10] {
            #expect(try await daemon.claim() == [])
            await daemon.advance(by: .minutes(minutes))
            let asked = try #require(try await daemon.claim(from: "notify", canAsk: true).first)
            try await report(asked, .accepted, to: daemon)
        }
        #expect(try await daemon.claim().map(\.medium) == ["call"])
        await daemon.advance(by: .minutes(30))
        #expect(try await daemon.claim(from: "notify", canAsk: true) == [])
    }

    @Test func aTextThatCameBackIsSentAnew() async throws {
        let daemon = try await daemon()
        try await report(
            try #require(try await daemon.claim(from: "notify", canAsk: true).first), .accepted, to: daemon)
        await daemon.advance(by: .minutes(1))
        let asked = try #require(try await daemon.claim(from: "notify", canAsk: true).first)
        try await report(asked, .failed, to: daemon)
        await daemon.advance(by: .seconds(5))
        let again = try #require(try await daemon.claim(from: "notify", canAsk: true).first)
        #expect((again.key, again.action, again.maybeRepeat) == (asked.key, .send, false))
    }

    // The other channels

    @Test func theFirstFailureOfWhatIsCriticalStartsTheNextMediumToo() async throws {
        let daemon = try await daemon(severe: true)
        let text = try #require(try await daemon.claim(from: "notify").first)
        #expect(try await daemon.claim() == [])
        try await report(text, .failed, to: daemon)
        #expect(try await daemon.claim().map(\.medium) == ["call"])
        #expect(try await daemon.claim(from: "notify").map(\.key) == [text.key])
    }

    @Test func nobodyIsPassedWhileAnotherMediumMayStillReachThem() async throws {
        let daemon = try await daemon(severe: true)
        try await report(try #require(try await daemon.claim(from: "notify").first), .failed, to: daemon)
        let call = try #require(try await daemon.claim().first)
        try await report(call, .rejected, to: daemon)
        let text = try #require(try await daemon.claim(from: "notify").first)
        #expect(text.address == TestScheme.carerNumber)
        try await report(text, .rejected, to: daemon)
        #expect(try await daemon.claim(from: "notify").map(\.address) == [TestScheme.daughterNumber])
    }

    @Test func aChannelThatFailsForFiveMinutesIsACaseToldByTheOthers() async throws {
        let daemon = try await daemon()
        let start = daemon.time.now
        while daemon.time.now < start + .minutes(5) {
            for notice in try await daemon.claim(from: "notify") {
                try await report(notice, .failed, trouble: "Notify cannot be reached", to: daemon)
            }
            #expect(try await daemon.claim().filter { $0.address == Self.itNumber } == [])
            await daemon.advance(by: .seconds(5))
        }
        #expect(try await daemon.claim().contains { $0.address == Self.itNumber && $0.medium == "call" })
        let state = try await channel("notify", of: daemon)
        #expect((state.isHealthy, state.trouble) == (false, "Notify cannot be reached"))
        #expect(state.downSince == start)
        let troubles = try await daemon.call(System.Status()).troubles
        #expect(troubles.contains { $0.contains("notify") })
        await daemon.advance(by: .minutes(5))
        let next = try #require(try await daemon.claim(from: "notify").first)
        try await report(next, .delivered, to: daemon)
        #expect(try await daemon.call(Cases.List()).cases.allSatisfy { $0.kind != .system })
        #expect(try await channel("notify", of: daemon).trouble == nil)
    }

    @Test func whileAChannelIsDownTheNextOneStartsAtOnce() async throws {
        var policy = Self.policy
        policy.noticeTerms.unclaimedAfter = .seconds(60)
        let daemon = try await daemon(policy)
        var calls: [Outbox.Notice] = []
        for _ in 1...21 {
            calls += try await daemon.claim()
            await daemon.advance(by: .seconds(30))
        }
        #expect(calls.contains { $0.address == TestScheme.daughterNumber && $0.medium == "call" })
    }

    @Test func workThatNobodyClaimsForAMinuteIsACase() async throws {
        var policy = Self.policy
        policy.noticeTerms.unclaimedAfter = .seconds(60)
        let daemon = try await daemon(policy)
        _ = try await daemon.claim()
        await daemon.advance(by: .seconds(59))
        #expect(try await daemon.claim() == [])
        await daemon.advance(by: .seconds(1))
        #expect(try await daemon.claim().map(\.address) == [Self.itNumber])
        #expect(try await daemon.claim(from: "notify").first?.address == TestScheme.carerNumber)
        #expect(try await daemon.call(Cases.List()).cases.allSatisfy { $0.kind != .system })
    }

    @Test func aCourierThatAsksForWorkIsNotTakenForDead() async throws {
        var policy = Self.policy
        policy.noticeTerms.unclaimedAfter = .seconds(60)
        policy.rates["notify"] = 1
        let daemon = try await daemon(policy)
        for _ in 1...20 {
            for notice in try await daemon.claim(from: "notify") { try await report(notice, .failed, to: daemon) }
            await daemon.advance(by: .seconds(10))
        }
        #expect(try await daemon.call(Cases.List()).cases.allSatisfy { $0.kind != .system })
    }

    // Rates and caps

    @Test func noMoreIsHandedOverThanTheChannelsRateAllows() async throws {
        var policy = Self.policy
        policy.rates = ["notify": 60]
        policy.noticeTerms.hourlyCap = 1000
        policy.noticeTerms.retries = [.zero]
        let daemon = try await daemon(policy)
        var sends = 0
        for _ in 1...120 {
            for notice in try await daemon.claim(from: "notify") {
                sends += 1
                try await report(notice, .failed, to: daemon)
            }
            await daemon.advance(by: Span(milliseconds: 500))
        }
        #expect((50...60).contains(sends))
    }

    @Test func aNumberOverItsCapIsReachedByAnotherMedium() async throws {
        var policy = Self.policy
        policy.noticeTerms.hourlyCap = 2
        policy.ladders[.welfare] = LadderPolicy(steps: [
            .init(id: "carer", to: [.carer], by: [.text], wait: .hours(2), repeatEvery: .minutes(5), cap: 20)
        ])
        let daemon = try await daemon(policy)
        var media: [String] = []
        for _ in 1...4 {
            for name in ["notify", "hook"] {
                for notice in try await daemon.claim(from: name) {
                    media.append(notice.medium)
                    try await report(notice, .delivered, to: daemon)
                }
            }
            await daemon.advance(by: .minutes(5))
        }
        #expect(media == ["text", "text", "call", "call"])
    }

    @Test func whenEveryMediumIsOverItsCapThatIsACase() async throws {
        var policy = Self.policy
        policy.noticeTerms.hourlyCap = 1
        policy.ladders[.welfare] = LadderPolicy(steps: [
            .init(id: "carer", to: [.carer], by: [.text], wait: .hours(2), repeatEvery: .minutes(5), cap: 20)
        ])
        let daemon = try await daemon(policy)
        for _ in 1...3 {
            for name in ["notify", "hook"] {
                for notice in try await daemon.claim(from: name) { try await report(notice, .delivered, to: daemon) }
            }
            await daemon.advance(by: .minutes(5))
        }
        #expect(try await daemon.call(Cases.List()).cases.contains { $0.subject.hasPrefix("capped/person") })
    }

    @Test func aPostOverItsCapIsRungOnItsOwnTelephone() async throws {
        var policy = Self.policy
        policy.noticeTerms.hourlyCap = 1
        policy.ladders[.welfare] = LadderPolicy(steps: [
            .init(id: "edt", to: [.post("edt")], by: [.call], wait: .hours(2), repeatEvery: .minutes(5), cap: 20)
        ])
        let daemon = try await daemon(policy)
        var addresses: [String] = []
        for _ in 1...2 {
            for notice in try await daemon.claim() {
                addresses.append(notice.address)
                try await report(notice, .delivered, to: daemon)
            }
            await daemon.advance(by: .minutes(5))
        }
        #expect(addresses == [TestScheme.officerNumber, TestScheme.postNumber])
    }

    // An outage

    @Test func anHourWithoutTheNotifierLosesNothingAndEndsWithTheNewest() async throws {
        var policy = Self.policy
        policy.channels = [.text: "notify", .call: "notify", .email: "notify"]
        policy.ladders[.welfare] = LadderPolicy(steps: [
            .init(
                id: "edt", to: [.post("edt")], by: [.text, .call], wait: .minutes(10), repeatEvery: .minutes(2),
                cap: 20)
        ])
        let daemon = try await daemon(policy)
        let end = daemon.time.now + .hours(1)
        while daemon.time.now < end {
            for notice in try await daemon.claim(from: "notify") {
                try await report(notice, .failed, trouble: "Notify cannot be reached", to: daemon)
            }
            await daemon.advance(by: .seconds(30))
        }
        let owed = try await daemon.store.told(of: 1).filter { $0.notice.state.word == .ready }
        #expect(owed.count >= 1)
        await daemon.advance(by: .minutes(10))
        let recovered = try await daemon.claim(from: "notify").filter { $0.parameters["kind"] == "welfare" }
        #expect(Set(recovered.map { "\($0.address) \($0.medium)" }).count == recovered.count)
        #expect(recovered.contains { $0.address == TestScheme.officerNumber && $0.medium == "text" })
        for notice in recovered { try await report(notice, .delivered, to: daemon) }
        let left = try await daemon.store.told(of: 1).filter { $0.notice.isPage }
        #expect(left.filter { $0.notice.state.word == .ready } == [])
        #expect(left.filter { $0.notice.state.word == .superseded }.count > 10)
        let newest = left.filter { $0.notice.medium == .text }.max { $0.notice.id < $1.notice.id }
        #expect(newest?.notice.state == .delivered)
    }
}
