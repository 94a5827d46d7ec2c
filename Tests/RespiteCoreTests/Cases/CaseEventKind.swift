import RespiteCore
import RespiteRecord

/// The events of a case without what they carry, so that a table can be sure to have them all.
enum CaseEventKind: String, CaseIterable {
    case opened, joined, fell, acknowledged, extended, taken, givenUp, escalated, willHelp, cannotHelp, notReached
    case arrived, left, snoozed, woken, offered, accepted, declined, replanned, checkedIn, safeUntil, resolved, reopened
    case corrected, clockSet

    /// A new event does not compile until it has its place here, and in `samples`.
    init(_ event: CaseEvent) {
        self =
            switch event {
            case .opened: .opened
            case .joined: .joined
            case .fell: .fell
            case .acknowledged: .acknowledged
            case .extended: .extended
            case .taken: .taken
            case .givenUp: .givenUp
            case .escalated: .escalated
            case .willHelp: .willHelp
            case .cannotHelp: .cannotHelp
            case .notReached: .notReached
            case .arrived: .arrived
            case .left: .left
            case .snoozed: .snoozed
            case .woken: .woken
            case .offered: .offered
            case .accepted: .accepted
            case .declined: .declined
            case .replanned: .replanned
            case .checkedIn: .checkedIn
            case .safeUntil: .safeUntil
            case .resolved: .resolved
            case .reopened: .reopened
            case .corrected: .corrected
            case .clockSet: .clockSet
            }
    }

    /// What has happened, and what time brings, is never refused.
    var isFact: Bool {
        switch self {
        case .fell, .willHelp, .cannotHelp, .notReached, .arrived, .left, .checkedIn, .safeUntil, .clockSet: true
        default: false
        }
    }

    /// Events of this kind as they may come at `now`, each party in each part.
    func samples(at now: Instant, armed: [CaseDeadline]) -> [CaseEvent] {
        let parties: [Party] = [.officer, .colleague, .carer, .neighbour, .worker, .manager, .dutyTeam, .fallback]
        let people: [Party] = [.carer, .neighbour, .daughter, .worker]
        switch self {
        case .opened:
            return [.opened(Opening(kind: .welfare, key: .system("x"), severity: .urgent, ladder: .usual))]
        case .joined: return Severity.allCases.map(CaseEvent.joined)
        case .fell: return (armed + Self.deadlines).map(CaseEvent.fell)
        case .acknowledged:
            return parties.map { .acknowledged(by: $0, for: nil, shiftEnds: nil) }
                + [.acknowledged(by: .officer, for: .hours(5), shiftEnds: nil)]
        case .extended:
            return parties.map { .extended(by: $0, for: .minutes(30), deputy: nil) }
                + [.extended(by: .officer, for: .hours(3), deputy: .colleague)]
        case .taken: return parties.map { .taken(by: $0, for: nil, shiftEnds: now + .hours(2)) }
        case .givenUp: return parties.map(CaseEvent.givenUp)
        case .escalated: return parties.map(CaseEvent.escalated)
        case .willHelp:
            return people.flatMap { helper in
                [Span.hours(1), .zero, .hours(-1)].map { .willHelp(helper, forWhom: .mother, eta: now + $0) }
            }
        case .cannotHelp:
            return parties.flatMap { party in CaseEvent.Inability.allCases.map { .cannotHelp(party, $0) } }
        case .notReached: return CaseEvent.Silence.allCases.map { .notReached(.carer, $0) }
        case .arrived:
            return people.flatMap { who in
                [Span.hours(4), .hours(-1)].map { .arrived(who, forWhom: .mother, nextCheck: now + $0) }
            }
        case .left:
            return people.flatMap { who in
                [Party.mother, .father].map { .left(who, forWhom: $0) }
            }
        case .snoozed:
            return [Span.hours(1), .hours(13), .hours(-1)].flatMap { span in
                [true, false].map { .snoozed(by: .officer, until: now + span, asManager: $0) }
            }
        case .woken: return [.woken(by: .officer)]
        case .offered:
            return parties.flatMap { by in [Party.colleague, .manager].map { .offered(by: by, to: $0) } }
        case .accepted: return parties.map { .accepted(by: $0, shiftEnds: nil) }
        case .declined: return parties.map(CaseEvent.declined)
        case .replanned:
            return [Ladder.usual, Ladder(steps: []), Ladder(steps: Ladder.usual.steps.reversed(), rounds: 3)]
                .map { .replanned(by: .manager, $0) }
        case .checkedIn: return CheckInWord.allCases.map(CaseEvent.checkedIn)
        case .safeUntil: return [.safeUntil(nil), .safeUntil(now), .safeUntil(now + .minutes(100))]
        case .resolved:
            return Outcome.allCases.flatMap { outcome in
                [true, false].map { .resolved(by: .officer, outcome, isWitnessed: $0) }
            }
        case .reopened: return [.reopened(by: .officer)]
        case .corrected: return Outcome.allCases.map { .corrected(by: .officer, $0) }
        case .clockSet: return [Span.hours(1), .hours(-1)].map(CaseEvent.clockSet)
        }
    }

    private static let deadlines: [CaseDeadline] = [
        .stepOver, .pageAgain, .aloneOver, .ackReminder, .ackOver, .offerOver, .quietOver,
        .eta(helper: .neighbour, forWhom: .mother), .promiseOver(helper: .neighbour, forWhom: .mother),
        .presenceOver(who: .worker, forWhom: .mother),
    ]
}
