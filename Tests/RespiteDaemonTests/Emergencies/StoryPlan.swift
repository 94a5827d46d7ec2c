import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// The plan of the stories: Hansa looks after Ramesh, who may never be left alone; a daughter and a neighbour can help.
enum StoryPlan {
    static var plan: Plan {
        var plan = TestScheme.plan
        plan.caredFor.minutesAlone = 0
        plan.caredFor.addresses = [Address(lines: ["14 Saltings Rise"], town: "Leigh-on-Sea", postcode: "SS9 9ZZ")]
        plan.health.medicines = .stated([
            Plan.Medicine {
                $0.name = "co-beneldopa"
                $0.times = times("07:00", "11:00", "15:00", "19:00")
                $0.timeCritical = true
                $0.longestDelay = 30
            }
        ])
        plan.caringRole.tasks = [.personalCare, .medicines]
        plan.mustNotBeTold = .stated([Plan.KeptAway { $0.name = "Dinesh Patel" }])
        var neighbour = Plan.Contact()
        neighbour.name = PersonName(given: "John", family: "Tull")
        neighbour.relationship = "neighbour"
        neighbour.telephones = [Telephone(typed: "01632 960190", kind: .home)]
        neighbour.agreement = .init(.agreed, how: "by letter", on: LocalDate("2026-01-02"))
        plan.contacts = .stated(plan.contacts.items.prefix(1) + [neighbour])
        return plan
    }

    static func times(_ texts: String...) -> [LocalTime] { texts.compactMap { LocalTime($0) } }
}

/// A daemon in which a story is told: one officer, one emergency, the clock in the teller's hand.
struct StoryTeller {
    let daemon: TestDaemon
    let scheme: TestScheme

    init(at start: String, plan: Plan = StoryPlan.plan) async throws {
        daemon = try await TestDaemon(at: try #require(Instant(start)))
        scheme = try await TestScheme(daemon, plan: plan)
    }

    var now: Instant { daemon.time.now }

    func summary() async throws -> Emergencies.Summary { try await scheme.emergency() }

    /// When whoever is there is to be asked next.
    func nextCheck() async throws -> Instant? {
        try await summary().prompts.first { $0.what == "checkSite" }?.due
    }

    func prompts() async throws -> [String] { try await summary().prompts.map(\.what) }

    /// Lets time pass until the clock on London's wall reads so, the next time it does.
    func until(_ iso: String) async throws {
        let then = try #require(Instant(iso))
        await daemon.advance(by: then - now)
    }

    @discardableResult
    func open(_ caller: Emergencies.Caller = .init(name: "Dee", role: "crew", check: "switchboard")) async throws
        -> Emergencies.Summary
    {
        try await daemon.call(
            Emergencies.Open(
                reference: scheme.card,
                intake: .init(
                    caller: caller, danger: .init(isThere: false),
                    happening: .init(cause: "hospital", carerIs: "in an ambulance", carerCanSpeak: false),
                    situations: [.init(place: "home", company: "alone")], warning: .init(),
                    expectation: .init(coming: "nobody")))
        ).summary
    }

    @discardableResult
    func call(
        _ name: String, _ result: String, in span: Span? = nil, until end: Span? = nil, because: String? = nil
    ) async throws -> Emergencies.Summary {
        let who = try await scheme.contact(name)
        return try await daemon.call(
            Emergencies.Call(
                emergency: "E-0001", who: who, result: result, etaAt: span.map { now + $0 },
                untilAt: end.map { now + $0 }, because: because)
        ).summary
    }

    /// It ends so for everybody, and is closed.
    func settle(_ outcome: String, seenSafeBy: String) async throws {
        _ = try await daemon.call(Emergencies.Settle(emergency: "E-0001", outcome: outcome))
        _ = try await daemon.call(Emergencies.Close(emergency: "E-0001", seenSafeBy: seenSafeBy))
    }

    /// The kinds of what is left to do after it.
    func followUps() async throws -> [String] {
        let tasks = try await daemon.call(Register.ListTasks(), as: TestStaff.administrator).tasks
        return Set(tasks.filter { $0.caseNumber == "C-0001" }.map(\.kind)).sorted()
    }

    /// What was refused, in words; nil, and it is done, when it was not.
    func refusal<M: Varlink.Method>(of call: M, as uid: UInt32 = TestStaff.officer) async throws -> String? {
        do {
            _ = try await daemon.call(call, as: uid)
            return nil
        } catch let fault as RemoteFault {
            return fault.as(Refused.self)?.reason ?? fault.name
        }
    }
}
