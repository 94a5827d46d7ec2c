import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// What may happen at any time of an emergency, in whatever order: it is written down and acted on.
@Suite struct EmergencyFactStoryTests {
    @Test func anArrivalNobodyAnnouncedIsRecordedAndActedOn() async throws {
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z")
        try await story.open()
        let stranger = Emergencies.Somebody(name: "Pat from the church", telephone: "07700 900666", role: "friend")
        let there = try await story.daemon.call(Emergencies.Arrive(emergency: "E-0001", who: stranger))
        #expect(there.summary.people.first?.help == "Pat from the church there since 02:10")
        #expect(try await story.scheme.queue().map(\.word) == [.onSite])
    }

    @Test func paperNotesOfAnOutageAreEnteredWithTheirOwnTimes() async throws {
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z")
        try await story.open()
        await story.daemon.advance(by: .hours(2))
        let then = try #require(Instant("2026-11-22T02:31:00Z"))
        let meena = try await story.scheme.contact("Meena Shah")
        _ = try await story.daemon.call(
            Emergencies.Arrive(emergency: "E-0001", who: meena, at: then, sheet: "7"))
        let entries = try await story.daemon.call(Emergencies.Show(emergency: "E-0001")).entries
        let arrival = try #require(entries.first { $0.kind == "arrived" })
        #expect(arrival.at == then && arrival.enteredAt == story.now)
        #expect(arrival.source == "paper" && arrival.sheet == "7")
        #expect(try await story.summary().clocks.first { $0.promise == "carerTold" }?.state == "late")
    }

    @Test func aWorkerWhoDoesNotBookOutIsACaseOfTheirOwn() async throws {
        let story = try await StoryTeller(at: "2026-11-22T10:10:00Z")
        try await story.open()
        let dee = Emergencies.Somebody(name: "Dee Okafor", role: "worker")
        _ = try await story.daemon.call(
            Emergencies.Arrive(
                emergency: "E-0001", who: dee, untilAt: story.now + .minutes(30), isPaid: true))
        await story.daemon.advance(by: .minutes(44))
        #expect(try await !story.scheme.queue().contains { $0.kind == .onSite })
        await story.daemon.advance(by: .minutes(1))
        #expect(try await story.scheme.queue().contains { $0.kind == .onSite })
    }

    @Test func theWordsThatMeanDangerRingNobodyAtTheSite() async throws {
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z")
        try await story.open()
        let dee = Emergencies.Somebody(name: "Dee Okafor", telephone: "07700 900555", role: "worker")
        _ = try await story.daemon.call(Emergencies.Arrive(emergency: "E-0001", who: dee, isPaid: true))
        _ = try await story.daemon.deliver()
        _ = try await story.daemon.call(Emergencies.Duress(emergency: "E-0001", who: dee))
        let rung = try await story.daemon.deliver()
        #expect(Set(rung).isSuperset(of: [TestScheme.officerNumber, TestScheme.managerNumber]))
        #expect(!rung.contains("+447700900555") && !rung.contains(TestScheme.carerNumber))
    }

    @Test func anExtensionAtNightTakesAManagersNameAndTheRole() async throws {
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z")
        try await story.open()
        let dee = Emergencies.Somebody(name: "Dee Okafor", role: "worker")
        _ = try await story.daemon.call(Emergencies.Arrive(emergency: "E-0001", who: dee, isPaid: true))
        let bare = Emergencies.Decide(emergency: "E-0001", decision: "extension", hours: 24)
        #expect(try await story.refusal(of: bare)?.hasPrefix("That takes the word of a duty manager") == true)
        var named = bare
        named.manager = "D. Frost"
        #expect(try await story.refusal(of: named, as: TestStaff.line) == "org.respited.RoleMissing")
        let decided = try await story.daemon.call(named)
        #expect(decided.summary.freeHoursEnd == story.now + .hours(72))
        let residential = Emergencies.Decide(
            emergency: "E-0001", decision: "residential", withoutManager: "No answer on both numbers at 02:14.")
        #expect(try await story.refusal(of: residential) == nil, "nobody is left without care for want of a manager")
    }

    @Test func whoDeclinedIsNeverOfferedAndRungOnlyForALifeAtRisk() async throws {
        var plan = StoryPlan.plan
        var declined = Plan.Contact()
        declined.name = PersonName(given: "Anil", family: "Shah")
        declined.telephones = [Telephone(typed: "07700 900231")]
        declined.agreement = .init(.declined, how: "by telephone", on: LocalDate("2026-02-01"))
        plan.contacts = .stated([declined] + plan.contacts.items)
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z", plan: plan)
        try await story.open()
        let callees = try await story.daemon.call(Emergencies.Contacts(emergency: "E-0001")).callees
        #expect(callees.map(\.name) == ["Meena Shah", "John Tull", "Anil Shah"])
        #expect(callees.map(\.next) == ["ring", "ring", "doNotRing"])
        let anil = Emergencies.Call(emergency: "E-0001", who: .init(party: callees[2].party), result: "noAnswer")
        #expect(try await story.refusal(of: anil)?.hasPrefix("Anil Shah has declined or withdrawn.") == true)
    }
}
