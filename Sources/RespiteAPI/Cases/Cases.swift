import RespiteRecord

/// Cases: what must end well, who has it, whom it has told, and what is next.
///
/// The interface `org.respited.Cases`.
package enum Cases {}

extension Cases {
    /// A kind of `org.respited.Cases`.
    package enum Kind: String, Codable, CaseIterable, Equatable, Sendable {
        case welfare, onSite, emergency, safeguarding, handover, system
    }

    /// A severity of `org.respited.Cases`.
    package enum Severity: String, Codable, CaseIterable, Equatable, Sendable {
        case routine, urgent, critical
    }

    /// closed, onSite, helpComing, owned, snoozed, paging, top
    package enum Word: String, Codable, CaseIterable, Equatable, Sendable {
        case closed, onSite, helpComing, owned, snoozed, paging, top
    }

    /// A case as the queue shows it. next says in words what happens at nextAt if nobody acts.
    package struct Summary: Codable, Equatable, Sendable {
        package var caseNumber: String
        package var kind: Kind
        package var severity: Severity
        package var word: Word
        package var version: Int
        package var openedAt: Instant
        package var subject: String
        package var reference: String?
        package var holder: String?
        package var heldUntil: Instant?
        /// Step 2 of 4, in words.
        package var step: String
        package var lastTold: String?
        package var lastToldAt: Instant?
        package var next: String?
        package var nextAt: Instant?
        package var isDrill: Bool
        /// When it was closed, and how it ended.
        package var closedAt: Instant?
        package var outcome: String?
        /// Everybody whom word has left for, in order.
        package var told: [String]?

        package init(
            caseNumber: String, kind: Kind, severity: Severity, word: Word, version: Int, openedAt: Instant,
            subject: String, reference: String? = nil, holder: String? = nil, heldUntil: Instant? = nil,
            step: String, lastTold: String? = nil, lastToldAt: Instant? = nil, next: String? = nil,
            nextAt: Instant? = nil, isDrill: Bool, closedAt: Instant? = nil, outcome: String? = nil,
            told: [String]? = nil
        ) {
            self.caseNumber = caseNumber
            self.kind = kind
            self.severity = severity
            self.word = word
            self.version = version
            self.openedAt = openedAt
            self.subject = subject
            self.reference = reference
            self.holder = holder
            self.heldUntil = heldUntil
            self.step = step
            self.lastTold = lastTold
            self.lastToldAt = lastToldAt
            self.next = next
            self.nextAt = nextAt
            self.isDrill = isDrill
            self.closedAt = closedAt
            self.outcome = outcome
            self.told = told
        }
    }

    /// Somebody was told, or was to be: state is the notice's.
    package struct Told: Codable, Equatable, Sendable {
        package var at: Instant
        package var who: String
        /// Who that is, as Heard wants it.
        package var party: String
        package var purpose: String
        package var medium: String
        package var state: String
        package var attempts: Int
        package var lastResult: String?

        package init(
            at: Instant, who: String, party: String, purpose: String, medium: String, state: String,
            attempts: Int, lastResult: String? = nil
        ) {
            self.at = at
            self.who = who
            self.party = party
            self.purpose = purpose
            self.medium = medium
            self.state = state
            self.attempts = attempts
            self.lastResult = lastResult
        }
    }

    /// What happened to a case, one entry a version.
    package struct Entry: Codable, Equatable, Sendable {
        package var version: Int
        package var at: Instant
        package var by: String
        package var what: String
        package var note: String?

        package init(version: Int, at: Instant, by: String, what: String, note: String? = nil) {
            self.version = version
            self.at = at
            self.by = by
            self.what = what
            self.note = note
        }
    }
}
