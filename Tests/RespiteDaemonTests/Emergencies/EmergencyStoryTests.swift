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
        _ = try await daemon.call(
            Emergencies.Tell(emergency: "E-0001", whom: "person", words: "Dee is coming, for Hansa."))
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
        let rung = Set(try await daemon.deliver())
        #expect(
            rung.isDisjoint(with: [TestScheme.daughterNumber, TestScheme.neighbourNumber, TestScheme.carerNumber]),
            "until it ends nothing goes to a contact but by the operator's key")
        _ = try await daemon.call(Emergencies.Settle(emergency: "E-0001", outcome: "carerHome"))
        let closed = try await daemon.call(
            Emergencies.Close(emergency: "E-0001", seenSafeBy: "Dee Okafor", admissionAvoided: true))
        #expect(closed.summary.word == "closed")
        #expect(closed.summary.freeSecondsUsed == (62 * 60 + 2) * 60, "from 03:58 on Saturday to 18:00 on Monday")
        #expect(closed.summary.clocks.first { $0.promise == "personTold" }?.state == "kept")
        #expect(
            try await story.followUps() == [
                "financialAssessment", "followUpCall", "offerAssessment", "reviewAfterEmergency",
            ])
        let words = try await story.scheme.story()
        #expect(words.first == "Call answered, Dee, crew, rung back through the switchboard or control room")
        #expect(words.contains("John Tull has not come: the search goes on"))
        #expect(words.last?.hasPrefix("Closed, seen safe by Dee Okafor") == true)
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

}
