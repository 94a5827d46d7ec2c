import RespiteRecord

/// Whom to ring of a plan's contacts at this instant, in which order, and whom not.
package struct CallList: Hashable, Sendable {
    package let callees: [Callee]

    /// A contact as they stand just now.
    package struct Callee: Hashable, Sendable {
        /// In the plan's order, counted from 1.
        package let rank: Int
        package let party: Party?
        package let name: String
        package let relationship: String?
        /// As they are said.
        package let numbers: [String]
        package let can: Choices<Plan.Ability>
        package let travelMinutes: Int?
        package let turn: Turn
        package let availability: Availability.Answer
        /// How often each number was dialled in this emergency.
        package let attempts: Int
        package let next: Next
    }

    /// The order in which they are rung.
    package enum Turn: Int, Comparable, Hashable, Sendable {
        case agreedNow
        case agreedOtherHours
        case askedOrNot
        /// Declined or withdrawn: never offered.
        case never
        /// Must not be told.
        case barred

        package static func < (one: Turn, other: Turn) -> Bool { one.rawValue < other.rawValue }
    }

    /// What to do about one of them.
    package enum Next: Hashable, Sendable {
        case ring(String)
        /// The same or the next number once more, by then.
        case again(String, by: Instant)
        case wait(until: Instant)
        case isComing(eta: Instant)
        case isThere
        case saidNo
        /// Every number was dialled as often as the scheme does.
        case usedUp
        case noNumber
        case doNotRing
    }

    /// The next to be rung; nil when there is nobody left.
    package var first: Callee? { callees.first { $0.next.isDial } }
}

extension CallList.Next {
    package var isDial: Bool {
        switch self {
        case .ring, .again: true
        case .wait, .isComing, .isThere, .saidNo, .usedUp, .noNumber, .doNotRing: false
        }
    }
}

extension CallList {
    package init(_ plan: Plan, in emergency: Emergency, at now: Instant) {
        let barred = plan.mustNotBeTold.items
        let all = zip(plan.contacts.items, 1...).map { contact, rank in
            Callee(contact, rank: rank, isBarred: barred.contains { $0.isLike(contact) }, emergency, at: now)
        }
        callees = all.sorted { ($0.turn, $0.rank) < ($1.turn, $1.rank) }
    }
}

extension CallList.Callee {
    fileprivate init(_ contact: Plan.Contact, rank: Int, isBarred: Bool, _ emergency: Emergency, at now: Instant) {
        let availability = contact.availability.answer(
            at: now, zone: emergency.start.zone, holidays: emergency.holidays)
        let turn = CallList.Turn(contact.agreement.state, availability, isBarred: isBarred)
        let party = contact.id.flatMap(Int64.init).map(Party.person)
        let numbers = contact.telephones.compactMap(FirstScreen.Line.init).map(\.number)
        let dials = emergency.dials.filter { $0.fact.party == party && !$0.fact.isInbound }
        (self.rank, self.party, self.numbers, self.turn, self.availability) = (rank, party, numbers, turn, availability)
        (name, relationship, can) = (contact.name.full, contact.relationship, contact.can)
        (travelMinutes, attempts) = (contact.travelMinutes, dials.count)
        next = turn >= .never ? .doNotRing : emergency.next(party, numbers, dials)
    }
}

extension CallList.Turn {
    fileprivate init(_ agreement: Plan.Agreement.State, _ availability: Availability.Answer, isBarred: Bool) {
        switch agreement {
        case _ where isBarred: self = .barred
        case .declined, .withdrawn: self = .never
        case .asked, .notAsked: self = .askedOrNot
        case .agreed:
            switch availability {
            case .now, .notAsked: self = .agreedNow
            case .from, .never: self = .agreedOtherHours
            }
        }
    }
}

extension Plan.Contact {
    /// When they can be reached, as the calendar reads it.
    package var availability: Availability {
        Availability(
            hours: reachable.map { .init(days: Set($0.days.items), from: $0.from, to: $0.to) },
            absences: absences.filter { $0.from <= $0.to }.map { $0.from...$0.to })
    }
}

extension Emergency {
    /// What to do about a contact with these numbers, after these dials.
    fileprivate func next(_ party: Party?, _ numbers: [String], _ dials: [Dated<Dial>]) -> CallList.Next {
        if onSite.contains(where: { $0.who == party }) { return .isThere }
        if let coming = expectedHelp.last(where: { $0.helper == party }) { return .isComing(eta: coming.eta) }
        switch self.dials.last(where: { $0.fact.party == party })?.fact.result {
        case .cannot, .refused: return .saidNo
        case .laterAt(let instant): return .wait(until: instant)
        default: break
        }
        let search = terms.search
        let usable = numbers.prefix(search.numbersPerContact)
        guard let first = usable.first else { return .noNumber }
        guard let last = dials.last else { return .ring(first) }
        let wrong = Set(dials.filter { $0.fact.result == .wrongNumber }.compactMap(\.fact.number))
        let due = last.at + search.secondAttemptWithin
        // Each number in turn, so that the second attempt on one comes after the first on the other.
        for round in 1...max(1, search.attemptsPerNumber) {
            for number in usable where !wrong.contains(number) {
                let count = dials.filter { ($0.fact.number ?? first) == number }.count
                if count < round { return count == 0 ? .ring(number) : .again(number, by: due) }
            }
        }
        return .usedUp
    }
}
