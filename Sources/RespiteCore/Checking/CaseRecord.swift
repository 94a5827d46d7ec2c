import RespiteRecord

/// A case with every row that is stored of it: what the rules are asked of.
package struct CaseRecord: Sendable {
    package var value: Case
    /// In the order of their versions.
    package var entries: [Entry] = []
    package var armed: [Armed] = []
    /// In the order of their numbers.
    package var runs: [Run] = []
    package var attempts: [Attempt] = []
    package var fired: [Fired] = []
    /// Since when somebody may not be told.
    package var untold: [Party: Instant] = [:]
    /// How many other cases of its key are open.
    package var openTwins = 0
    /// The most pages that one party may be sent in an hour; nil where the policy of the time is not known.
    package var hourlyCap: Int?
    /// Whether a system case says that a deadline of this one was put off.
    package var isPutOffTold = false

    package init(_ value: Case) {
        self.value = value
    }

    /// One event as it is kept, and whether the audit holds its hash.
    package struct Entry: Sendable {
        package var version: Int
        package var recorded: RecordedCaseEvent
        package var isAudited: Bool

        package init(version: Int, recorded: RecordedCaseEvent, isAudited: Bool) {
            (self.version, self.recorded, self.isAudited) = (version, recorded, isAudited)
        }
    }

    /// A deadline as it is armed, by the name of its column.
    package struct Armed: Hashable, Sendable {
        package var what: String
        package var due: Instant
        package var wanted: Instant
        package var puts: Int

        package init(what: String, due: Instant, wanted: Instant, puts: Int) {
            (self.what, self.due, self.wanted, self.puts) = (what, due, wanted, puts)
        }
    }

    /// A start of a step.
    package struct Run: Hashable, Sendable {
        package var number: Int
        package var round: Int
        package var step: String
        package var startedAt: Instant
        package var reached: Int

        package init(number: Int, round: Int, step: String, startedAt: Instant, reached: Int) {
            (self.number, self.round, self.step) = (number, round, step)
            (self.startedAt, self.reached) = (startedAt, reached)
        }
    }

    /// A notice that was handed to a courier.
    package struct Attempt: Hashable, Sendable {
        package var party: Party
        package var isPage: Bool
        package var handedAt: Instant

        package init(party: Party, isPage: Bool, handedAt: Instant) {
            (self.party, self.isPage, self.handedAt) = (party, isPage, handedAt)
        }
    }

    /// A deadline that was fired, and when it should have been.
    package struct Fired: Hashable, Sendable {
        package var what: String
        package var due: Instant
        package var firedAt: Instant

        package init(what: String, due: Instant, firedAt: Instant) {
            (self.what, self.due, self.firedAt) = (what, due, firedAt)
        }
    }
}

extension CaseRecord {
    /// Every rule of a case that is broken; empty when all hold.
    package func broken(at now: Instant) -> [RuleBroken] {
        guard let history = try? CaseHistory(entries.map(\.recorded)) else {
            return [RuleBroken(.historyGivesTheCase, "its events cannot be worked again")]
        }
        return pagesOrIsHeld() + oneDeadlineOfEachKind() + noPagePastAHold(history) + everyStepIsRecorded(history)
            + stepsInOrder() + neverEarly(history) + latenessIsRecorded() + historyGivesTheCase(history)
            + oneOpenCaseOfAKey() + nobodyIsToldWhoMustNotBe(history) + noNumberBeyondItsCap()
            + oneBadRowStopsNoOther(at: now)
    }
}
