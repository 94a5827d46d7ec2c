import RespiteRecord

/// Help that was promised, that came, or that will not come. What has happened is never refused.
extension Case {
    mutating func promise(_ promise: Promise, _ turn: inout Turn) {
        guard isOpen else { return }
        welcome(promise.helper)
        hold(&turn) {
            $0.promises.removeAll { $0.helper == promise.helper }
            $0.promises.append(promise)
        }
    }

    /// Somebody cannot, or must not be asked: their promise and pages end, and the search goes on without them.
    ///
    /// The last resort keeps its page: there is nobody after it.
    mutating func strike(_ party: Party, for why: CaseEvent.Inability, _ turn: inout Turn) throws {
        guard isOpen else { return }
        exclude(party, for: why)
        if why == .mustNotBeTold, case .person = party {
            turn.barred.insert(party)
            if !barred.contains(party) { barred.append(party) }
        }
        if party != .fallback { turn.effects.append(.supersede(party)) }
        switch standing {
        case .closed: return
        case .paging(.alone(let asked, _)):
            if asked == party { try start(step: cursor.step, &turn) }
        case .paging(.step(var run)):
            guard party != .fallback else { return }
            run.waiting.removeAll { $0 == party }
            standing = .paging(.step(run))
            if run.waiting.isEmpty { try passOver(&turn) }
        case .held:
            let others = ladder.steps[cursor.step].to.contains { $0 != party && !out.contains($0) }
            try settle(without { $0.promises.removeAll { $0.helper == party } }, &turn) {
                if others { try $0.start(step: $0.cursor.step, &$1) } else { try $0.climb(&$1) }
            }
        }
    }

    private mutating func exclude(_ party: Party, for why: CaseEvent.Inability) {
        if why.lasts(for: party), !out.contains(party) { out.append(party) }
        if why != .cannot { told.removeAll { $0 == party } }
        asked.removeAll { $0 == party }
    }

    mutating func arrive(_ presence: Presence, _ turn: inout Turn) {
        guard isOpen else { return }
        welcome(presence.who)
        hold(&turn) {
            $0.promises.removeAll { $0.helper == presence.who }
            $0.presences.removeAll { $0.who == presence.who && $0.forWhom == presence.forWhom }
            $0.presences.append(presence)
        }
    }

    /// Somebody went, and said so: with nobody else to hold the case, the next step starts.
    mutating func leave(_ who: Party, forWhom: Party, _ turn: inout Turn) throws {
        guard holds.presences.contains(where: { $0.who == who && $0.forWhom == forWhom }) else { return }
        let rest = without { $0.presences.removeAll { $0.who == who && $0.forWhom == forWhom } }
        try settle(rest, &turn) { try $0.climb(&$1) }
    }

    /// The promised time has come: the helper is rung, once; in an emergency whoever has it is, because there nothing goes
    /// to a contact or a provider but by an operator's key.
    mutating func ringHelper(_ helper: Party, _ turn: inout Turn) throws {
        hold(&turn) { holds in
            for index in holds.promises.indices where holds.promises[index].helper == helper {
                holds.promises[index].isRung = true
            }
        }
        let (rung, words) =
            kind == .emergency ? (holds.ack?.holder ?? .dutyTeam, .helpDue) : (helper, CaseEffect.Message.etaPassed)
        try turn.inform(rung, words, by: [.call, .text, .email])
    }

    mutating func endPromise(_ helper: Party, _ turn: inout Turn) throws {
        if let holder = holds.ack?.holder { try turn.inform(holder, .promiseLate) }
        try settle(without { $0.promises.removeAll { $0.helper == helper } }, &turn) { try $0.climb(&$1) }
    }

    mutating func endPresence(_ who: Party, forWhom: Party, _ turn: inout Turn) throws {
        turn.effects.append(.raiseOnSite(who: who, forWhom: forWhom))
        if let holder = holds.ack?.holder { try turn.inform(holder, .presenceLate) }
        let rest = without { $0.presences.removeAll { $0.who == who && $0.forWhom == forWhom } }
        try settle(rest, &turn) { try $0.climb(&$1) }
    }
}

extension Case {
    /// Whoever acts may be asked again, and is owed an all clear; but for those who must not be told.
    mutating func welcome(_ party: Party) {
        guard !barred.contains(party) else { return }
        out.removeAll { $0 == party }
        remember(party)
    }

    /// Changes the holds; what paged until now is withdrawn.
    mutating func hold(_ turn: inout Turn, _ change: (inout Holds) -> Void) {
        var holds = holds
        if case .paging = standing { turn.effects.append(.supersede(nil)) }
        change(&holds)
        standing = .held(holds)
    }

    func without(_ change: (inout Holds) -> Void) -> Holds {
        var holds = holds
        change(&holds)
        return holds
    }

    /// Keeps what is left of the holds, and pages on as `otherwise` says when nothing is.
    mutating func settle(
        _ holds: Holds, _ turn: inout Turn, otherwise: (inout Case, inout Turn) throws -> Void
    ) throws {
        if holds.isEmpty { try otherwise(&self, &turn) } else { standing = .held(holds) }
    }
}

extension CaseEvent.Inability {
    /// Whether it stands for the rest of the case. A new number is asked again, and so is whoever sits in a chair next.
    fileprivate func lasts(for party: Party) -> Bool {
        switch party {
        case .post, .fallback: false
        case .person, .staff, .provider, .worker, .sender, .other: self != .numberChanged
        }
    }
}
