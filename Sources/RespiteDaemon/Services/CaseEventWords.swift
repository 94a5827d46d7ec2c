import RespiteCore
import RespiteRecord

extension CaseEvent {
    /// Everybody whom the event names.
    var parties: [Party] {
        switch self {
        case .opened(let opening): [opening.raisedBy].compactMap { $0 }
        case .joined, .fell, .checkedIn, .safeUntil, .clockSet: []
        case .acknowledged(let by, _, _), .taken(let by, _, _), .givenUp(let by), .escalated(let by),
            .snoozed(let by, _, _), .woken(let by), .accepted(let by, _), .declined(let by), .replanned(let by, _),
            .resolved(let by, _, _), .reopened(let by), .corrected(let by, _):
            [by]
        case .extended(let by, _, let deputy): [by, deputy].compactMap { $0 }
        case .willHelp(let who, let whom, _), .arrived(let who, let whom, _), .left(let who, let whom): [who, whom]
        case .cannotHelp(let who, _), .notReached(let who, _): [who]
        case .offered(let by, let to): [by, to]
        }
    }

    /// What happened, as a person reads it in the history of a case.
    func words(_ names: [Party: String], _ zone: Zone) -> String {
        func name(_ party: Party) -> String { names[party] ?? party.description }
        return switch self {
        case .opened: "opened"
        case .joined(let severity): "reported again, \(severity)"
        case .fell(let deadline): deadline.words(name)
        case .acknowledged(let by, _, _): "\(name(by)) has it"
        case .extended(let by, _, let deputy):
            "\(name(by)) keeps it longer" + (deputy.map { ", deputy \(name($0))" } ?? "")
        case .taken(let by, _, _): "\(name(by)) took it over"
        case .givenUp(let by): "\(name(by)) gave it up"
        case .escalated(let by): "\(name(by)) asked for the next step"
        case .willHelp(let who, let whom, let eta):
            "\(name(who)) will come for \(name(whom)), expected \(zone.display(eta))"
        case .cannotHelp(let who, let why): "\(name(who)): \(why.words)"
        case .notReached(let who, let how): "\(name(who)): \(how.words)"
        case .arrived(let who, let whom, let check):
            "\(name(who)) is with \(name(whom)), next check \(zone.display(check))"
        case .left(let who, let whom): "\(name(who)) has left \(name(whom))"
        case .snoozed(let by, let until, _): "\(name(by)) snoozed it until \(zone.display(until))"
        case .woken(let by): "\(name(by)) woke it"
        case .offered(let by, let to): "\(name(by)) offered it to \(name(to))"
        case .accepted(let by, _): "\(name(by)) accepted it"
        case .declined(let by): "\(name(by)) declined it"
        case .replanned(let by, _): "\(name(by)) took the ladder as it is now"
        case .checkedIn(let word): "the carer checked in: \(word.rawValue)"
        case .safeUntil(let instant): "safe until \(instant.map(zone.display) ?? "unknown")"
        case .resolved(let by, let outcome, _): "\(name(by)) closed it: \(outcome.rawValue)"
        case .reopened(let by): "\(name(by)) reopened it"
        case .corrected(let by, let outcome): "\(name(by)) corrected the outcome: \(outcome.rawValue)"
        case .clockSet(let step): "the clock was set \(step > .zero ? "forward" : "back"): every time moved with it"
        }
    }
}

extension CaseDeadline {
    fileprivate func words(_ name: (Party) -> String) -> String {
        switch self {
        case .stepOver: "nobody answered in time: the next step"
        case .pageAgain: "told again"
        case .aloneOver: "still no answer: the step starts again"
        case .ackReminder: "the holder was reminded"
        case .ackOver: "the time of whoever had it ran out"
        case .offerOver: "the offer ran out"
        case .eta(let helper, _): "\(name(helper)) was expected now"
        case .promiseOver(let helper, _): "\(name(helper)) did not come"
        case .presenceOver(let who, _): "no check on \(name(who)) came"
        case .quietOver: "the snooze ended"
        }
    }
}

extension CaseEvent.Inability {
    fileprivate var words: String {
        switch self {
        case .cannot: "cannot help"
        case .wrongNumber: "wrong number"
        case .refused: "refused"
        case .agreementWithdrawn: "no longer agrees to be asked"
        case .mustNotBeTold: "must not be told"
        case .numberChanged: "has another number now"
        case .everyChannelFailed: "could not be reached by any channel"
        }
    }
}

extension CaseEvent.Silence {
    fileprivate var words: String {
        switch self {
        case .noAnswer: "no answer"
        case .voicemail: "voicemail"
        case .busy: "busy"
        }
    }
}
