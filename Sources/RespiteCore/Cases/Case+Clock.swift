import RespiteRecord

/// The clock on the wall was set, and no time passed.
extension Case {
    /// What runs so long after something keeps its true span. A snooze until a time of day ends at the earlier of its
    /// two readings; a shift ends when the clock says so.
    mutating func moveClock(by step: Span) {
        safeUntil = safeUntil.map { $0 + step }
        switch standing {
        case .closed: return
        case .paging(.alone(let party, let until)): standing = .paging(.alone(party, until: until + step))
        case .paging(.step(var run)):
            run.until = run.until + step
            run.again = run.again.map { $0 + step }
            standing = .paging(.step(run))
        case .held(var holds):
            holds.moveClock(by: step)
            standing = .held(holds)
        }
    }
}

extension Holds {
    fileprivate mutating func moveClock(by step: Span) {
        ack?.moveClock(by: step)
        for index in promises.indices { promises[index].due = promises[index].due + step }
        for index in presences.indices { presences[index].until = presences[index].until + step }
        if let until = quiet?.until, step < .zero { quiet?.until = until + step }
    }
}

extension Acknowledgement {
    fileprivate mutating func moveClock(by step: Span) {
        since = since + step
        until = until + step
        offer = offer.map { Offer(to: $0.to, until: $0.until + step) }
    }
}
