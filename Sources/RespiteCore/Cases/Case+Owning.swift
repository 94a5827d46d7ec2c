import RespiteRecord

/// Who has the case: acknowledged, extended, taken over, given up, escalated.
extension Case {
    mutating func acknowledge(_ by: Party, for length: Span?, shiftEnds: Instant?, _ turn: inout Turn) throws {
        guard isOpen else { throw CaseRefusal.closed }
        if let ack = holds.ack, ack.holder != by { throw CaseRefusal.alreadyAcknowledged(by: ack.holder) }
        try withdrawOffer(&turn)
        try own(by, for: length, shiftEnds: shiftEnds, &turn)
    }

    mutating func extend(_ by: Party, for length: Span?, deputy: Party?, _ turn: inout Turn) throws {
        var ack = try acknowledgement(of: by)
        ack.until = turn.now + (try allowed(length, deputy: deputy, at: turn.now))
        ack.isReminded = false
        ack.deputy = deputy
        try withdrawOffer(&turn)
        ack.offer = nil
        hold(&turn) { $0.ack = ack }
    }

    mutating func take(_ by: Party, for length: Span?, shiftEnds: Instant?, _ turn: inout Turn) throws {
        guard let ack = holds.ack else { throw isOpen ? CaseRefusal.notAcknowledged : .closed }
        try withdrawOffer(&turn, takenBy: by)
        try own(by, for: length, shiftEnds: shiftEnds, &turn)
        if ack.holder != by { try turn.inform(ack.holder, .takenOver) }
    }

    mutating func giveUp(_ by: Party, _ turn: inout Turn) throws {
        _ = try acknowledgement(of: by)
        try withdrawOffer(&turn)
        try settle(without { $0.ack = nil }, &turn) { try $0.start(step: $0.cursor.step, &$1) }
    }

    /// The next step now. While help is coming or there, its people are told, and nobody is paged past it.
    mutating func escalate(by: Party, _ turn: inout Turn) throws {
        guard isOpen else { throw CaseRefusal.closed }
        let holder = holds.ack?.holder
        turn.effects.append(.supersede(nil))
        try withdrawOffer(&turn)
        try settle(without { ($0.ack, $0.quiet) = (nil, nil) }, &turn) { try $0.climb(&$1) }
        if let holder, holder != by { try turn.inform(holder, .ackEnded) }
        guard case .held = standing else { return }
        for party in nextStep.to where !out.contains(party) { try turn.inform(party, .askedFor) }
    }

    mutating func remindHolder(_ turn: inout Turn) throws {
        guard let ack = holds.ack else { return }
        hold(&turn) { $0.ack?.isReminded = true }
        try turn.inform(ack.holder, .ackEnding)
    }

    /// The holder alone is asked first; with help coming or there they are told, and the hold goes on. An offer that
    /// ends in the same moment is worked before it.
    mutating func endAck(_ turn: inout Turn) throws {
        try endOffer(&turn)
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
        for party in holds.ack.map({ [$0.holder] }) ?? asked { try turn.inform(party, .joined) }
        guard rises, case .held = standing else { return }
        let latest = turn.now + terms.criticalAcknowledgement
        let rest = without {
            $0.ack?.cut(to: latest)
            $0.quiet = nil
        }
        try settle(rest, &turn) { try $0.start(step: $0.cursor.step, &$1) }
    }

    /// A safe-until that moves nearer cuts the acknowledgement.
    mutating func safe(until instant: Instant?, _ turn: inout Turn) {
        guard isOpen else { return }
        safeUntil = instant
        guard holds.ack != nil else { return }
        let latest = turn.now + longestAck(at: turn.now)
        hold(&turn) { $0.ack?.cut(to: latest) }
    }
}

extension Case {
    /// The acknowledgement moves to `party`; pages that have not left are withdrawn, and a snooze ends.
    mutating func own(_ party: Party, for length: Span?, shiftEnds: Instant?, _ turn: inout Turn) throws {
        let until = turn.now + (try allowed(length, deputy: nil, at: turn.now))
        let ack = Acknowledgement(holder: party, since: turn.now, until: until, shiftEnds: shiftEnds)
        wasAcknowledged = true
        out.removeAll { $0 == party }
        hold(&turn) { ($0.ack, $0.quiet) = (ack, nil) }
    }

    /// The acknowledgement, which `party` must hold.
    func acknowledgement(of party: Party) throws -> Acknowledgement {
        guard let ack = holds.ack else { throw isOpen ? CaseRefusal.notAcknowledged : .closed }
        guard ack.holder == party else { throw CaseRefusal.notTheHolder(ack.holder) }
        return ack
    }

    private func allowed(_ length: Span?, deputy: Party?, at now: Instant) throws -> Span {
        let longest = deputy == nil ? terms.longestAcknowledgement : terms.longestOutOfSignal
        if let length, length > longest { throw CaseRefusal.longerThan(longest) }
        if let length, length <= .zero { throw CaseRefusal.inThePast }
        return ackLength(length, at: now)
    }

    /// What was wanted, or the usual, within the longest.
    func ackLength(_ wanted: Span?, at now: Instant) -> Span {
        let usual = severity == .critical ? terms.criticalAcknowledgement : terms.acknowledgement
        return min(wanted ?? usual, longestAck(at: now))
    }

    /// Never past safe-until less the margin, but always long enough to act.
    func longestAck(at now: Instant) -> Span {
        guard let safeUntil else { return terms.longestAcknowledgement }
        let latest = safeUntil - terms.safeUntilMargin - now
        return min(terms.longestAcknowledgement, max(latest, terms.criticalAcknowledgement))
    }
}
