import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// The board: everything open, by what is most late.
@Suite struct BoardTests {
    private func family(_ name: String, in story: StoryTeller, alone: Int) async throws -> String {
        var plan = StoryPlan.plan
        plan.carer = Plan.Carer { $0.name = PersonName(given: name, family: "Lane") }
        plan.caredFor = Plan.CaredFor {
            $0.name = PersonName(given: "Joan", family: name)
            $0.minutesAlone = alone
        }
        plan.health.medicines = .nothing
        let made = try await story.daemon.call(Register.CreatePlan(plan: plan), as: TestStaff.administrator)
        _ = try await story.daemon.call(
            Register.RegisterPlan(reference: made.reference, basedOn: 1), as: TestStaff.administrator)
        return made.reference
    }

    private func board(_ story: StoryTeller) async throws -> [String] {
        try await story.daemon.call(Emergencies.List()).emergencies.map(\.emergency)
    }

    /// Somebody who was seen well just now: there is time.
    private func open(_ reference: String, in story: StoryTeller) async throws {
        let seen = Emergencies.Situation(seenAt: story.now, seenBy: "crew", seenWell: true)
        _ = try await story.daemon.call(
            Emergencies.Open(reference: reference, intake: .init(situations: [seen], warning: .init())))
    }

    @Test func whatIsMostLateStandsFirst() async throws {
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z")
        let long = try await family("Kiran", in: story, alone: 600)
        let short = try await family("Asha", in: story, alone: 300)
        try await open(long, in: story)
        try await open(short, in: story)
        for (number, who) in [("E-0001", "Dee"), ("E-0002", "Pat")] {
            _ = try await story.daemon.call(
                Emergencies.Arrive(
                    emergency: number, who: .init(name: who, role: "friend"), untilAt: story.now + .hours(9)))
            await story.daemon.advance(by: .minutes(1))
        }
        #expect(try await board(story) == ["E-0001", "E-0002"], "the carer of the first is to be told a minute sooner")
        _ = try await story.daemon.call(Emergencies.Tell(emergency: "E-0001", whom: "carer", words: "Dee is there."))
        #expect(try await board(story) == ["E-0002", "E-0001"])
        await story.daemon.advance(by: .minutes(25))
        #expect(try await board(story) == ["E-0002", "E-0001"])
        _ = try await story.daemon.call(Emergencies.Tell(emergency: "E-0002", whom: "carer", words: "Pat is there."))
        #expect(try await board(story) == ["E-0001", "E-0002"], "the first check of the first is due")
        try await story.open()
        await story.daemon.advance(by: .minutes(4))
        #expect(
            try await board(story) == ["E-0003", "E-0001", "E-0002"], "late since 02:37, 02:40 and not at all")
    }

    @Test func itIsAStreamThatComesAnewAtEveryChange() async throws {
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z")
        let client = story.daemon.client()
        var boards = client.stream(Emergencies.Watch()).makeAsyncIterator()
        #expect(try await boards.next()?.emergencies == [])
        try await story.open()
        #expect(try await boards.next()?.emergencies.map(\.emergency) == ["E-0001"])
        try await story.call("Meena Shah", "cannot")
        var shown = try await boards.next()
        while shown?.emergencies.first?.entries != (try await story.summary().entries) {
            shown = try await boards.next()
        }
        #expect(shown?.emergencies.first?.priority == 1)
    }
}
