import RespiteCore
import RespiteRecord
import Testing

/// A sound case with its rows, and what is said when one of them is spoilt.
@Suite struct CaseRecordTests {
    /// Climbed a step, owned, promised, and told people: something in every table.
    private func sound() throws -> CaseRecord {
        var story = try CaseStory()
        var record = CaseRecord(story.value)
        record.note(story, after: nil)
        for event in [nil, CaseEvent.acknowledged(by: .officer, for: nil, shiftEnds: nil)] {
            let before = story.value
            if let event { try story.happens(event) } else { try story.pass(.minutes(15)) }
            record.note(story, after: before)
        }
        return record
    }

    private func rules(_ record: CaseRecord, at now: Instant = .distantFuture) -> [AlwaysTrue] {
        record.broken(at: now).map(\.rule)
    }

    @Test func aSoundCaseBreaksNoRule() throws {
        #expect(try sound().broken(at: .distantFuture).isEmpty)
    }

    @Test func aDeadlineThatIsNotArmedIsNamed() throws {
        var record = try sound()
        record.armed.removeAll { $0.what == "ack" }
        #expect(rules(record) == [.pagesOrIsHeld])
        #expect("\(record.broken(at: .distantFuture)[0])".contains("“ack”"))
    }

    @Test func aDeadlineThatIsArmedForNothingIsNamed() throws {
        var record = try sound()
        record.armed.append(.init(what: "step", due: .distantFuture, wanted: .distantFuture, puts: 0))
        #expect(rules(record) == [.pagesOrIsHeld])
    }

    @Test func aDeadlineThatIsArmedTwiceIsNamed() throws {
        var record = try sound()
        record.armed.append(record.armed[0])
        #expect(rules(record) == [.oneDeadlineOfEachKind])
    }

    @Test func aPagePastAHoldIsNamed() throws {
        var record = try sound()
        let later = record.entries[2].recorded.at + .minutes(1)
        record.attempts.append(.init(party: .neighbour, isPage: true, handedAt: later))
        #expect(rules(record) == [.noPagePastAHold])
        record.attempts[record.attempts.count - 1].party = .officer
        #expect(rules(record) == [])
        record.attempts[record.attempts.count - 1] = .init(party: .neighbour, isPage: false, handedAt: later)
        #expect(rules(record) == [])
    }

    @Test func aStepWithoutItsRowIsNamed() throws {
        var record = try sound()
        record.runs.removeLast()
        #expect(rules(record) == [.everyStepIsRecorded])
    }

    @Test func aRowWithoutItsStepIsNamed() throws {
        var record = try sound()
        var run = record.runs[1]
        run.number = 3
        record.runs.append(run)
        #expect(rules(record) == [.everyStepIsRecorded])
    }

    @Test func aGapInTheStepsIsNamed() throws {
        var record = try sound()
        record.runs.removeFirst()
        #expect(rules(record) == [.everyStepIsRecorded, .stepsInOrder])
    }

    @Test func anEmptyStepThatWasWaitedForIsNamed() throws {
        var record = try sound()
        record.runs[0].reached = 0
        #expect(rules(record) == [.everyStepIsRecorded, .everyStepIsRecorded, .stepsInOrder])
    }

    @Test func whatFellBeforeItsTimeIsNamed() throws {
        var record = try sound()
        record.entries[1].recorded.at = record.entries[1].recorded.at - .minutes(1)
        #expect(rules(record).contains(.neverEarly))
    }

    @Test func aDeadlineWhoseLatenessWasNotKeptIsNamed() throws {
        var record = try sound()
        record.fired = []
        #expect(rules(record) == [.latenessIsRecorded])
    }

    @Test func aCaseThatItsEventsDoNotLeadToIsNamed() throws {
        var record = try sound()
        record.value = try CaseStory(.welfare, .critical).value
        #expect(rules(record).contains(.historyGivesTheCase))
    }

    @Test func anEventThatCannotHaveHappenedIsNamed() throws {
        var record = try sound()
        record.entries[1].recorded.event = .accepted(by: .colleague, shiftEnds: nil)
        #expect(rules(record) == [.historyGivesTheCase])
    }

    @Test func anEventThatTheAuditDoesNotHoldIsNamed() throws {
        var record = try sound()
        record.entries[1].isAudited = false
        #expect(rules(record) == [.historyGivesTheCase])
    }

    @Test func aVersionThatIsMissingIsNamed() throws {
        var record = try sound()
        record.entries[2].version = 4
        #expect(rules(record) == [.historyGivesTheCase])
    }

    @Test func aSecondOpenCaseOfAKeyIsNamed() throws {
        var record = try sound()
        record.openTwins = 1
        #expect(rules(record) == [.oneOpenCaseOfAKey])
    }

    @Test func somebodyWhoWasToldAgainstTheirWordIsNamed() throws {
        var record = try sound()
        record.untold[.neighbour] = record.entries[0].recorded.at
        record.attempts.append(
            .init(party: .neighbour, isPage: false, handedAt: record.entries[0].recorded.at + .minutes(3)))
        #expect(rules(record) == [.nobodyIsToldWhoMustNotBe])
    }

    @Test func aNumberBeyondItsCapIsNamed() throws {
        var record = try sound()
        record.hourlyCap = 2
        let start = record.entries[0].recorded.at
        record.attempts = [0, 4, 8].map { .init(party: .carer, isPage: true, handedAt: start + .minutes($0)) }
        #expect(rules(record) == [.noNumberBeyondItsCap])
        record.attempts.removeLast()
        #expect(rules(record) == [])
    }

    @Test func aBadRowOfWhichNobodyIsToldIsNamed() throws {
        var record = try sound()
        record.armed[0].puts = 2
        #expect(rules(record) == [.oneBadRowStopsNoOther])
        record.isPutOffTold = true
        #expect(rules(record) == [])
        #expect(rules(record, at: record.armed[0].due - .hours(2)) == [.oneBadRowStopsNoOther])
    }
}

extension CaseRecord {
    /// Enters the rows that the last event of a story would leave behind.
    fileprivate mutating func note(_ story: CaseStory, after before: Case?) {
        value = story.value
        entries = story.recorded.enumerated().map { Entry(version: $0 + 1, recorded: $1, isAudited: true) }
        armed = value.deadlines.map { Armed(what: $0.key.name, due: $0.value, wanted: $0.value, puts: 0) }
            .sorted { $0.what < $1.what }
        for case .started(let run, let round, let step, let reached) in story.effects {
            runs.append(Run(number: run, round: round, step: step, startedAt: story.now, reached: reached.count))
        }
        guard case .fell(let deadline)? = story.recorded.last?.event, let due = before?.deadlines[deadline] else {
            return
        }
        fired.append(Fired(what: deadline.name, due: due, firedAt: story.now))
    }
}

extension Instant {
    fileprivate static let distantFuture = Instant(milliseconds: 4_000_000_000_000)
}
