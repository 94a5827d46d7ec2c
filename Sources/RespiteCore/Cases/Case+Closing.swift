import RespiteRecord

/// How a case ends, and how it starts again.
extension Case {
    mutating func resolve(_ outcome: Outcome, isWitnessed: Bool, _ turn: inout Turn) throws {
        guard isOpen else { throw CaseRefusal.closed }
        guard outcome.fits(kind) else { throw CaseRefusal.outcomeDoesNotFit(outcome, kind) }
        let needsWitness = severity == .critical && kind != .system && outcome != .test
        guard isWitnessed || !needsWitness else { throw CaseRefusal.nobodySawThemSafe }
        try close(outcome, givingAllClear: true, &turn)
    }

    mutating func close(_ outcome: Outcome, givingAllClear: Bool, _ turn: inout Turn) throws {
        turn.effects.append(.supersede(nil))
        try withdrawOffer(&turn)
        standing = .closed(Closure(outcome: outcome, at: turn.now))
        guard givingAllClear else { return }
        for party in told { try turn.inform(party, .allClear) }
    }

    mutating func reopen(_ turn: inout Turn) throws {
        guard case .closed(let closure) = standing else { throw CaseRefusal.notClosed }
        guard turn.now - closure.at <= terms.reopening else { throw CaseRefusal.reopeningIsOver }
        cursor.round += 1
        cursor.isTop = false
        try start(step: 0, &turn)
    }

    mutating func correct(_ outcome: Outcome) throws {
        guard case .closed(let closure) = standing else { throw CaseRefusal.notClosed }
        guard outcome.fits(kind) else { throw CaseRefusal.outcomeDoesNotFit(outcome, kind) }
        standing = .closed(Closure(outcome: outcome, at: closure.at))
    }

    /// Takes the ladder as policy has it now; goes on at the step of the same name, else at the first.
    mutating func replan(_ ladder: Ladder, _ turn: inout Turn) throws {
        guard isOpen else { throw CaseRefusal.closed }
        let name = self.ladder.steps[cursor.step].id
        self.ladder = ladder.usable
        let same = self.ladder.steps.firstIndex { $0.id == name }
        cursor.step = same ?? 0
        cursor.isStarted = cursor.isStarted && same != nil
        cursor.isTop = false
        guard case .paging = standing else { return }
        turn.effects.append(.supersede(nil))
        try start(step: cursor.step, &turn)
    }
}
