import RespiteRecord

/// What is always true of a case. A broken one is a fault of ours, never of a caller.
package enum CaseViolation: Hashable, Sendable {
    /// It neither pages nor is held, and nobody would ever be asked again.
    case openButSilent
    /// An offer stands for longer than the acknowledgement that it is made of.
    case offerOutlivesAcknowledgement
    /// A closed case that would still wake somebody.
    case closedButArmed
    case stepOutsideLadder
    case emptyLadder
    /// Two promises of one helper, or two presences of one person for one person.
    case heldTwice(Party)
    /// Somebody is paged who said that they cannot.
    case pagesSomebodyWhoIsOut(Party)
    case versionBelowOne
}

extension Case {
    /// The invariants that can be seen in the value alone; empty when all hold.
    package var violations: [CaseViolation] {
        var found: [CaseViolation] = []
        if ladder.steps.isEmpty { found.append(.emptyLadder) }
        if !ladder.steps.indices.contains(cursor.step) { found.append(.stepOutsideLadder) }
        if version < 1 { found.append(.versionBelowOne) }
        switch standing {
        case .closed: if !deadlines.isEmpty { found.append(.closedButArmed) }
        case .paging(.alone(let party, _)):
            if out.contains(party) { found.append(.pagesSomebodyWhoIsOut(party)) }
        case .paging(.step(let run)):
            if run.waiting.isEmpty { found.append(.openButSilent) }
            found += run.waiting.filter(out.contains).map(CaseViolation.pagesSomebodyWhoIsOut)
        case .held(let holds): found += violations(of: holds)
        }
        return found
    }

    private func violations(of holds: Holds) -> [CaseViolation] {
        var found: [CaseViolation] = holds.isEmpty ? [.openButSilent] : []
        if let ack = holds.ack, let offer = ack.offer, offer.until > ack.until {
            found.append(.offerOutlivesAcknowledgement)
        }
        var helpers = Set<Party>()
        found += holds.promises.map(\.helper).filter { !helpers.insert($0).inserted }.map(CaseViolation.heldTwice)
        var present = Set<[Party]>()
        found += holds.presences.filter { !present.insert([$0.who, $0.forWhom]).inserted }
            .map { CaseViolation.heldTwice($0.who) }
        return found
    }

    /// The case that `events` lead to, each with the world's answers as they were recorded.
    package static func replay(_ events: [RecordedCaseEvent]) throws -> Case? { try CaseHistory(events).value }
}

/// An event as it is kept: when it happened, and what the world answered while it was worked.
package struct RecordedCaseEvent: Hashable, Codable, Sendable {
    package var event: CaseEvent
    package var at: Instant
    package var answers: [Reach]

    package init(event: CaseEvent, at: Instant, answers: [Reach]) {
        (self.event, self.at, self.answers) = (event, at, answers)
    }
}
