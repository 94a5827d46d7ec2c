import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteTesting
import Testing

/// Somebody sets the clock of the machine while help is on its way.
@Suite struct SetClockStoryTests {
    private func story() async throws -> StoryTeller {
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z")
        try await story.open()
        await story.daemon.advance(by: .minutes(2))
        try await story.call("Meena Shah", "care", in: .minutes(25))
        return story
    }

    @Test(arguments: [Span.hours(1), .hours(-1), .minutes(11), .minutes(-11)])
    func whoeverIsComingIsLateAfterAsLongAsEver(step: Span) async throws {
        let story = try await story()
        await story.daemon.setClock(by: step)
        await story.daemon.advance(by: .minutes(34))
        #expect(try await !story.prompts().contains("late"))
        await story.daemon.advance(by: .minutes(1))
        #expect(try await story.prompts().contains("late"))
        #expect(try await story.scheme.story().count { $0 == "Meena Shah has not come: the search goes on" } == 1)
        #expect(try await story.daemon.check().findings == [])
    }

    @Test func theRecordStaysInTheOrderOfWhatHappenedAndSaysWhatTheClockDid() async throws {
        let story = try await story()
        await story.daemon.advance(by: .minutes(20))
        let meena = try await story.scheme.contact("Meena Shah")
        _ = try await story.daemon.call(Emergencies.Arrive(emergency: "E-0001", who: meena))
        await story.daemon.setClock(by: .hours(-1))
        await story.daemon.advance(by: .minutes(5))
        let left = try await story.daemon.call(Emergencies.Leave(emergency: "E-0001", who: meena)).summary
        #expect(left.people.first?.help == nil, "she came before she left, whatever the clock says")
        #expect(left.people.first?.priority == 1)
        let entries = try await story.daemon.call(Emergencies.Show(emergency: "E-0001")).entries
        let what = entries.map(\.what)
        #expect(
            Array(what.suffix(3)) == [
                "Meena Shah arrived",
                "The clock was set back by 1 h: what stands above has its old time", "Meena Shah left",
            ])
        #expect(entries.first?.at == Instant("2026-11-22T02:10:00Z"), "no entry is edited")
        #expect(entries.last?.at == Instant("2026-11-22T01:37:00Z"))
        #expect(try await story.daemon.check().findings == [])
    }

    @Test func thePromisesAreMeasuredInTimeThatPassed() async throws {
        let story = try await story()
        await story.daemon.setClock(by: .hours(3))
        await story.daemon.advance(by: .minutes(20))
        let meena = try await story.scheme.contact("Meena Shah")
        let there = try await story.daemon.call(Emergencies.Arrive(emergency: "E-0001", who: meena)).summary
        let room = try #require(there.clocks.first { $0.promise == "inTheRoom" })
        #expect(room.doneAt.map { $0 - room.from } == .minutes(22))
        let told = try #require(there.clocks.first { $0.promise == "carerTold" })
        #expect(told.due - story.now == .minutes(15))
    }

    @Test func aClockSetWhileTheDaemonWasDownIsEnteredToo() async throws {
        let story = try await story()
        let time = ManualTimekeeper(continuing: story.daemon.time, after: .minutes(5), isReboot: false)
        await time.setClock(by: .hours(2))
        let after = try await TestDaemon(store: story.daemon.store, time: time)
        let summary = try await after.call(Emergencies.Show(emergency: "E-0001")).summary
        #expect(summary.prompts.contains { $0.what == "expect" && $0.due == time.now + .minutes(20) })
        #expect(try await after.check().findings == [])
    }
}
