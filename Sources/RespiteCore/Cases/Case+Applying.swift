import RespiteRecord

/// One event being worked: the time, the world as it is asked, and what comes of it.
package struct Turn {
    package let now: Instant
    private let world: any Surroundings
    package private(set) var answers: [Reach] = []
    package var effects: [CaseEffect] = []
    /// Those who must not be told.
    var barred: Set<Party>

    init(at now: Instant, in world: any Surroundings, barred: [Party] = []) {
        (self.now, self.world, self.barred) = (now, world, Set(barred))
    }

    /// Asks the world, and keeps the answer for the record, so that the event can be replayed.
    mutating func reach(_ party: Party, by media: [Medium] = Medium.allCases) throws -> [Medium]? {
        guard !barred.contains(party) else { return nil }
        let answer = try world.reach(party, by: media)
        answers.append(answer)
        guard case .by(let media) = answer, !media.isEmpty else { return nil }
        return media
    }

    mutating func inform(
        _ party: Party, _ message: CaseEffect.Message, by media: [Medium] = Medium.allCases
    ) throws {
        guard let media = try reach(party, by: media) else { return }
        effects.append(.inform(party, message, by: media))
    }
}

extension Case {
    /// What an event came to: its effects, and what the world answered on the way.
    package struct Result: Sendable {
        package var effects: [CaseEffect]
        package var answers: [Reach]
    }

    /// Opens a case, and pages its first step unless somebody at the line has it already.
    package static func open(
        _ opening: Opening, at now: Instant, in world: any Surroundings
    ) throws -> (Case, Result) {
        var turn = Turn(at: now, in: world)
        var opened = Case(opening, at: now)
        if opening.asksPostFirst { opened.cursor.step = opened.firstPostStep }
        if let holder = opening.raisedBy {
            let until = now + opened.ackLength(nil, at: now)
            opened.wasAcknowledged = true
            opened.standing = .held(Holds(ack: Acknowledgement(holder: holder, since: now, until: until)))
        } else {
            try opened.start(step: opened.cursor.step, &turn)
        }
        return (opened, Result(effects: turn.effects, answers: turn.answers))
    }

    /// Works `event`, or refuses it and stays as it was. Facts are never refused.
    package mutating func apply(
        _ event: CaseEvent, at now: Instant, in world: any Surroundings
    ) throws -> Result {
        var turn = Turn(at: now, in: world, barred: barred)
        var next = self
        try next.work(event, &turn)
        next.version += 1
        self = next
        return Result(effects: turn.effects, answers: turn.answers)
    }

    private mutating func work(_ event: CaseEvent, _ turn: inout Turn) throws {
        switch event {
        case .opened: throw CaseRefusal.alreadyOpen
        case .joined(let severity): try join(severity, &turn)
        case .fell(let deadline): try fall(deadline, &turn)
        case .acknowledged(let by, let length, let end): try acknowledge(by, for: length, shiftEnds: end, &turn)
        case .extended(let by, let length, let deputy): try extend(by, for: length, deputy: deputy, &turn)
        case .taken(let by, let length, let end): try take(by, for: length, shiftEnds: end, &turn)
        case .givenUp(let by): try giveUp(by, &turn)
        case .escalated(let by): try escalate(by: by, &turn)
        case .willHelp(let helper, let whom, let eta): promise(Promise(helper: helper, forWhom: whom, due: eta), &turn)
        case .cannotHelp(let party, let why): try strike(party, for: why, &turn)
        case .notReached: break
        case .arrived(let who, let whom, let check): arrive(Presence(who: who, forWhom: whom, until: check), &turn)
        case .left(let who, let whom): try leave(who, forWhom: whom, &turn)
        case .snoozed(let by, let until, let asManager): try snooze(by, until: until, asManager: asManager, &turn)
        case .woken: try wake(&turn)
        case .offered(let by, let to): try offer(by: by, to: to, &turn)
        case .accepted(let by, let end): try accept(by, shiftEnds: end, &turn)
        case .declined(let by): try decline(by, &turn)
        case .replanned(_, let ladder): try replan(ladder, &turn)
        case .checkedIn(let word): try checkIn(word, &turn)
        case .safeUntil(let instant): safe(until: instant, &turn)
        case .resolved(_, let outcome, let isWitnessed): try resolve(outcome, isWitnessed: isWitnessed, &turn)
        case .reopened: try reopen(&turn)
        case .corrected(_, let outcome): try correct(outcome)
        case .clockSet(let step): moveClock(by: step)
        }
    }

    /// A deadline that is armed no more changes nothing.
    private mutating func fall(_ deadline: CaseDeadline, _ turn: inout Turn) throws {
        guard deadlines[deadline] != nil else { return }
        switch deadline {
        case .stepOver: try climb(&turn)
        case .pageAgain: try pageAgain(&turn)
        case .aloneOver: try start(step: cursor.step, &turn)
        case .ackReminder: try remindHolder(&turn)
        case .ackOver: try endAck(&turn)
        case .offerOver: try endOffer(&turn)
        case .eta(let helper, _): try ringHelper(helper, &turn)
        case .promiseOver(let helper, _): try endPromise(helper, &turn)
        case .presenceOver(let who, let whom): try endPresence(who, forWhom: whom, &turn)
        case .quietOver: try wake(&turn)
        }
    }
}

extension Case {
    fileprivate init(_ opening: Opening, at now: Instant) {
        (kind, key, openedAt, terms) = (opening.kind, opening.key, now, opening.terms)
        severity = opening.severity
        ladder = opening.ladder.usable
        (safeUntil, told) = (opening.safeUntil, opening.told)
        cursor = Cursor()
        standing = .held(Holds())
    }
}
