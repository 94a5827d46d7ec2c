import RespiteAPI
import RespiteRecord
import RespiteStore
import RespiteTesting
import Testing

/// The real path on a plan made for drills: marked everywhere, counted nowhere, and never on a family's plan.
@Suite struct DrillStoryTests {
    /// Nobody's plan: both contacts are on the telephone of the member of staff who holds the drill.
    private static var plan: Plan {
        var plan = StoryPlan.plan
        plan.form.forDrills = true
        plan.carer.name = PersonName(given: "Test", family: "Carer")
        plan.caredFor.name = PersonName(given: "Test", family: "Person")
        plan.contacts = .stated(
            plan.contacts.items.map { contact in
                var contact = contact
                contact.telephones = [Telephone(typed: "07700 900300")]
                return contact
            })
        return plan
    }

    @Test func aDrillGoesTheWholeWayMarkedEverywhere() async throws {
        let story = try await StoryTeller(at: "2026-11-23T05:10:00Z", plan: Self.plan)
        let opened = try await story.open()
        #expect(opened.isDrill, "a plan made for drills opens a drill, asked for or not")
        let screen = try await story.daemon.call(Lookup.Open(reference: story.scheme.card)).screen
        #expect(screen.warnings.first == "TEST: a plan made for drills, nobody's family")
        #expect(screen.emergency?.number == "TEST E-0001")
        #expect(try await story.scheme.queue().map(\.isDrill) == [true])

        // Nobody comes, and every notice of it says that it is a drill.
        try await story.call("Meena Shah", "care", in: .minutes(10))
        await story.daemon.advance(by: .hours(1))
        let notices = try await story.daemon.claim()
        #expect(!notices.isEmpty)
        #expect(notices.filter { $0.parameters["case"] == "C-0001" }.allSatisfy { $0.parameters["drill"] == "yes" })

        // A worker who does not book out, and a concern: cases of their own, and drills too.
        let dee = Emergencies.Somebody(name: "Dee Okafor", role: "worker")
        _ = try await story.daemon.call(
            Emergencies.Arrive(emergency: "E-0001", who: dee, untilAt: story.now + .minutes(5), isPaid: true))
        await story.daemon.advance(by: .minutes(30))
        _ = try await story.daemon.call(Emergencies.Safeguard(emergency: "E-0001", words: "A trial of the form."))
        let kinds = try await story.scheme.queue().filter { $0.kind != .system }
        #expect(Set(kinds.map(\.kind)).isSuperset(of: [.emergency, .onSite, .safeguarding]))
        #expect(!kinds.contains { !$0.isDrill })

        #expect(
            try await story.refusal(of: Emergencies.Settle(emergency: "E-0001", outcome: "hospital"))
                == "The outcome “hospital” does not fit: this is a drill, which ends as a test.")
        _ = try await story.daemon.call(Emergencies.Settle(emergency: "E-0001", outcome: "test"))
        _ = try await story.daemon.call(Emergencies.Close(emergency: "E-0001"))
        let tasks = try await story.daemon.call(Register.ListTasks(), as: TestStaff.administrator).tasks
        #expect(tasks.filter { $0.note?.contains("E-0001") == true } == [], "a drill leaves nothing to do")
    }

    @Test func aDrillCountsInNoFigureAndIsNoOpenEmergency() async throws {
        let story = try await StoryTeller(at: "2026-11-23T05:10:00Z", plan: Self.plan)
        let before = try await story.daemon.call(System.Status())
        try await story.open()
        let after = try await story.daemon.call(System.Status())
        #expect(after.plans == 0)
        #expect((after.openCases, after.pagingCases) == (before.openCases, before.pagingCases))
        #expect(try await !story.daemon.store.hasAnyOpenEmergency())
        await story.daemon.advance(by: .hours(4))
        let lists = try await story.daemon.call(Emergencies.ListHandovers(), as: TestStaff.dayTeam).lists
        #expect(lists == [], "a drill is handed over to nobody")
    }

    @Test func aDrillIsNeverHeldOnAFamilysPlan() async throws {
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z")
        let onAFamily = Emergencies.Open(reference: story.scheme.card, isDrill: true)
        let reason = try await story.refusal(of: onAFamily)
        #expect(reason?.hasPrefix("A drill is held on a plan made for drills, never on a family's.") == true)
        let unknown = try await story.daemon.call(Emergencies.Open(isDrill: true)).summary
        #expect(unknown.isDrill)
        let identify = Emergencies.Identify(emergency: unknown.emergency, reference: story.scheme.reference)
        #expect(try await story.refusal(of: identify) == reason)
        #expect(try await story.summary().references == [])
    }

    @Test func aPlanMarkedByMistakeIsWorkedInEarnest() async throws {
        var plan = StoryPlan.plan
        plan.form.forDrills = true
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z", plan: plan)
        #expect(
            try await story.refusal(of: Emergencies.Open(reference: story.scheme.card, isDrill: true))?
                .hasPrefix("Contact 1 of plan \(story.scheme.reference) is on a telephone that is neither staff's")
                == true)
        let opened = try await story.open()
        #expect(!opened.isDrill, "its contacts are somebody's family: the emergency may be real")
        #expect(try await story.daemon.store.hasAnyOpenEmergency())
    }

    @Test func aCheckInOfAPlanMadeForDrillsIsADrillToo() async throws {
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z", plan: Self.plan)
        _ = try await story.scheme.expectCheckIn(at: story.now + .hours(1))
        await story.daemon.advance(by: .hours(1) + .minutes(40))
        #expect(try await story.scheme.queue().filter { $0.kind == .welfare }.map(\.isDrill) == [true])
        _ = try await story.daemon.call(CheckIns.Record(reference: story.scheme.reference, word: .help))
        let emergency = try #require(try await story.scheme.queue().first { $0.kind == .emergency })
        #expect(emergency.isDrill)
        #expect(try await story.summary().isDrill)
    }
}
