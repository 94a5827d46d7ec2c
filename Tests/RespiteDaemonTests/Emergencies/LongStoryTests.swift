import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// Emergencies that take a night and more, from the call to what is left to do.
@Suite struct LongStoryTests {
    private let dee = Emergencies.Somebody(name: "Dee Okafor", telephone: "07700 900555", role: "worker")

    @Test func aYoungCarersMotherIsTakenToHospital() async throws {
        var plan = StoryPlan.plan
        plan.carer.name = PersonName(given: "Kiran", family: "Lane")
        plan.carer.born = PartialDate("2012-06-01")
        plan.caredFor.name = PersonName(given: "Joan", family: "Lane")
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z", plan: plan)

        // Kiran, fourteen, rings himself. His mother is in the ambulance; the record asks who looks after him tonight.
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
        #expect(
            try await story.scheme.story().contains(
                "Young carer, looked after by his aunt, Rita Lane, children's services told, decided by A. Reed, explained to them"
            ))

        // His mother is kept in; somebody rings him on the next working day.
        try await story.settle("hospital", seenSafeBy: "Ward 4")
        let tasks = try await story.daemon.call(Register.ListTasks(), as: TestStaff.administrator).tasks
        let young = try #require(tasks.first { $0.note?.hasPrefix("Young carer: follow up") == true })
        #expect(young.dueOn == LocalDate("2026-11-23"))
    }

    @Test func aStolenCardIsReadOutByWhoeverFoundIt() async throws {
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z")
        _ = try await story.daemon.call(Register.ReportCard(number: story.scheme.card, state: .stolen))

        // It opens the plan with a warning, and whoever has it is told nothing.
        var now = try await story.open(.init(role: "finder", check: "cardAndName"))
        #expect(now.mayTell == "nothing")
        #expect(try await story.scheme.story().contains { $0.hasSuffix("CARD REPORTED STOLEN") })
        let screen = try await story.daemon.call(Lookup.Open(reference: story.scheme.card)).screen
        #expect(screen.warnings.contains("CARD: REPORTED STOLEN"))
        #expect(try await story.prompts().contains("confirm"), "the carer's mobile and the home are rung first")

        // Hansa answers on two facts that we hold: she is at home with him, and nothing has happened.
        let hansa = Emergencies.Somebody(party: now.carerParty)
        now = try await story.daemon.call(
            Emergencies.Call(emergency: "E-0001", who: hansa, result: "cannot", words: "At home, all is well.")
        ).summary
        #expect(!now.prompts.map(\.what).contains("confirm"))
        try await story.settle("falseAlarm", seenSafeBy: "Hansa Patel, rung back")
        #expect(try await story.scheme.queue() == [])
        #expect(try await story.followUps() == [], "a false alarm leaves nothing to do")
    }

    @Test func aCallerWithoutACardIsWorkedAndIdentifiedLater() async throws {
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z")
        let opened = try await story.daemon.call(
            Emergencies.Open(
                intake: .init(
                    caller: .init(name: "Mrs Lane", number: "01632 960177", role: "neighbour"),
                    situations: [.init(place: "14 Saltings Rise", company: "alone")])))
        #expect(opened.summary.priority == 1)
        #expect(opened.summary.stage == "answered")
        #expect(opened.summary.references == [])
        #expect(try await story.scheme.queue().map(\.word) == [.owned])
        #expect(try await story.scheme.queue().map(\.subject) == ["E-0001, nobody known yet"])

        // Six minutes later the address is found on the register, and everybody of the plan is in it.
        await story.daemon.advance(by: .minutes(6))
        let known = try await story.daemon.call(
            Emergencies.Identify(emergency: "E-0001", reference: story.scheme.reference))
        #expect(known.summary.carer == "Hansa Patel")
        #expect(try await story.scheme.queue().map(\.subject) == ["Hansa Patel"])
        #expect(known.summary.people.map(\.priority) == [1])

        // The neighbour opens the door and sits with him; his daughter takes over.
        try await story.call("John Tull", "sit", in: .minutes(5), until: .hours(2))
        await story.daemon.advance(by: .minutes(5))
        let john = try await story.scheme.contact("John Tull")
        let sits = try await story.daemon.call(Emergencies.Arrive(emergency: "E-0001", who: john)).summary
        #expect(sits.prompts.map(\.what).contains("ringNext"), "company is not care: the search goes on")
        try await story.call("Meena Shah", "care", in: .minutes(30))
        await story.daemon.advance(by: .minutes(30))
        let meena = try await story.scheme.contact("Meena Shah")
        let there = try await story.daemon.call(
            Emergencies.Arrive(emergency: "E-0001", who: meena, found: "cold, hungry, unhurt")
        ).summary
        #expect((there.priority, there.stage) == (3, "helpOnSite"))
        _ = try await story.daemon.call(
            Emergencies.StepDown(emergency: "E-0001", to: "contact", acceptedBy: "Meena Shah"))
        try await story.settle("contactTookOver", seenSafeBy: "Meena Shah")
        #expect(
            try await story.scheme.story().contains(
                "Passes to the contact from 02:51, accepted by Meena Shah"))
    }

    @Test func noProviderHasCapacityAndTheManagerSendsHimToACareHome() async throws {
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z")
        try await story.open()
        _ = try await story.daemon.deliver()
        try await story.call("Meena Shah", "noAnswer")
        try await story.call("John Tull", "cannot")
        for name in ["Estuary Homecare", "Crossroads East"] {
            let asked = try await story.daemon.call(
                Emergencies.Offer(emergency: "E-0001", provider: .init(name: name, role: "provider")))
            _ = try await story.daemon.call(
                Emergencies.AnswerOffer(emergency: "E-0001", offer: asked.offer, answer: "no", words: "nobody free"))
        }
        let none = try await story.daemon.call(Emergencies.NoCapacity(emergency: "E-0001")).summary
        #expect(none.marks == ["noCapacity"])
        #expect(try await story.daemon.deliver().contains(TestScheme.managerNumber))
        #expect(try await story.prompts().first == "whoGoes")

        // The police say no; that is a deadline, not an end. The ambulance will take him.
        _ = try await story.daemon.call(Emergencies.Summon(emergency: "E-0001", service: "police", isRefused: true))
        #expect(try await story.summary().prompts.contains { $0.words == "Police: said no; who goes instead?" })
        _ = try await story.daemon.call(
            Emergencies.Summon(
                emergency: "E-0001", service: "ambulance", rangBy: "A. Reed", reference: "4471",
                will: "will take him to Seaview House", byAt: story.now + .minutes(50)))

        // On the manager's telephoned word he leaves home, and could not decide it: all of that is written down.
        let leave = Emergencies.LeaveHome(emergency: "E-0001", place: "Seaview House")
        #expect(try await story.refusal(of: leave)?.hasPrefix("Without their consent, say why") == true)
        var decided = leave
        (decided.whyUnable, decided.consulted) = ("muddled by the infection", "Meena Shah, attorney")
        (decided.lessTried, decided.decidedBy, decided.deprivationAsked) = ("two agencies", "D. Frost", true)
        _ = try await story.daemon.call(
            Emergencies.Decide(emergency: "E-0001", decision: "residential", manager: "D. Frost"))
        _ = try await story.daemon.call(decided)
        _ = try await story.daemon.call(
            Emergencies.TellCharge(emergency: "E-0001", whom: "Meena Shah", format: "large print"))
        try await story.settle("residential", seenSafeBy: "Seaview House, night nurse")
        #expect(
            try await story.followUps() == [
                "contactNotReached", "followUpCall", "offerAssessment", "other", "petsAndProperty",
                "reviewAfterEmergency", "skippedAssessment",
            ])
        let words = try await story.scheme.story()
        #expect(
            words.contains(
                "Leaves home for Seaview House, could not decide this now, muddled by the infection, consulted: Meena Shah, attorney, tried first: two agencies, decided by D. Frost, deprivation of liberty asked of the home"
            ))
        #expect(words.contains("Meena Shah told what is charged, large print"))
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

        // A worker comes instead; 48 hours later by every clock that only counts, the free hours end.
        let there = try await story.daemon.call(Emergencies.Arrive(emergency: "E-0001", who: dee, isPaid: true))
        let end = story.now + .hours(48)
        #expect(there.summary.freeHoursEnd == end)
        _ = try await story.daemon.deliver()
        while let due = try await story.nextCheck(), due < end {
            await story.daemon.advance(by: due - story.now)
            _ = try await story.daemon.call(Emergencies.CheckSite(emergency: "E-0001", who: dee, words: "well"))
        }
        await story.daemon.advance(by: end - story.now)
        #expect(try await story.summary().freeSecondsUsed == 48 * 3600)
        #expect(try await story.scheme.story().contains("The free hours have ended"))
        #expect(try await story.daemon.deliver().contains(TestScheme.managerNumber))
    }

    @Test func theDaemonIsKilledBetweenThePromiseAndTheArrival() async throws {
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z")
        try await story.open()
        try await story.call("Meena Shah", "care", in: .minutes(25))

        // It is down from then on; started again eleven minutes after she was due, it goes on with the search.
        let time = ManualTimekeeper(continuing: story.daemon.time, after: .minutes(36), isReboot: false)
        let after = try await TestDaemon(store: story.daemon.store, time: time)
        let shown = try await after.call(Emergencies.Show(emergency: "E-0001"))
        #expect(shown.summary.prompts.map(\.what).contains("late"))
        #expect(shown.entries.contains { $0.what == "Meena Shah has not come: the search goes on" })

        // She had come ten minutes ago, and was only late to say so: it is entered with its own time.
        let callees = try await after.call(Emergencies.Contacts(emergency: "E-0001")).callees
        let meena = try #require(callees.first { $0.name == "Meena Shah" })
        let there = try await after.call(
            Emergencies.Arrive(emergency: "E-0001", who: .init(party: meena.party), at: time.now - .minutes(10)))
        #expect(there.summary.people.first?.priority == 3)
        #expect(!there.summary.prompts.map(\.what).contains("late"))
        _ = try await after.call(Emergencies.Settle(emergency: "E-0001", outcome: "contactTookOver"))
        let closed = try await after.call(Emergencies.Close(emergency: "E-0001", seenSafeBy: "Meena Shah"))
        #expect(closed.summary.word == "closed")
        #expect(try await after.check().findings == [])
    }
}
