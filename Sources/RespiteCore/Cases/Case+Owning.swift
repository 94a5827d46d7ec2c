import RespiteRecord

/// Who has the case: acknowledged, extended, taken over, offered, given up, snoozed.
extension Case {
    mutating func acknowledge(_ by: Party, for length: Span?, shiftEnds: Instant?, _ turn: inout Turn) throws {
        guard isOpen else { throw CaseRefusal.closed }
        if let ack = holds.ack, ack.holder != by { throw CaseRefusal.alreadyAcknowledged(by: ack.holder) }
        try own(by, for: length, shiftEnds: shiftEnds, &turn)
    }

    mutating func extend(_ by: Party, for length: Span?, deputy: Party?, _ turn: inout Turn) throws {
        guard var ack = holds.ack else { throw isOpen ? CaseRefusal.notAcknowledged : .closed }
        guard ack.holder == by else { throw CaseRefusal.notTheHolder(ack.holder) }
        try withdrawOffer(of: &ack, &turn)
        ack.until = turn.now + (try allowed(length, deputy: deputy, at: turn.now))
        ack.isReminded = false
        ack.deputy = deputy
        var holds = holds
        holds.ack = ack
        standing = .held(holds)
    }

    mutating func take(_ by: Party, for length: Span?, shiftEnds: Instant?, _ turn: inout Turn) throws {
        guard var ack = holds.ack else { throw isOpen ? CaseRefusal.notAcknowledged : .closed }
        let before = ack.holder
        try withdrawOffer(of: &ack, &turn)
        try own(by, for: length, shiftEnds: shiftEnds, &turn)
        if before != by { try turn.inform(before, .takenOver) }
    }

    mutating func giveUp(_ by: Party, _ turn: inout Turn) throws {
        guard let ack = holds.ack else { throw isOpen ? CaseRefusal.notAcknowledged : .closed }
        guard ack.holder == by else { throw CaseRefusal.notTheHolder(ack.holder) }
        try settle(without { $0.ack = nil }, &turn) { try $0.start(step: $0.cursor.step, &$1) }
    }

    /// The next step now. While help is coming or there, its people are told, and nobody is paged past it.
    mutating func escalate(_ turn: inout Turn) throws {
        guard isOpen else { throw CaseRefusal.closed }
        turn.effects.append(.supersede(nil))
        try settle(without { ($0.ack, $0.quiet) = (nil, nil) }, &turn) { try $0.climb(&$1) }
        guard case .held = standing else { return }
        for party in ladder.steps[min(cursor.step + 1, ladder.steps.count - 1)].to where !out.contains(party) {
            try turn.inform(party, .askedFor)
        }
    }

    mutating func offer(by: Party, to: Party, _ turn: inout Turn) throws {
        guard var ack = holds.ack else { throw isOpen ? CaseRefusal.notAcknowledged : .closed }
        guard ack.holder == by else { throw CaseRefusal.notTheHolder(ack.holder) }
        try withdrawOffer(of: &ack, &turn)
        let until = max(turn.now + terms.offer, ack.shiftEnds.map { $0 + terms.offerAfterShift } ?? turn.now)
        ack.offer = Offer(to: to, until: until)
        ack.until = max(ack.until, until)
        var holds = holds
        holds.ack = ack
        standing = .held(holds)
        try turn.inform(to, .offer)
    }

    mutating func accept(_ by: Party, shiftEnds: Instant?, _ turn: inout Turn) throws {
        guard let ack = holds.ack, let offer = ack.offer else { throw isOpen ? CaseRefusal.noOffer : .closed }
        guard offer.to == by else { throw CaseRefusal.offeredToAnother(offer.to) }
        try own(by, for: nil, shiftEnds: shiftEnds, &turn)
        try turn.inform(ack.holder, .takenOver)
    }

    mutating func decline(_ by: Party, _ turn: inout Turn) throws {
        guard let offer = holds.ack?.offer else { throw isOpen ? CaseRefusal.noOffer : .closed }
        guard offer.to == by else { throw CaseRefusal.offeredToAnother(offer.to) }
        try endOffer(&turn)
    }

    /// The giver keeps the case and is told so, unless their shift is over: then the manager is asked first.
    mutating func endOffer(_ turn: inout Turn) throws {
        guard var ack = holds.ack, ack.offer != nil else { return }
        ack.offer = nil
        try turn.inform(ack.holder, .offerDeclined)
        if let end = ack.shiftEnds, end + terms.offerAfterShift <= turn.now {
            let manager = turn.now + terms.holderAlone
            return try settle(without { $0.ack = nil }, &turn) { try $0.page(alone: .manager, until: manager, &$1) }
        }
        var holds = holds
        holds.ack = ack
        standing = .held(holds)
    }

    mutating func snooze(_ by: Party, until: Instant, asManager: Bool, _ turn: inout Turn) throws {
        guard isOpen else { throw CaseRefusal.closed }
        guard severity < .critical || asManager else { throw CaseRefusal.managerOnly }
        guard until > turn.now else { throw CaseRefusal.inThePast }
        guard until - turn.now <= terms.longestSnooze else { throw CaseRefusal.longerThan(terms.longestSnooze) }
        hold(&turn) { $0.quiet = Quiet(by: by, until: until) }
    }

    mutating func wake(_ turn: inout Turn) throws {
        guard isOpen else { throw CaseRefusal.closed }
        guard holds.quiet != nil else { return }
        try settle(without { $0.quiet = nil }, &turn) { try $0.start(step: $0.cursor.step, &$1) }
    }

    mutating func remindHolder(_ turn: inout Turn) throws {
        guard var ack = holds.ack else { return }
        ack.isReminded = true
        hold(&turn) { $0.ack = ack }
        try turn.inform(ack.holder, .ackEnding)
    }

    /// The holder alone is asked first; with help coming or there they are told, and the hold goes on.
    mutating func endAck(_ turn: inout Turn) throws {
        guard let ack = holds.ack else { return }
        let until = turn.now + terms.holderAlone
        try settle(without { $0.ack = nil }, &turn) { try $0.page(alone: ack.deputy ?? ack.holder, until: until, &$1) }
        if case .held = standing { try turn.inform(ack.holder, .ackEnded) }
    }

    /// A second report of the same thing: the graver severity counts, and those who have it are told now.
    mutating func join(_ severity: Severity, _ turn: inout Turn) throws {
        guard isOpen else { throw CaseRefusal.closed }
        let rises = severity > self.severity
        self.severity = max(severity, self.severity)
        if let holder = holds.ack?.holder {
            try turn.inform(holder, .joined)
        } else if case .paging(.step(let run)) = standing {
            for party in run.waiting { try turn.inform(party, .joined) }
        }
        guard rises, case .held(var holds) = standing else { return }
        if var ack = holds.ack {
            ack.until = min(ack.until, turn.now + terms.criticalAcknowledgement)
            holds.ack = ack
        }
        holds.quiet = nil
        try settle(holds, &turn) { try $0.start(step: $0.cursor.step, &$1) }
    }

    /// A safe-until that moves nearer cuts the acknowledgement.
    mutating func safe(until instant: Instant?, _ turn: inout Turn) {
        safeUntil = instant
        guard isOpen, var ack = holds.ack else { return }
        ack.until = min(ack.until, turn.now + ackLength(ack.until - turn.now, at: turn.now))
        hold(&turn) { $0.ack = ack }
    }
}

extension Case {
    /// The acknowledgement moves to `party`; pages that have not left are withdrawn, and a snooze ends.
    private mutating func own(_ party: Party, for length: Span?, shiftEnds: Instant?, _ turn: inout Turn) throws {
        let until = turn.now + (try allowed(length, deputy: nil, at: turn.now))
        let ack = Acknowledgement(holder: party, since: turn.now, until: until, shiftEnds: shiftEnds)
        wasAcknowledged = true
        hold(&turn) { ($0.ack, $0.quiet) = (ack, nil) }
    }

    private func allowed(_ length: Span?, deputy: Party?, at now: Instant) throws -> Span {
        let longest = deputy == nil ? terms.longestAcknowledgement : terms.longestOutOfSignal
        if let length, length > longest { throw CaseRefusal.longerThan(longest) }
        if let length, length <= .zero { throw CaseRefusal.inThePast }
        return ackLength(length, at: now)
    }

    /// Never past safe-until less the margin, but always long enough to act.
    func ackLength(_ wanted: Span?, at now: Instant) -> Span {
        let usual = severity == .critical ? terms.criticalAcknowledgement : terms.acknowledgement
        let length = wanted ?? usual
        guard let safeUntil else { return length }
        let latest = safeUntil - terms.safeUntilMargin - now
        return min(length, max(latest, terms.criticalAcknowledgement))
    }

    private mutating func withdrawOffer(of ack: inout Acknowledgement, _ turn: inout Turn) throws {
        guard let offer = ack.offer else { return }
        ack.offer = nil
        try turn.inform(offer.to, .offerWithdrawn)
    }
}
