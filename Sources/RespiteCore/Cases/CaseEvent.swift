import RespiteRecord

/// Something that happened to a case: ids, instants and enums only; words are kept beside it.
package enum CaseEvent: Hashable, Codable, Sendable {
    case opened(Opening)
    case joined(Severity)
    case fell(CaseDeadline)
    case acknowledged(by: Party, for: Span?, shiftEnds: Instant?)
    case extended(by: Party, for: Span?, deputy: Party?)
    case taken(by: Party, for: Span?, shiftEnds: Instant?)
    case givenUp(by: Party)
    case escalated(by: Party)
    case willHelp(Party, forWhom: Party, eta: Instant)
    case cannotHelp(Party, Inability)
    case notReached(Party, Silence)
    case arrived(Party, forWhom: Party, nextCheck: Instant)
    /// Booked out: the presence has ended, as it should.
    case left(Party, forWhom: Party)
    case snoozed(by: Party, until: Instant, asManager: Bool)
    case woken(by: Party)
    case offered(by: Party, to: Party)
    case accepted(by: Party, shiftEnds: Instant?)
    case declined(by: Party)
    case replanned(by: Party, Ladder)
    case checkedIn(CheckInWord)
    case safeUntil(Instant?)
    case resolved(by: Party, Outcome, isWitnessed: Bool)
    case reopened(by: Party)
    case corrected(by: Party, Outcome)
    /// The clock on the wall was set: what is stored means so much later, or earlier, by it.
    case clockSet(by: Span)

    /// Why somebody will not be asked again in this case.
    package enum Inability: String, Codable, CaseIterable, Hashable, Sendable {
        case cannot
        case wrongNumber
        case refused
        case agreementWithdrawn
        case mustNotBeTold
        case numberChanged
        case everyChannelFailed
    }

    /// How a call ended that nobody took.
    package enum Silence: String, Codable, CaseIterable, Hashable, Sendable {
        case noAnswer
        case voicemail
        case busy
    }
}

/// What a case starts from.
package struct Opening: Hashable, Codable, Sendable {
    package var kind: Case.Kind
    package var key: Case.Key
    package var severity: Severity
    package var ladder: Ladder
    package var terms: CaseTerms
    /// The person at the line who raised it: they have it from the start.
    package var raisedBy: Party?
    /// Start at the first step that asks a post, past the carer's own steps.
    package var asksPostFirst: Bool
    package var safeUntil: Instant?
    /// Those who were told already, by the case that this one follows: they are owed an all clear.
    package var told: [Party]

    package init(
        kind: Case.Kind, key: Case.Key, severity: Severity, ladder: Ladder, terms: CaseTerms = CaseTerms(),
        raisedBy: Party? = nil, asksPostFirst: Bool = false, safeUntil: Instant? = nil, told: [Party] = []
    ) {
        (self.kind, self.key, self.severity, self.ladder, self.terms) = (kind, key, severity, ladder, terms)
        (self.raisedBy, self.asksPostFirst, self.safeUntil, self.told) = (raisedBy, asksPostFirst, safeUntil, told)
    }
}

/// An instant at which a case must be asked again. A case arms at most one of each.
package enum CaseDeadline: Hashable, Codable, Sendable {
    case stepOver
    case pageAgain
    case aloneOver
    case ackReminder
    case ackOver
    case offerOver
    case eta(helper: Party, forWhom: Party)
    case promiseOver(helper: Party, forWhom: Party)
    case presenceOver(who: Party, forWhom: Party)
    case quietOver
}

/// What a case asks its keeper to do for an event.
package enum CaseEffect: Hashable, Sendable {
    /// A step began, and reached these; nobody when it was empty.
    case started(run: Int, round: Int, step: String, reached: [Party])
    /// Ask `party` to act, by the first of these media; the others stand in when it fails.
    case page(Party, by: [Medium])
    /// Let `party` know; nothing is asked of them.
    case inform(Party, Message, by: [Medium])
    /// Withdraw what was not handed over yet: one party's, or everybody's pages.
    case supersede(Party?)
    /// Something about the service itself needs a person.
    case raiseSystem(cause: String)
    /// A visit was due to be checked and was not.
    case raiseOnSite(who: Party, forWhom: Party)
    /// The carer asks for help: an emergency opens with this case's owner and told-list.
    case raiseEmergency(ack: Acknowledgement?, told: [Party])

    /// What somebody is told.
    package enum Message: String, Codable, CaseIterable, Hashable, Sendable {
        case joined
        case ackEnding
        case ackEnded
        case offer
        case offerDeclined
        case offerWithdrawn
        case takenOver
        case askedFor
        /// To whoever promised to come.
        case etaPassed
        /// To whoever has the emergency for which somebody promised to come.
        case helpDue
        case promiseLate
        case presenceLate
        case carerAnswered
        case carerWorried
        case allClear
    }
}

/// Why a request about a case was not carried out. The case is as it was.
package enum CaseRefusal: Error, Hashable, Sendable {
    case alreadyOpen
    case closed
    case notClosed
    case notAcknowledged
    case notSnoozed
    case alreadyAcknowledged(by: Party)
    case notTheHolder(Party)
    case noOffer
    case offeredToAnother(Party)
    case longerThan(Span)
    case inThePast
    case managerOnly
    case outcomeDoesNotFit(Outcome, Case.Kind)
    case nobodySawThemSafe
    case reopeningIsOver
}
