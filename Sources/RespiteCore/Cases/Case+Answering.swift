import RespiteRecord

/// The carer has answered: that ends a case nobody has taken yet, and is told to whoever has.
extension Case {
    mutating func checkIn(_ word: CheckInWord, _ turn: inout Turn) throws {
        guard isOpen else { return }
        answer = word
        switch word {
        case .ok:
            try tellOwners(.carerAnswered, &turn)
            guard kind == .welfare, !wasAcknowledged else { return }
            try close(.checkedIn, givingAllClear: true, &turn)
        case .worried:
            try tellOwners(.carerWorried, &turn)
            try askPost(&turn)
        case .help:
            try raiseEmergency(&turn)
        }
    }

    /// A welfare case closes into the emergency; any other goes on beside it, and its owner is told.
    private mutating func raiseEmergency(_ turn: inout Turn) throws {
        guard kind == .welfare else {
            try tellOwners(.carerWorried, &turn)
            if kind != .emergency { turn.effects.append(.raiseEmergency(ack: nil, told: told)) }
            return
        }
        turn.effects.append(.raiseEmergency(ack: holds.ack, told: told))
        try close(.becameEmergency, givingAllClear: false, &turn)
    }

    /// Somebody at a post rings the carer back: the carer's own steps are passed, and a snooze ends. With help coming
    /// and nobody to own the case, the post is told.
    private mutating func askPost(_ turn: inout Turn) throws {
        let isAhead = cursor.step < firstPostStep
        if isAhead { (cursor.step, cursor.isStarted) = (firstPostStep, false) }
        switch standing {
        case .closed: return
        case .paging:
            guard isAhead else { return }
            turn.effects.append(.supersede(nil))
            try start(step: cursor.step, &turn)
        case .held:
            try settle(without { $0.quiet = nil }, &turn) { try $0.start(step: $0.cursor.step, &$1) }
            guard case .held(let holds) = standing, holds.ack == nil else { return }
            for post in ladder.steps[cursor.step].to where post.isPost { try turn.inform(post, .carerWorried) }
        }
    }

    /// Tells whoever has the case, and whoever is coming or there.
    private func tellOwners(_ message: CaseEffect.Message, _ turn: inout Turn) throws {
        var informed = Set<Party>()
        let owners = [holds.ack?.holder].compactMap { $0 } + holds.promises.map(\.helper) + holds.presences.map(\.who)
        for party in owners where informed.insert(party).inserted { try turn.inform(party, message) }
    }
}
