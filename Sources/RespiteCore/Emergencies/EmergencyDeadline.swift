import RespiteRecord

/// An instant at which an emergency must be asked again. Each names what it is about, so that a changed time arms it anew.
package enum EmergencyDeadline: Hashable, Codable, Sendable {
    /// The time left for a person falls under priority 1.
    case urgent(person: Int, at: Instant)
    /// Somebody able must be in the room now.
    case safeUntil(person: Int, at: Instant)
    /// Put the provider on stand-by.
    case standBy(person: Int, at: Instant)
    case offerUnanswered(Int, at: Instant)
    case offerWithoutDetails(Int, at: Instant)
    /// Whoever promised to come has not come; the search goes on.
    case late(Party, at: Instant)
    /// A contact who could not speak now asked to be rung then.
    case ringAgain(Party, at: Instant)
    /// A visit was to end, and nobody has booked out.
    case bookOut(Party, at: Instant)
    /// The person is told before a stranger enters.
    case tellPerson(Party, at: Instant)
    case tellCarer(at: Instant)
    /// What comes after the free hours.
    case decide(at: Instant)
    case freeHoursEnd(at: Instant)
    /// What emergency services said that they would have done by then.
    case services(at: Instant)

    package var at: Instant {
        switch self {
        case .urgent(_, let at), .safeUntil(_, let at), .standBy(_, let at), .offerUnanswered(_, let at),
            .offerWithoutDetails(_, let at), .late(_, let at), .ringAgain(_, let at), .bookOut(_, let at),
            .tellPerson(_, let at), .tellCarer(let at), .decide(let at), .freeHoursEnd(let at), .services(let at):
            at
        }
    }
}

extension Emergency {
    /// Everything that is still to be asked, whether its time has come or not. Empty once it is closed.
    package var deadlines: Set<EmergencyDeadline> {
        guard isOpen else { return [] }
        var all = people.flatMap(deadlines(of:))
        all += offers.compactMap(deadline(of:))
        all += expectedHelp.map { .late($0.helper, at: $0.eta + terms.search.grace(at: priority(at: $0.eta) ?? 2)) }
        all += ringAgain
        all += onSite.compactMap { stay in
            stay.isPaid ? stay.until.map { .bookOut(stay.who, at: $0 + terms.onSite.bookingOut) } : nil
        }
        if let first = firstHelpAt, !wasCarerTold(since: first) {
            all.append(.tellCarer(at: first + terms.onSite.tellCarer))
        }
        all += hoursDeadlines
        all += strangersDue.map { .tellPerson($0.helper, at: $0.eta) }
        all += awaitedServices.map { .services(at: $0.due) }
        let shown = entries.last?.enteredAt ?? start.at
        return Set(all.filter { !$0.isOnlyAReminder || $0.at > shown }).subtracting(worked)
    }

    private func deadlines(of person: Person) -> [EmergencyDeadline] {
        guard let safe = safeUntil(of: person).instant else { return [] }
        var all = [EmergencyDeadline.safeUntil(person: person.number, at: safe)]
        if !person.stays.contains(where: \.isThere) {
            all.append(.urgent(person: person.number, at: safe - terms.triage.priorityOneUnder))
        }
        if offers.isEmpty, searchGoesOn(for: person) {
            let soonest = min(openedAt + terms.search.standBy, safe - terms.search.standByBefore)
            all.append(.standBy(person: person.number, at: soonest))
        }
        return all
    }

    private func deadline(of offer: Offer) -> EmergencyDeadline? {
        switch offer.state {
        case .asked:
            .offerUnanswered(offer.number, at: offer.at + terms.offers.answer(at: priority(at: offer.at) ?? 1))
        case .yes(let at): .offerWithoutDetails(offer.number, at: at + terms.offers.details)
        case .worker, .declined, .silent, .lapsed, .stoodDown: nil
        }
    }

    /// Of those who said *later at* the last time they were heard.
    private var ringAgain: [EmergencyDeadline] {
        var last: [Party: Dial] = [:]
        for dial in dials { last[dial.fact.party] = dial.fact }
        return last.values.compactMap { dial in
            if case .laterAt(let instant) = dial.result { .ringAgain(dial.party, at: instant) } else { nil }
        }
    }

    private var hoursDeadlines: [EmergencyDeadline] {
        guard let hours = freeHours, onSite.contains(where: \.isPaid) else { return [] }
        let asked = hours.questions(terms.hours, zone: start.zone, holidays: holidays)
        let open = asked.filter { question in
            !decisions.contains { $0.at >= hours.from && !$0.fact.leavesOpen(question) }
        }
        return open.map { .decide(at: $0) } + [.freeHoursEnd(at: hours.end)]
    }

    /// Workers on their way to somebody who has not been told that they come.
    var strangersDue: [Coming] {
        expectedHelp.filter { coming in
            coming.does == .work
                && !tellings.contains { $0.fact.whom == .person && $0.at >= coming.promisedAt }
        }
    }

    /// What each of the emergency services is still to do, by its last word. Their no is due soon, for somebody else goes.
    var awaitedServices: [(index: Int, due: Instant)] {
        let last = Summons.Service.allCases.compactMap { service in
            summonses.lastIndex { $0.fact.service == service }
        }
        return last.sorted().compactMap { index in
            let summons = summonses[index]
            let no = summons.fact.isRefused ? summons.at + terms.offers.answerOne : nil
            return (summons.fact.by ?? no).map { (index, $0) }
        }
    }

    func wasCarerTold(since instant: Instant) -> Bool {
        tellings.contains { ($0.fact.whom == .carer || $0.fact.whom == .ward) && $0.at >= instant }
    }
}

extension EmergencyDeadline {
    /// Whoever enters something sees what is due already: to be reminded of that in the same moment helps nobody.
    fileprivate var isOnlyAReminder: Bool {
        switch self {
        case .urgent, .standBy: true
        case .safeUntil, .offerUnanswered, .offerWithoutDetails, .late, .ringAgain, .bookOut, .tellPerson, .tellCarer,
            .decide, .freeHoursEnd, .services:
            false
        }
    }
}

extension HoursDecision {
    /// An extension moves the questions; any other decision answers those that are left.
    fileprivate func leavesOpen(_ question: Instant) -> Bool { kind == .extension }
}

extension EmergencyDeadline {
    /// The same on a clock that was set by `step` since.
    func moved(by step: Span) -> EmergencyDeadline {
        switch self {
        case .urgent(let person, let at): .urgent(person: person, at: at + step)
        case .safeUntil(let person, let at): .safeUntil(person: person, at: at + step)
        case .standBy(let person, let at): .standBy(person: person, at: at + step)
        case .offerUnanswered(let offer, let at): .offerUnanswered(offer, at: at + step)
        case .offerWithoutDetails(let offer, let at): .offerWithoutDetails(offer, at: at + step)
        case .late(let party, let at): .late(party, at: at + step)
        case .ringAgain(let party, let at): .ringAgain(party, at: at + step)
        case .bookOut(let party, let at): .bookOut(party, at: at + step)
        case .tellPerson(let party, let at): .tellPerson(party, at: at + step)
        case .tellCarer(let at): .tellCarer(at: at + step)
        case .decide(let at): .decide(at: at + step)
        case .freeHoursEnd(let at): .freeHoursEnd(at: at + step)
        case .services(let at): .services(at: at + step)
        }
    }
}

extension EmergencyFact {
    /// A deadline of the clock on the wall that was worked: it is not asked again when that time comes a second time.
    var workedByTheWall: EmergencyDeadline? {
        if case .fell(.decide(let at)) = self { .decide(at: at) } else { nil }
    }
}
