import RespiteRecord

/// What is to be done next: the record asks, and a person decides.
package enum EmergencyPrompt: Hashable, Sendable {
    /// Somebody is in danger, and nobody has rung 999.
    case ring999
    /// A life is past safe-until with nobody there: 999, or who goes?
    case whoGoes(person: Int)
    case identify
    /// Who rings is neither carer, crew, ward nor police: the carer's mobile and the home are rung first.
    case confirmWithCarer
    /// Question 8, before any contact is dialled.
    case askWhoMustNotKnow
    case ask(person: Int, [SafeUntil.Missing])
    case serviceDue(Int, Instant)
    /// Somebody is to be there by then; they are rung when the time comes.
    case expect(Party, Instant)
    /// Whoever promised has not come: stand them down by name and go on.
    case late(Party, Instant)
    case ringNext(person: Int)
    case ringAgain(Party, Instant)
    case putOnStandBy(person: Int, Instant)
    case offerNext(person: Int)
    case offerUnanswered(Int, Instant)
    case offerDetails(Int, Instant)
    /// The person is told before a stranger enters.
    case tellPerson(Party, Instant)
    case tellCarer(Instant)
    case checkSite(Party, Instant)
    case bookOut(Party, Instant)
    case askYoungCarer
    case decide(Instant, end: Instant)
    case settle(person: Int)
    case close

    /// When it is due; nil is now.
    package var due: Instant? {
        switch self {
        case .ring999, .whoGoes, .identify, .confirmWithCarer, .askWhoMustNotKnow, .ask, .ringNext, .offerNext,
            .askYoungCarer, .settle, .close:
            nil
        case .serviceDue(_, let at), .expect(_, let at), .late(_, let at), .ringAgain(_, let at),
            .putOnStandBy(_, let at),
            .offerUnanswered(_, let at), .offerDetails(_, let at), .tellPerson(_, let at), .tellCarer(let at),
            .checkSite(_, let at), .bookOut(_, let at), .decide(let at, _):
            at
        }
    }
}

extension Emergency {
    /// What is to be done, the most urgent first. Empty when it is closed.
    package func prompts(at now: Instant, isYoungCarer: Bool = false) -> [EmergencyPrompt] {
        guard isOpen else { return [] }
        var all: [EmergencyPrompt] = []
        if danger?.isThere == true, summonses.isEmpty { all.append(.ring999) }
        let open = people.filter { !$0.isSettled }
        all += open.filter { isPast($0, at: now) }.map { .whoGoes(person: $0.number) }
        if identification == nil { all.append(.identify) }
        all += intakePrompts(open)
        all += comingPrompts(at: now)
        all += searchPrompts(open, at: now)
        all += offers.compactMap(prompt(of:))
        all += sitePrompts
        if isYoungCarer, youngCarer == nil { all.append(.askYoungCarer) }
        all += hoursPrompts(at: now)
        if !people.isEmpty, open.isEmpty { all.append(.close) }
        return all
    }

    private func isPast(_ person: Person, at now: Instant) -> Bool {
        guard searchGoesOn(for: person) else { return false }
        return safeUntil(of: person).instant.map { $0 <= now } ?? (noCapacityAt != nil)
    }

    private func intakePrompts(_ open: [Person]) -> [EmergencyPrompt] {
        var all: [EmergencyPrompt] = []
        let role = calls.first?.fact.role
        let isConfirmed = dials.contains { identification?.carer == $0.fact.party }
        if role?.mustBeConfirmed == true, identification != nil, !isConfirmed { all.append(.confirmWithCarer) }
        if warning == nil { all.append(.askWhoMustNotKnow) }
        for person in open {
            if case .now(let missing) = safeUntil(of: person), !person.stays.contains(where: \.isThere) {
                all.append(.ask(person: person.number, missing))
            }
        }
        return all
    }

    private func comingPrompts(at now: Instant) -> [EmergencyPrompt] {
        let coming = expectedHelp.map { coming -> EmergencyPrompt in
            let isOver = coming.eta + terms.search.grace(at: priority(at: coming.eta) ?? 2) <= now
            return isOver ? .late(coming.helper, coming.eta) : .expect(coming.helper, coming.eta)
        }
        return coming.filter(\.isLateHelp) + awaitedServices.map { .serviceDue($0.index, $0.due) }
            + coming.filter { !$0.isLateHelp }
    }

    private func searchPrompts(_ open: [Person], at now: Instant) -> [EmergencyPrompt] {
        var all: [EmergencyPrompt] = []
        for person in open where searchGoesOn(for: person) {
            all.append(.ringNext(person: person.number))
            guard !offers.contains(where: \.isOpen) else { continue }
            if !offers.isEmpty {
                all.append(.offerNext(person: person.number))
            } else {
                all.append(.putOnStandBy(person: person.number, standBy(for: person, at: now)))
            }
        }
        return all
            + deadlines.compactMap { if case .ringAgain(let who, let at) = $0 { .ringAgain(who, at) } else { nil } }
    }

    /// Priority 1: at once. Else after the policy's wait, or so long before safe-until.
    private func standBy(for person: Person, at now: Instant) -> Instant {
        guard priority(of: person, at: now) != 1, let safe = safeUntil(of: person).instant else { return openedAt }
        return min(openedAt + terms.search.standBy, safe - terms.search.standByBefore)
    }

    private func prompt(of offer: Offer) -> EmergencyPrompt? {
        switch offer.state {
        case .asked: .offerUnanswered(offer.number, offer.at + terms.offers.answer(at: priority(at: offer.at) ?? 1))
        case .yes(let at): .offerDetails(offer.number, at + terms.offers.details)
        case .worker(let worker, _, _):
            strangersDue.first { $0.helper == worker }.map { .tellPerson($0.helper, $0.eta) }
        case .declined, .silent, .lapsed, .stoodDown: nil
        }
    }

    private var sitePrompts: [EmergencyPrompt] {
        var all: [EmergencyPrompt] = []
        if let first = firstHelpAt, !wasCarerTold(since: first) {
            all.append(.tellCarer(first + terms.onSite.tellCarer))
        }
        for stay in onSite {
            if let until = stay.until, stay.isPaid, until < nextCheck(of: stay) {
                all.append(.bookOut(stay.who, until))
            } else {
                all.append(.checkSite(stay.who, nextCheck(of: stay)))
            }
        }
        return all
    }

    private func hoursPrompts(at now: Instant) -> [EmergencyPrompt] {
        guard let hours = freeHours, onSite.contains(where: \.isPaid) else { return [] }
        let asked = hours.questions(terms.hours, zone: start.zone, holidays: holidays)
        let answered = decisions.last { $0.fact.kind != .extension }
        guard answered == nil, let first = asked.first(where: { $0 > now }) ?? asked.last else { return [] }
        return [.decide(asked.contains { $0 <= now } ? now : first, end: hours.end)]
    }
}

extension EmergencyPrompt {
    fileprivate var isLateHelp: Bool { if case .late = self { true } else { false } }
}
