import RespiteRecord

/// Something that must end well, and whom it is asking to see to that.
///
/// A pure value: it reads no clock and calls nobody. An open case pages exactly when it has no hold;
/// `deadlines` says when it must be asked again. Feed it with `apply(_:at:in:)`.
package struct Case: Hashable, Codable, Sendable {
    package let kind: Kind
    package let key: Key
    package let openedAt: Instant
    package let terms: CaseTerms
    package internal(set) var severity: Severity
    package internal(set) var ladder: Ladder
    package internal(set) var cursor: Cursor
    package internal(set) var standing: Standing
    /// Those who were paged or who came, each once, in order: who is owed an all clear.
    package internal(set) var told: [Party] = []
    /// Those whom the last page went to and who have not said no.
    package internal(set) var asked: [Party] = []
    /// Those who said that they cannot, or cannot be reached at all: not paged again in this case unless they act.
    package internal(set) var out: [Party] = []
    /// People of whom it was said in this case that they must not be told: they are not, whatever they do.
    package internal(set) var barred: [Party] = []
    package internal(set) var wasAcknowledged = false
    /// What the carer said while the case was somebody's.
    package internal(set) var answer: CheckInWord?
    /// When somebody able must be in the room.
    package internal(set) var safeUntil: Instant?
    /// Rises by one with each event applied.
    package internal(set) var version = 1

    /// Where a case stands: it pages, it is held, or it is over.
    package enum Standing: Hashable, Codable, Sendable {
        case paging(Paging)
        case held(Holds)
        case closed(Closure)
    }

    /// How far up its ladder a case is. Runs number the starts of steps without a gap.
    package struct Cursor: Hashable, Codable, Sendable {
        package var round = 1
        /// Index into the ladder's steps.
        package var step = 0
        package var run = 0
        /// The step has had its start; the next one to start is the one after it.
        package var isStarted = false
        /// The ladder is used up: its last step repeats for ever.
        package var isTop = false
    }

    /// Whom a paging case is waiting for.
    package enum Paging: Hashable, Codable, Sendable {
        case step(StepRun)
        /// One person first, before the step starts again.
        case alone(Party, until: Instant)
    }

    /// A step under way.
    package struct StepRun: Hashable, Codable, Sendable {
        /// Those paged who have not said no.
        package var waiting: [Party]
        package var until: Instant
        package var again: Instant?
        /// How often each of them was paged by this run.
        package var sent: Int
    }

    /// How a case ended.
    package struct Closure: Hashable, Codable, Sendable {
        package var outcome: Outcome
        package var at: Instant
    }
}

extension Case {
    /// What a case is about.
    package enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
        case welfare
        case onSite
        case emergency
        case safeguarding
        case handover
        case system
    }

    /// What makes a case one and the same: `welfare/S-0012`, `system/courier.hook`, `drill/welfare/S-0012`.
    package struct Key: RawRepresentable, Hashable, Codable, Sendable {
        package let rawValue: String

        package init(rawValue: String) {
            self.rawValue = rawValue
        }

        package static func system(_ cause: String) -> Key { Key(rawValue: "system/\(cause)") }
    }

    package var isOpen: Bool {
        if case .closed = standing { false } else { true }
    }

    /// How it ended; nil while it is open.
    package var closure: Closure? {
        if case .closed(let closure) = standing { closure } else { nil }
    }

    package var holds: Holds {
        if case .held(let holds) = standing { holds } else { Holds() }
    }

    /// The word for the queue.
    package var word: Word {
        switch standing {
        case .closed: .closed
        case .paging: cursor.isTop ? .top : .paging
        case .held(let holds):
            if !holds.presences.isEmpty {
                .onSite
            } else if !holds.promises.isEmpty {
                .helpComing
            } else {
                holds.ack == nil ? .snoozed : .owned
            }
        }
    }

    /// How a case is described in one word on a screen.
    package enum Word: String, Codable, CaseIterable, Hashable, Sendable {
        case closed
        case onSite
        case helpComing
        case owned
        case snoozed
        case paging
        case top
    }
}

/// What a carer says at a check-in.
package enum CheckInWord: String, Codable, CaseIterable, Hashable, Sendable {
    case ok
    case worried
    case help
}
