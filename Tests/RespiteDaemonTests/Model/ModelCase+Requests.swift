import RespiteRecord

/// What people ask of a case, and what is refused. Rows 8, 9, 11, 12, 19-22, 24 and 25 of the table.
extension ModelCase {
    mutating func acknowledge(_ by: String, for length: Span?, shiftEnds: Instant?, _ turn: inout ModelTurn) throws {
        guard isOpen, ack.map({ $0.holder == by }) ?? true else { throw ModelRefusal() }
        try own(by, length, shiftEnds, takenBy: nil, &turn)
    }

    mutating func take(_ by: String, shiftEnds: Instant?, _ turn: inout ModelTurn) throws {
        guard let before = ack else { throw ModelRefusal() }
        try own(by, nil, shiftEnds, takenBy: by, &turn)
        if before.holder != by { turn.inform(before.holder, "takenOver") }
    }

    mutating func extend(_ by: String, for length: Span?, deputy: String?, _ turn: inout ModelTurn) throws {
        try require(by)
        try bound(length, by: deputy == nil ? .hours(4) : .hours(2))
        withdrawOffer(takenBy: nil, &turn)
        let until = turn.now + (length ?? usual)
        ack?.until = until
        ack?.isReminded = false
        ack?.deputy = deputy
    }

    mutating func release(_ by: String, _ turn: inout ModelTurn) throws {
        try require(by)
        withdrawOffer(takenBy: nil, &turn)
        ack = nil
        if !isHeld { start(&turn) }
    }

    mutating func escalate(_ by: String, _ turn: inout ModelTurn) throws {
        guard isOpen else { throw ModelRefusal() }
        let holder = ack?.holder
        turn.effects.append(.withdraw(from: nil))
        withdrawOffer(takenBy: nil, &turn)
        (ack, quietUntil) = (nil, nil)
        if !isHeld { climb(&turn) }
        if let holder, holder != by { turn.inform(holder, "ackEnded") }
        guard isHeld else { return }
        var later = self
        if later.isStarted { _ = later.moveOn() }
        for party in ladder.steps[later.step].to where !out.contains(party) {
            turn.inform(party, "askedFor")
        }
    }

    mutating func snooze(_ by: String, until: Instant, isManager: Bool, _ turn: inout ModelTurn) throws {
        guard isOpen, severity < 3 || isManager, until > turn.now, until - turn.now <= .hours(12) else {
            throw ModelRefusal()
        }
        stopPaging(&turn)
        quietUntil = until
    }

    mutating func wake(_ turn: inout ModelTurn) throws {
        guard isOpen, quietUntil != nil else { throw ModelRefusal() }
        quietUntil = nil
        if !isHeld { start(&turn) }
    }

    mutating func offer(_ by: String, to: String, _ turn: inout ModelTurn) throws {
        try require(by)
        withdrawOffer(takenBy: nil, &turn)
        let end = ack?.shiftEnds.map { $0 + .minutes(15) } ?? turn.now
        let until = min(max(turn.now + .minutes(10), end), turn.now + .hours(4))
        if let held = ack?.until, held < until {
            ack?.until = until
            ack?.isReminded = false
        }
        ack?.offer = (to, until)
        turn.inform(to, "offer")
    }

    mutating func accept(_ by: String, shiftEnds: Instant?, _ turn: inout ModelTurn) throws {
        guard let before = ack, before.offer?.to == by else { throw ModelRefusal() }
        try own(by, nil, shiftEnds, takenBy: by, &turn)
        if before.holder != by { turn.inform(before.holder, "takenOver") }
    }

    mutating func decline(_ by: String, _ turn: inout ModelTurn) throws {
        guard ack?.offer?.to == by else { throw ModelRefusal() }
        offerOver(&turn)
    }

    mutating func replan(_ turn: inout ModelTurn) throws {
        guard isOpen else { throw ModelRefusal() }
        isTop = false
        guard !isHeld else { return }
        stopPaging(&turn)
        start(&turn)
    }

    mutating func resolve(_ turn: inout ModelTurn, isSeen: Bool) throws {
        guard isOpen, kind == "system" || severity < 3 || isSeen else { throw ModelRefusal() }
        close(givingAllClear: true, &turn)
    }

    mutating func reopen(_ turn: inout ModelTurn) throws {
        guard let closedAt, turn.now - closedAt <= .days(7) else { throw ModelRefusal() }
        self.closedAt = nil
        (round, step, isTop) = (round + 1, 0, false)
        start(&turn)
    }

    private mutating func own(
        _ by: String, _ length: Span?, _ shiftEnds: Instant?, takenBy taker: String?, _ turn: inout ModelTurn
    ) throws {
        try bound(length, by: .hours(4))
        withdrawOffer(takenBy: taker, &turn)
        stopPaging(&turn)
        ack = Ack(holder: by, until: turn.now + (length ?? usual), shiftEnds: shiftEnds)
        (quietUntil, wasOwned) = (nil, true)
        out.remove(by)
    }

    private var usual: Span { severity == 3 ? .minutes(20) : .minutes(60) }

    private func require(_ holder: String) throws {
        guard isOpen, ack?.holder == holder else { throw ModelRefusal() }
    }

    private func bound(_ length: Span?, by longest: Span) throws {
        guard let length else { return }
        guard length > .zero, length <= longest else { throw ModelRefusal() }
    }
}
