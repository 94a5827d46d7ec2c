import RespiteAPI
import RespiteRecord
import RespiteStore
import RespiteTesting
import Testing
import Varlink

@Suite struct CheckInStoryTests {
    let daemon: TestDaemon
    let scheme: TestScheme

    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
    }

    private var inAnHour: Instant { TestDaemon.morning + .hours(1) }

    @Test(arguments: [("08:15", true), ("10:00", false), ("17:30", false)])
    func aTimeAtWhichShiftsHandOverIsWarnedOf(time: String, isWarned: Bool) async throws {
        let rule = CheckIns.Rule(calendar: .init(weekdays: ["monday"], times: [time]))
        let added = try await daemon.call(CheckIns.AddSchedule(reference: scheme.reference, rule: rule))
        #expect(added.warnings?.first?.contains(time) == (isWarned ? true : nil))
    }

    @Test func aCheckInInTimeLeavesEverybodyInPeace() async throws {
        let schedule = try await scheme.expectCheckIn(at: inAnHour)
        await daemon.advance(by: .minutes(55))
        let answer = try await daemon.call(CheckIns.Record(schedule: schedule, word: .ok))
        #expect(answer.satisfied == [schedule])
        await daemon.advance(by: .hours(2))
        #expect(try await scheme.queue() == [])
        #expect(try await daemon.claim() == [])
    }

    @Test func helpIsHeardOfAPlanThatExpectsNothing() async throws {
        let answer = try await daemon.call(CheckIns.Record(reference: scheme.reference, word: .help))
        #expect(answer.cases.count == 1)
        #expect(try await scheme.queue().map(\.kind) == [.emergency])
        #expect(try await daemon.claim().isEmpty == false)
    }

    @Test func aWorryIsHeardOfAPlanThatExpectsNothingAndOkEndsIt() async throws {
        let worry = try await daemon.call(CheckIns.Record(reference: scheme.reference, word: .worried))
        #expect(try await scheme.queue().map(\.caseNumber) == worry.cases)
        let again = try await daemon.call(CheckIns.Record(reference: scheme.reference, word: .worried))
        #expect(again.cases == worry.cases)
        _ = try await daemon.call(CheckIns.Record(reference: scheme.reference, word: .ok))
        #expect(try await scheme.queue() == [])
    }

    @Test func okOfAPlanThatExpectsNothingIsKeptAndOpensNothing() async throws {
        _ = try await daemon.call(CheckIns.Record(reference: scheme.reference, word: .ok))
        #expect(try await scheme.queue() == [])
        #expect(try await daemon.store.checkIns(of: scheme.reference, limit: 9).count == 1)
    }

    @Test func aMissedCheckInClimbsTheLadder() async throws {
        _ = try await scheme.expectCheckIn(at: inAnHour)
        await daemon.advance(by: .minutes(59))
        #expect(try await daemon.deliver() == [])

        await daemon.advance(by: .minutes(1))
        #expect(try await scheme.queue().map(\.caseNumber) == ["C-0001"])
        #expect(try await daemon.deliver() == [TestScheme.carerNumber])

        await daemon.advance(by: .minutes(10))
        #expect(try await daemon.deliver() == [TestScheme.daughterNumber])

        await daemon.advance(by: .minutes(10))
        #expect(try await daemon.deliver() == [TestScheme.officerNumber])
    }

    @Test func nobodyIsToldWhoDidNotAgree() async throws {
        _ = try await scheme.expectCheckIn(at: inAnHour)
        var told: [String] = []
        for _ in 0..<12 {
            await daemon.advance(by: .minutes(10))
            told += try await daemon.deliver()
        }
        #expect(!told.contains(TestScheme.neighbourNumber))
        #expect(told.contains(TestScheme.daughterNumber))
    }

    @Test func aContactWhoMustNotBeToldIsRefused() async throws {
        var plan = TestScheme.plan
        var kept = Plan.KeptAway()
        kept.name = "Meena SHAH"
        plan.mustNotBeTold = .stated([kept])
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(Register.CreatePlan(plan: plan), as: TestStaff.administrator)
        }
        #expect(fault?.as(Register.PlanInvalid.self)?.problems.map(\.path) == ["contacts[0]"])
    }

    @Test func anOfficerTakesItAndClosesIt() async throws {
        _ = try await scheme.expectCheckIn(at: inAnHour)
        await daemon.advance(by: .minutes(80))
        _ = try await daemon.deliver()
        let taken = try await daemon.call(Cases.Acknowledge(caseNumber: "C-0001"))
        #expect(taken.until == daemon.time.now + .minutes(60))
        await daemon.advance(by: .minutes(50))
        #expect(try await daemon.claim() == [])
        _ = try await daemon.call(
            Cases.Resolve(caseNumber: "C-0001", version: taken.version, outcome: "safe", evidence: "Rang her: asleep."))
        #expect(try await scheme.queue() == [])
        let allClear = [TestScheme.carerNumber, TestScheme.daughterNumber, TestScheme.officerNumber]
        #expect(try await Set(daemon.deliver()) == Set(allClear))
    }

    @Test func anAcknowledgementEnds() async throws {
        _ = try await scheme.expectCheckIn(at: inAnHour)
        await daemon.advance(by: .minutes(80))
        _ = try await daemon.deliver()
        _ = try await daemon.call(Cases.Acknowledge(caseNumber: "C-0001"))
        await daemon.advance(by: .minutes(55))
        #expect(try await daemon.deliver() == [TestScheme.officerNumber])
        await daemon.advance(by: .minutes(5))
        #expect(try await daemon.claim().map(\.template) == ["page"])
        #expect(try await scheme.queue().map(\.word) == [.paging])
    }

    @Test func theCarersOwnAnswerClosesWhatNobodyHasTaken() async throws {
        let schedule = try await scheme.expectCheckIn(at: inAnHour)
        await daemon.advance(by: .minutes(61))
        _ = try await daemon.deliver()
        let answer = try await daemon.call(CheckIns.Record(schedule: schedule, word: .ok, channel: "text"))
        #expect(answer.cases == ["C-0001"])
        #expect(try await scheme.queue() == [])
    }

    @Test func aRetriedCheckInCountsOnce() async throws {
        let schedule = try await scheme.expectCheckIn(at: inAnHour)
        let call = CheckIns.Record(schedule: schedule, word: .ok, clientKey: "k1")
        let first = try await daemon.call(call)
        let second = try await daemon.call(call)
        #expect(first == second)
        let history = try await daemon.call(CheckIns.History(reference: scheme.reference))
        #expect(history.checkIns.count == 1)
    }

    @Test func whatFellDueWhileNobodyWatchedIsWorkedAtTheStart() async throws {
        _ = try await scheme.expectCheckIn(at: inAnHour)
        let time = ManualTimekeeper(continuing: daemon.time, after: .hours(4), isReboot: false)
        let later = try await TestDaemon(store: daemon.store, time: time)
        let queue = try await later.call(Cases.List()).cases
        #expect(queue.filter { $0.kind == .welfare }.count == 1)
        #expect(queue.contains { $0.kind == .system })
        #expect(try await later.call(System.Status()).lastBlind?.fromAt == TestDaemon.morning)
    }

    @Test func aStaleRequestIsRefusedWithTheCurrentVersion() async throws {
        _ = try await scheme.expectCheckIn(at: inAnHour)
        await daemon.advance(by: .minutes(61))
        _ = try await daemon.call(Cases.Acknowledge(caseNumber: "C-0001"))
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(Cases.Release(caseNumber: "C-0001", version: 1, reason: "going home"))
        }
        #expect(fault?.as(Stale.self) == Stale(current: 2))
    }
}
