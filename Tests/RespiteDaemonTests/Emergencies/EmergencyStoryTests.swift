import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// Whole emergencies, told as they happen.
@Suite struct EmergencyStoryTests {
    /// The carer is in an ambulance at 02:10 on the Saturday of a bank-holiday weekend.
    @Test func theAmbulanceOnABankHolidayNight() async throws {
        let story = try await StoryTeller(at: "2026-05-02T01:10:00Z")
        let daemon = story.daemon
        var now = try await story.open()
        #expect(now.priority == 1)
        #expect(now.mayTell == "whatTheyNeed")
        #expect(now.prompts.map(\.what).contains("ringNext"))
        #expect(now.prompts.map(\.what).contains("standBy"), "at priority 1 the provider is put on stand-by at once")

        // The first contact says that she cannot; the second promises forty minutes.
        try await story.until("2026-05-02T01:14:00Z")
        try await story.call("Meena Shah", "cannot")
        try await story.until("2026-05-02T01:16:00Z")
        now = try await story.call("John Tull", "care", in: .minutes(40))
        #expect(now.people.first?.help?.contains("John Tull due 02:56, search goes on") == true)
        #expect(try await story.scheme.queue().first?.word == .helpComing)

        // He does not come: ten minutes after he was due the search goes on, and he is stood down by name.
        try await story.until("2026-05-02T02:05:00Z")
        #expect(try await !story.prompts().contains("late"))
        try await story.until("2026-05-02T02:06:00Z")
        #expect(try await story.prompts().contains("late"))
        #expect(try await story.scheme.queue().first?.word == .paging)
        _ = try await daemon.call(Cases.Acknowledge(caseNumber: "C-0001"))
        let john = try await story.scheme.contact("John Tull")
        _ = try await daemon.call(Emergencies.StandDown(emergency: "E-0001", who: john, why: "did not come"))

        // An agency is asked, says yes at 03:20, and its worker is there at 03:58.
        try await story.until("2026-05-02T02:16:00Z")
        let asked = try await daemon.call(
            Emergencies.Offer(
                emergency: "E-0001", provider: .init(name: "Estuary Homecare", role: "provider"), hours: 6))
        #expect(asked.terms.district == "SS9")
        try await story.until("2026-05-02T02:20:00Z")
        let dee = Emergencies.Somebody(name: "Dee Okafor", telephone: "07700 900555", role: "worker")
        now = try await daemon.call(
            Emergencies.AnswerOffer(
                emergency: "E-0001", offer: asked.offer, answer: "worker", worker: dee,
                etaAt: story.now + .minutes(35))
        ).summary
        #expect(now.prompts.map(\.what).contains("tellPerson"))
        try await story.until("2026-05-02T02:58:00Z")
        let there = try await daemon.call(
            Emergencies.Arrive(emergency: "E-0001", who: dee, found: "awake, frightened, dry"))
        #expect(there.summary.people.first?.priority == 3)
        #expect(there.summary.freeHoursEnd == Instant("2026-05-05T02:58:00Z"), "72 hours: the Tuesday")
        #expect(try await story.scheme.queue().first?.word == .onSite)
        let kept = there.summary.clocks.filter { $0.promise == "onSite" }.map(\.state)
        #expect(kept == ["kept"], "within 60 minutes of asking the agency")
        #expect(there.summary.clocks.first { $0.promise == "onSiteFromAnswer" }?.state == "missed")

        try await story.until("2026-05-02T03:05:00Z")
        _ = try await daemon.call(
            Emergencies.Tell(
                emergency: "E-0001", whom: "ward", name: "Sister Bright, A&E", check: "switchboard",
                words: "A worker is with Ramesh."))
        try await story.until("2026-05-02T03:28:00Z")
        _ = try await daemon.call(
            Emergencies.CheckSite(emergency: "E-0001", who: dee, words: "asleep, drank half a cup"))
        #expect(try await story.summary().clocks.allSatisfy { $0.promise != "firstCheck" || $0.state == "kept" })

        // The hours run out on the Tuesday at 03:58; twelve hours before, what comes after is still to be decided.
        now = try await story.summary()
        #expect(now.prompts.map(\.what).contains("decide"), "no working day is left: it is asked at once")
        _ = try await daemon.call(
            Emergencies.Decide(emergency: "E-0001", decision: "carerBack", words: "Home on Monday evening."))
        #expect(try await !story.prompts().contains("decide"))

        // Checks come every four hours by day, at bedtime and at seven; with each of them nobody is paged.
        let home = try #require(Instant("2026-05-04T17:00:00Z"))
        while let due = try await story.nextCheck(), due < home {
            await daemon.advance(by: due - story.now)
            _ = try await daemon.call(Emergencies.CheckSite(emergency: "E-0001", who: dee, words: "well"))
        }
        try await story.until("2026-05-04T17:00:00Z")
        #expect(try await !story.scheme.queue().contains { $0.kind == .onSite })
        _ = try await daemon.call(
            Emergencies.Leave(emergency: "E-0001", who: dee, words: "with Hansa", homeSecure: true, keysReturned: true))
        _ = try await daemon.call(Emergencies.Settle(emergency: "E-0001", outcome: "carerHome"))
        let closed = try await daemon.call(
            Emergencies.Close(emergency: "E-0001", seenSafeBy: "Dee Okafor", admissionAvoided: true))
        #expect(closed.summary.word == "closed")
        let words = try await story.scheme.story()
        #expect(words.first == "Call answered, Dee, crew, rung back through the switchboard or control room")
        #expect(words.contains("John Tull has not come: the search goes on"))
        #expect(words.last?.hasPrefix("Closed, seen safe by Dee Okafor") == true)
    }

    @Test func theDaemonIsKilledBetweenThePromiseAndTheArrival() async throws {
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z")
        try await story.open()
        try await story.call("Meena Shah", "care", in: .minutes(25))
        let time = ManualTimekeeper(continuing: story.daemon.time, after: .minutes(36), isReboot: false)
        let after = try await TestDaemon(store: story.daemon.store, time: time)
        let summary = try await after.call(Emergencies.Show(emergency: "E-0001"))
        #expect(summary.summary.prompts.map(\.what).contains("late"))
        #expect(summary.entries.contains { $0.what == "Meena Shah has not come: the search goes on" })
        let callees = try await after.call(Emergencies.Contacts(emergency: "E-0001")).callees
        let meena = try #require(callees.first { $0.name == "Meena Shah" })
        let there = try await after.call(Emergencies.Arrive(emergency: "E-0001", who: .init(party: meena.party)))
        #expect(there.summary.people.first?.priority == 3)
    }

    @Test func twoPeopleOnOneCardEndEachInTheirOwnWay() async throws {
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z")
        let first = try await story.daemon.call(
            Register.ShowPlan(reference: story.scheme.reference), as: TestStaff.administrator)
        var second = StoryPlan.plan
        second.carer = first.plan.carer
        second.caredFor.name = PersonName(given: "Asha", family: "Patel")
        second.caredFor.minutesAlone = 240
        second.health.medicines = .nothing
        second.contacts = .nothing
        let made = try await story.daemon.call(Register.CreatePlan(plan: second), as: TestStaff.administrator)
        _ = try await story.daemon.call(
            Register.RegisterPlan(reference: made.reference, basedOn: 1), as: TestStaff.administrator)

        let opened = try await story.open()
        #expect(opened.people.map(\.name) == ["Ramesh Patel", "Asha Patel"])
        _ = try await story.daemon.call(
            Emergencies.Answer(
                emergency: "E-0001",
                intake: .init(situations: [.init(person: 2, seenAt: story.now, seenBy: "crew", seenWell: true)])))
        var people = try await story.summary().people
        #expect(people.map(\.priority) == [1, 2])
        #expect(people[1].safeUntil == story.now + .hours(4))

        try await story.call("Meena Shah", "care", in: .minutes(20))
        await story.daemon.advance(by: .minutes(20))
        let meena = try await story.scheme.contact("Meena Shah")
        _ = try await story.daemon.call(Emergencies.Arrive(emergency: "E-0001", who: meena, person: 1))
        _ = try await story.daemon.call(
            Emergencies.Settle(emergency: "E-0001", person: 1, outcome: "contactTookOver"))
        let tooEarly = Emergencies.Close(emergency: "E-0001", seenSafeBy: "Meena Shah")
        #expect(
            try await story.refusal(of: tooEarly)
                == "It has not ended for everybody. Say first how it ended for person 2.")
        _ = try await story.daemon.call(Emergencies.Settle(emergency: "E-0001", person: 2, outcome: "hospital"))
        _ = try await story.daemon.call(tooEarly)
        people = try await story.summary().people
        #expect(people.map(\.outcome) == ["contactTookOver", "hospital"])
    }

    @Test func aStolenCardOpensItWithAWarning() async throws {
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z")
        _ = try await story.daemon.call(Register.ReportCard(number: story.scheme.card, state: .stolen))
        let opened = try await story.open(.init(role: "finder"))
        #expect(opened.mayTell == "nothing")
        #expect(try await story.scheme.story().contains { $0.hasSuffix("CARD REPORTED STOLEN") })
        let screen = try await story.daemon.call(Lookup.Open(reference: story.scheme.card)).screen
        #expect(screen.warnings.contains("CARD: REPORTED STOLEN"))
    }

    @Test func aFinderWhoAsksWhoItBelongsToIsToldNothing() async throws {
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z")
        let opened = try await story.open(.init(name: "A man at the bus stop", role: "finder", check: "cardAndName"))
        #expect(opened.mayTell == "nothing")
        #expect(opened.mayTellSays == "nothing about the plan")
        #expect(opened.prompts.map(\.what).contains("confirm"), "the carer's mobile and the home are rung first")
        _ = try await story.daemon.call(
            Emergencies.Tell(emergency: "E-0001", whom: "finder", words: "Thank you. We will see to it."))
        _ = try await story.daemon.call(Emergencies.Settle(emergency: "E-0001", outcome: "falseAlarm"))
        _ = try await story.daemon.call(Emergencies.Close(emergency: "E-0001", seenSafeBy: "Hansa Patel, rung back"))
        #expect(try await story.scheme.queue() == [])
    }

    @Test func aContactWhoMustNotBeToldStopsTheDial() async throws {
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z")
        try await story.open()
        let dial = Emergencies.Call(emergency: "E-0001", who: .init(name: "Dinesh PATEL"), result: "noAnswer")
        let reason = try await story.refusal(of: dial)
        #expect(
            reason?.hasPrefix("Whoever this is has the name or the number of somebody who must not be told.") == true)
        var forALife = dial
        forALife.because = "No other number, and the house is on fire."
        #expect(try await story.refusal(of: forALife, as: TestStaff.line) == "org.respited.RoleMissing")
        #expect(try await story.daemon.call(forALife).warning != nil)
        var rang = dial
        rang.isInbound = true
        #expect(try await story.daemon.call(rang).warning != nil, "that he rang is a fact, and carries the warning")
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

    @Test func aCallerWithoutACardIsWorkedAndIdentifiedLater() async throws {
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z")
        let opened = try await story.daemon.call(
            Emergencies.Open(
                intake: .init(
                    caller: .init(name: "Mrs Lane", number: "01632 960177", role: "neighbour"),
                    situations: [.init(place: "14 Saltings Rise", company: "alone")])))
        #expect(opened.summary.priority == 1)
        #expect(opened.summary.references == [])
        #expect(try await story.scheme.queue().map(\.word) == [.owned])
        #expect(try await story.scheme.queue().map(\.subject) == ["E-0001, nobody known yet"])
        await story.daemon.advance(by: .minutes(6))
        let known = try await story.daemon.call(
            Emergencies.Identify(emergency: "E-0001", reference: story.scheme.reference))
        #expect(known.summary.carer == "Hansa Patel")
        #expect(try await story.scheme.queue().map(\.subject) == ["Hansa Patel"])
        #expect(known.summary.references == [story.scheme.reference])
        #expect(known.summary.people.map(\.priority) == [1])
    }

    @Test func noProviderHasCapacityAndTheManagerKnows() async throws {
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z")
        try await story.open()
        _ = try await story.daemon.deliver()
        for name in ["Estuary Homecare", "Crossroads East"] {
            let asked = try await story.daemon.call(
                Emergencies.Offer(emergency: "E-0001", provider: .init(name: name, role: "provider")))
            _ = try await story.daemon.call(
                Emergencies.AnswerOffer(emergency: "E-0001", offer: asked.offer, answer: "no", words: "nobody free"))
        }
        _ = try await story.daemon.call(Emergencies.NoCapacity(emergency: "E-0001"))
        #expect(try await story.daemon.deliver().contains(TestScheme.managerNumber))
        #expect(try await story.prompts().first == "whoGoes")
    }

    @Test func aProviderWhoAnswersTwiceIsRefused() async throws {
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z")
        try await story.open()
        let asked = try await story.daemon.call(
            Emergencies.Offer(emergency: "E-0001", provider: .init(name: "Estuary Homecare")))
        let no = Emergencies.AnswerOffer(emergency: "E-0001", offer: asked.offer, answer: "no")
        _ = try await story.daemon.call(no)
        let again = try await story.refusal(of: no)
        #expect(again == "Offer \(asked.offer) has been answered already, or is over. Make a new one.")
    }

    @Test func anArrivalNobodyAnnouncedIsRecordedAndActedOn() async throws {
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z")
        try await story.open()
        let stranger = Emergencies.Somebody(name: "Pat from the church", telephone: "07700 900666", role: "friend")
        let there = try await story.daemon.call(Emergencies.Arrive(emergency: "E-0001", who: stranger))
        #expect(there.summary.people.first?.help == "Pat from the church there since 02:10")
        #expect(try await story.scheme.queue().map(\.word) == [.onSite])
    }

    @Test func theClocksGoBackDuringTheNight() async throws {
        // 01:30 BST; at 02:00 BST the clock goes back to 01:00 GMT.
        let story = try await StoryTeller(at: "2026-10-25T00:30:00Z")
        try await story.open()
        try await story.call("Meena Shah", "care", in: .minutes(60))
        #expect(try await story.summary().people.first?.help?.contains("due 01:30 +00:00") == true)
        await story.daemon.advance(by: .minutes(60))
        #expect(try await !story.prompts().contains("late"), "an hour is an hour, whatever the clock shows")
        await story.daemon.advance(by: .minutes(10))
        #expect(try await story.prompts().contains("late"))
        let dee = Emergencies.Somebody(name: "Dee Okafor", role: "worker")
        let there = try await story.daemon.call(
            Emergencies.Arrive(emergency: "E-0001", who: dee, isPaid: true))
        #expect(there.summary.freeHoursEnd == story.now + .hours(48))
    }

    @Test func aYoungCarersMotherIsTakenToHospital() async throws {
        var plan = StoryPlan.plan
        plan.carer.name = PersonName(given: "Kiran", family: "Lane")
        plan.carer.born = PartialDate("2012-06-01")
        plan.caredFor.name = PersonName(given: "Joan", family: "Lane")
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z", plan: plan)
        try await story.open(.init(name: "Kiran", role: "carer", check: "twoFacts"))
        #expect(try await story.prompts().contains("youngCarer"))
        let bare = Emergencies.YoungCarer(emergency: "E-0001", servicesTold: true)
        #expect(
            try await story.refusal(of: bare) == "Name the worker who decided whether children's services are told.")
        _ = try await story.daemon.call(
            Emergencies.YoungCarer(
                emergency: "E-0001", lookedAfterBy: "his aunt, Rita Lane", servicesTold: true, decidedBy: "A. Reed",
                explained: true))
        #expect(try await !story.prompts().contains("youngCarer"))
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
}
