import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// What one shift hands to the next, what the day tells the night, and what only a few may read.
@Suite struct HandoverStoryTests {
    private func teller(at start: String) async throws -> StoryTeller {
        let story = try await StoryTeller(at: start)
        _ = try await story.daemon.call(
            Staff.PutPost(post: "day", name: "Day team", telephone: "01632 960800"), as: TestStaff.administrator)
        return story
    }

    private func lists(_ story: StoryTeller) async throws -> [Emergencies.ShiftList] {
        try await story.daemon.call(Emergencies.ListHandovers(), as: TestStaff.dayTeam).lists
    }

    @Test func theNightsListGoesToTheDayTeamOnAWorkingMorning() async throws {
        let story = try await teller(at: "2026-11-23T05:10:00Z")
        try await story.open()
        _ = try await story.daemon.deliver()
        try await story.until("2026-11-23T08:29:00Z")
        _ = try await story.daemon.deliver()
        #expect(try await lists(story) == [])
        try await story.until("2026-11-23T08:30:00Z")
        let list = try #require(try await lists(story).first)
        #expect(list.to == "post/day")
        #expect(list.items.map(\.emergency) == ["E-0001"])
        #expect(list.items.first?.isOpen == true)
        #expect(try await story.daemon.deliver().contains("+441632960800"))

        let silent = Emergencies.AcceptHandover(list: list.list, readBack: "One open, Ramesh.", emergencies: [])
        #expect(
            try await story.refusal(of: silent, as: TestStaff.dayTeam)
                == "Say each open emergency back as you understood it. Missing: E-0001.")
        var spoken = silent
        spoken.emergencies = [.init(emergency: "E-0001", words: "Ramesh is alone, nobody is coming yet.")]
        let accepted = try await story.daemon.call(spoken, as: TestStaff.dayTeam).list
        #expect(accepted.acceptedBy == "day")
        let queue = try await story.scheme.queue()
        #expect(!queue.contains { $0.kind == .handover })
        #expect(try await story.summary().holder != nil)
        #expect(
            try await story.refusal(of: spoken, as: TestStaff.relief) == "This list was accepted already, by day.")
    }

    @Test func aHandoverNobodyAcceptsIsTheManagers() async throws {
        let story = try await teller(at: "2026-11-23T08:00:00Z")
        try await story.open()
        let meena = try await story.scheme.contact("Meena Shah")
        _ = try await story.daemon.call(Emergencies.Arrive(emergency: "E-0001", who: meena))
        try await story.until("2026-11-23T08:30:00Z")
        _ = try await story.daemon.deliver()
        try await story.until("2026-11-23T08:44:00Z")
        #expect(try await !story.daemon.deliver().contains(TestScheme.managerNumber))
        try await story.until("2026-11-23T08:45:00Z")
        #expect(try await story.daemon.deliver().contains(TestScheme.managerNumber))
        #expect(try await lists(story).first?.acceptedAt == nil)
    }

    @Test func onAWeekendTheNightHandsToTheNight() async throws {
        let story = try await teller(at: "2026-11-22T05:10:00Z")
        try await story.open()
        try await story.until("2026-11-22T08:30:00Z")
        try await story.until("2026-11-22T16:30:00Z")
        #expect(try await lists(story).map(\.to) == ["post/edt", "post/edt"])
    }

    @Test func withNothingToHandOverThereIsNoList() async throws {
        let story = try await teller(at: "2026-11-23T05:10:00Z")
        await story.daemon.advance(by: .hours(24))
        #expect(try await lists(story) == [])
    }

    @Test func whatWasClosedInTheShiftIsOnItsListOnce() async throws {
        let story = try await teller(at: "2026-11-23T05:10:00Z")
        try await story.open()
        _ = try await story.daemon.call(Emergencies.Settle(emergency: "E-0001", outcome: "hospital"))
        _ = try await story.daemon.call(Emergencies.Close(emergency: "E-0001", seenSafeBy: "Ward 4"))
        try await story.until("2026-11-23T08:30:00Z")
        #expect(try await lists(story).first?.items.map(\.isOpen) == [false])
        await story.daemon.advance(by: .hours(24))
        #expect(try await lists(story).count == 1)
    }

    @Test func theDayTeamWarnsTheNight() async throws {
        let story = try await teller(at: "2026-11-23T15:00:00Z")
        let warn = Emergencies.Alert(
            reference: story.scheme.reference, words: "Hansa is waiting for a bed.", until: story.now + .hours(18))
        _ = try await story.daemon.call(warn, as: TestStaff.dayTeam)
        let screen = try await story.daemon.call(Lookup.Open(reference: story.scheme.card)).screen
        #expect(screen.warnings.contains { $0.hasSuffix("Hansa is waiting for a bed.") })
        #expect(try await story.daemon.call(Emergencies.ListAlerts()).alerts.map(\.alert) == [1])
        await story.daemon.advance(by: .hours(18))
        #expect(try await story.daemon.call(Emergencies.ListAlerts()).alerts == [])
        var past = warn
        past.until = story.now
        #expect(try await story.refusal(of: past, as: TestStaff.dayTeam) == "An alert ends in the future.")
    }

    @Test func aSafeguardingConcernIsACaseOfItsOwnWhoseWordsFewMayRead() async throws {
        let story = try await teller(at: "2026-11-22T02:10:00Z")
        try await story.open()
        let raised = try await story.daemon.call(
            Emergencies.Safeguard(
                emergency: "E-0001", mustNotKnow: "Dinesh", words: "Bruises, and he is afraid of him."),
            as: TestStaff.line)
        let queue = try await story.scheme.queue()
        let concern = try #require(queue.first { $0.kind == .safeguarding })
        #expect(concern.caseNumber == raised.caseNumber)
        #expect(concern.word == .paging, "somebody accepts it by name, whoever raised it")
        let read = Emergencies.Concerns(caseNumber: raised.caseNumber)
        #expect(try await story.daemon.call(read, as: TestStaff.manager).concerns.map(\.mustNotKnow) == ["Dinesh"])
        #expect(try await story.daemon.call(read, as: TestStaff.governance).concerns.count == 1)
        for uid in [TestStaff.line, TestStaff.dayTeam, TestStaff.provider, TestStaff.administrator] {
            #expect(try await story.refusal(of: read, as: uid) == "org.respited.RoleMissing")
        }
        let record = try await story.scheme.story()
        #expect(record.contains("Safeguarding, adult: a case of its own"))
        #expect(!record.contains { $0.contains("Bruises") })
    }
}
