import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// What cannot be so is refused with the reason and the state, and changes nothing; what has happened is never refused.
@Suite struct EmergencyRefusalTests {
    let story: StoryTeller

    init() async throws {
        story = try await StoryTeller(at: "2026-11-22T02:10:00Z")
        try await story.open()
    }

    /// What stands in the record now, and what the queue says of it.
    private func state() async throws -> (Emergencies.Show.Reply, [Cases.Summary]) {
        (try await story.daemon.call(Emergencies.Show(emergency: "E-0001")), try await story.scheme.queue())
    }

    private func refused<M: Varlink.Method>(_ call: M, _ reason: String, as uid: UInt32 = TestStaff.officer)
        async throws
    {
        let before = try await state()
        #expect(try await story.refusal(of: call, as: uid) == reason)
        let after = try await state()
        #expect(after.0 == before.0 && after.1 == before.1, "nothing is changed")
    }

    @Test func aSecondCloseSaysWhenItWasClosed() async throws {
        try await story.settle("hospital", seenSafeBy: "Ward 4")
        try await refused(
            Emergencies.Close(emergency: "E-0001", seenSafeBy: "Ward 4"),
            "This emergency was closed on Sun 22 Nov 02:10.")
        try await refused(
            Emergencies.Settle(emergency: "E-0001", outcome: "carerHome"),
            "This emergency was closed on Sun 22 Nov 02:10.")
    }

    @Test func anExtensionTakesTheRoleAndTheManagersName() async throws {
        let bare = Emergencies.Decide(emergency: "E-0001", decision: "extension", hours: 24)
        try await refused(
            bare, "That takes the word of a duty manager: give the name, or say why no manager could be reached.")
        var named = bare
        named.manager = "D. Frost"
        try await refused(named, "org.respited.RoleMissing", as: TestStaff.line)
        named.hours = 0
        try await refused(named, "Say for how many hours it is extended.")
    }

    @Test func aProviderAnswersOnce() async throws {
        let asked = try await story.daemon.call(
            Emergencies.Offer(emergency: "E-0001", provider: .init(name: "Estuary Homecare")))
        let no = Emergencies.AnswerOffer(emergency: "E-0001", offer: asked.offer, answer: "no")
        _ = try await story.daemon.call(no)
        let over = "Offer \(asked.offer) has been answered already, or is over. Make a new one."
        try await refused(no, over)
        try await refused(Emergencies.AnswerOffer(emergency: "E-0001", offer: asked.offer, answer: "yes"), over)
        try await refused(
            Emergencies.AnswerOffer(emergency: "E-0001", offer: 77, answer: "yes"),
            "There is no offer 77 in this emergency.")
        try await refused(
            Emergencies.AnswerOffer(emergency: "E-0001", offer: asked.offer, answer: "maybe"),
            "A provider answers yes, worker, no or noAnswer.")
    }

    @Test func anOutcomeFitsWhatHappened() async throws {
        try await refused(
            Emergencies.Settle(emergency: "E-0001", outcome: "contactTookOver"),
            "The outcome “contact took over” does not fit: no contact has come or promised to.")
        try await refused(
            Emergencies.Settle(emergency: "E-0001", outcome: "test"),
            "The outcome “test” does not fit: this is no drill.")
        _ = try await story.daemon.call(Emergencies.Settle(emergency: "E-0001", outcome: "hospital"))
        try await refused(
            Emergencies.Settle(emergency: "E-0001", outcome: "died"),
            "For person 1 it has ended already: hospital. Correct that entry if it was wrong.")
        try await refused(
            Emergencies.Settle(emergency: "E-0001", person: 4, outcome: "died"),
            "There is no person 4 in this emergency.")
        try await refused(
            Emergencies.Close(emergency: "E-0001"), "Say who saw that everybody is safe.")
    }

    @Test func whatHasNotHappenedYetIsNotEntered() async throws {
        let ahead = story.now + .minutes(1)
        let words = "That time is in the future. What has not happened yet is not entered."
        try await refused(Emergencies.Note(emergency: "E-0001", words: "later", at: ahead), words)
        try await refused(
            Emergencies.Arrive(emergency: "E-0001", who: .init(name: "Pat"), at: ahead, sheet: "7"), words)
        let seen = Emergencies.Situation(seenAt: ahead, seenBy: "crew", seenWell: true)
        try await refused(Emergencies.Answer(emergency: "E-0001", intake: .init(situations: [seen])), words)
        try await refused(
            Emergencies.Answer(emergency: "E-0001", intake: .init(ringing: .init(rangAt: ahead))), words)
        try await refused(Emergencies.Correct(emergency: "E-0001", entry: 2, why: "Clock.", rightAt: ahead), words)
    }

    @Test func loweringAPriorityTakesAReasonAndTheRole() async throws {
        let lower = Emergencies.Prioritise(emergency: "E-0001", priority: 2, reason: "Her sister is next door.")
        try await refused(lower, "org.respited.RoleMissing", as: TestStaff.line)
        try await refused(
            Emergencies.Prioritise(emergency: "E-0001", priority: 2), "Give a reason in words for lowering a priority.")
        #expect(try await story.daemon.call(lower).summary.people.map(\.priority) == [2])
        let raise = Emergencies.Prioritise(emergency: "E-0001", priority: 1)
        #expect(try await story.daemon.call(raise, as: TestStaff.line).summary.priority == 1, "anyone may raise it")
    }

    @Test func correctionsSayWhyAndCorrectSomething() async throws {
        try await refused(
            Emergencies.Correct(emergency: "E-0001", entry: 99, why: "Wrong."),
            "There is no entry 99 that can be corrected.")
        try await refused(Emergencies.Correct(emergency: "E-0001", entry: 2, why: " "), "Give a reason in words.")
        try await refused(
            Emergencies.StepDown(emergency: "E-0001", to: "agency", acceptedBy: ""),
            "Say by name who accepts it: the care passes to nobody who has not.")
    }

    /// Whoever left before they came, came without being sent, or was stood down without being asked.
    @Test func whatHappenedIsWrittenDownInWhateverOrder() async throws {
        let pat = Emergencies.Somebody(name: "Pat from the church", role: "friend")
        _ = try await story.daemon.call(Emergencies.Leave(emergency: "E-0001", who: pat))
        _ = try await story.daemon.call(Emergencies.CheckSite(emergency: "E-0001", who: pat, words: "well"))
        _ = try await story.daemon.call(Emergencies.StandDown(emergency: "E-0001", who: pat, why: "never asked"))
        let two = Emergencies.Somebody(name: "A second helper", role: "friend")
        _ = try await story.daemon.call(Emergencies.Arrive(emergency: "E-0001", who: pat))
        let both = try await story.daemon.call(Emergencies.Arrive(emergency: "E-0001", who: two)).summary
        #expect(
            both.people.first?.help
                == "Pat from the church there since 02:10; A second helper there since 02:10")
        try await story.settle("contactTookOver", seenSafeBy: "Pat")
        let after = try await story.daemon.call(
            Emergencies.Leave(emergency: "E-0001", who: two, words: "went home")
        ).summary
        #expect(after.word == "closed", "what comes in after the end belongs to the record too")
        #expect(try await story.scheme.story().last == "A second helper left, went home")
    }
}
