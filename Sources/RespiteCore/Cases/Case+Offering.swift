import RespiteRecord

/// The case is offered to somebody else; until they accept, the giver has it.
extension Case {
    mutating func offer(by: Party, to: Party, _ turn: inout Turn) throws {
        var ack = try acknowledgement(of: by)
        try withdrawOffer(&turn)
        let wanted = max(turn.now + terms.offer, ack.shiftEnds.map { $0 + terms.offerAfterShift } ?? turn.now)
        let until = min(wanted, turn.now + longestAck(at: turn.now))
        ack.offer = Offer(to: to, until: until)
        if ack.until < until { (ack.until, ack.isReminded) = (until, false) }
        hold(&turn) { $0.ack = ack }
        try turn.inform(to, .offer)
    }

    mutating func accept(_ by: Party, shiftEnds: Instant?, _ turn: inout Turn) throws {
        let giver = holds.ack?.holder
        _ = try offer(to: by)
        try own(by, for: nil, shiftEnds: shiftEnds, &turn)
        if let giver, giver != by { try turn.inform(giver, .takenOver) }
    }

    mutating func decline(_ by: Party, _ turn: inout Turn) throws {
        _ = try offer(to: by)
        try endOffer(&turn)
    }

    /// The giver keeps the case and is told so, unless their shift is over: then the manager is asked first, or told
    /// when help is coming or there.
    mutating func endOffer(_ turn: inout Turn) throws {
        guard let ack = holds.ack, ack.offer != nil else { return }
        hold(&turn) { $0.ack?.offer = nil }
        try turn.inform(ack.holder, .offerDeclined)
        guard let end = ack.shiftEnds, end + terms.offerAfterShift <= turn.now else { return }
        let until = turn.now + terms.holderAlone
        try settle(without { $0.ack = nil }, &turn) { try $0.page(alone: .manager, until: until, &$1) }
        if case .held = standing { try turn.inform(.manager, .askedFor) }
    }

    /// Whoever was offered the case is told that it is theirs to take no more.
    mutating func withdrawOffer(_ turn: inout Turn, takenBy taker: Party? = nil) throws {
        guard let offer = holds.ack?.offer else { return }
        hold(&turn) { $0.ack?.offer = nil }
        if offer.to != taker { try turn.inform(offer.to, .offerWithdrawn) }
    }

    private func offer(to party: Party) throws -> Offer {
        guard let offer = holds.ack?.offer else { throw isOpen ? CaseRefusal.noOffer : .closed }
        guard offer.to == party else { throw CaseRefusal.offeredToAnother(offer.to) }
        return offer
    }
}
