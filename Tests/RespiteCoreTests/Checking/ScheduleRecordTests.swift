import RespiteCore
import RespiteRecord
import Testing

@Suite struct ScheduleRecordTests {
    private let noon = Instant(milliseconds: 1_795_348_800_000)

    private func sound() -> ScheduleRecord {
        var record = ScheduleRecord(isActive: true)
        record.occurrences = [
            .init(nominal: "2026-11-20T10:00", version: 1, state: .satisfied, armed: [], hasCase: false),
            .init(nominal: "2026-11-21T10:00", version: 1, state: .overdue, armed: ["missed"], hasCase: true),
            .init(nominal: "2026-11-22T10:00", version: 1, state: .expected, armed: ["due"], hasCase: false),
        ]
        record.pauses = [.init(from: noon, until: noon + .days(3))]
        record.checkIns = [noon - .days(2)]
        return record
    }

    @Test func aSoundScheduleBreaksNoRule() {
        #expect(sound().broken().isEmpty)
    }

    @Test func oneThatIsExpectedAndNotArmedIsNamed() {
        var record = sound()
        record.occurrences[2].armed = []
        #expect(record.broken().map(\.rule) == [.oneEndOfAnOccurrence])
    }

    @Test func oneThatHasEndedAndIsStillArmedIsNamed() {
        var record = sound()
        record.occurrences[0].armed = ["due"]
        #expect(record.broken().map(\.rule) == [.oneEndOfAnOccurrence])
    }

    @Test func oneThatWasMissedWithoutACaseIsNamed() {
        var record = sound()
        record.occurrences[1].hasCase = false
        #expect(record.broken().map(\.rule) == [.oneEndOfAnOccurrence])
    }

    @Test func oneThatStandsThereTwiceIsNamed() {
        var record = sound()
        record.occurrences.append(record.occurrences[0])
        #expect(record.broken().map(\.rule) == [.oneEndOfAnOccurrence])
    }

    @Test func twoThatAreExpectedAreNamed() {
        var record = sound()
        record.occurrences[2].nominal = "2026-11-23T10:00"
        record.occurrences.append(sound().occurrences[2])
        #expect(record.broken().map(\.rule) == [.oneEndOfAnOccurrence])
        record.isActive = false
        record.occurrences.removeLast()
        #expect(record.broken().map(\.rule) == [.oneEndOfAnOccurrence])
    }

    @Test func aPauseWithoutAnEndIsNamed() {
        var record = sound()
        record.pauses[0].until = noon
        #expect(record.broken().map(\.rule) == [.everyPauseEnds])
        record.pauses[0].until = noon + .days(400)
        #expect(record.broken().map(\.rule) == [.everyPauseEnds])
    }

    @Test func whatWasMetByNothingIsNamed() {
        var record = sound()
        record.checkIns = []
        #expect(record.broken().map(\.rule) == [.whatWasAnsweredIsThere])
    }
}
