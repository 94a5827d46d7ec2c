import RespiteCore
import Testing

@Suite struct OccurrenceStateTests {
    @Test func aCheckInWithinTheGraceMeetsIt() {
        #expect(OccurrenceState.expected.after(.fellDue).after(.checkedIn) == .satisfied)
    }

    @Test func aCheckInAfterTheGraceIsLate() {
        #expect(OccurrenceState.expected.after(.fellDue).after(.graceOver).after(.checkedIn) == .late)
    }

    @Test(arguments: [OccurrenceState.satisfied, .late, .excused, .cancelled], OccurrenceState.Event.allCases)
    func whatHasEndedStaysAsItEnded(state: OccurrenceState, event: OccurrenceState.Event) {
        #expect(state.after(event) == state)
    }

    @Test func noPauseExcusesWhatIsAlreadyDue() {
        #expect(OccurrenceState.overdue.after(.paused) == .overdue)
        #expect(OccurrenceState.missed.after(.paused) == .missed)
    }
}
