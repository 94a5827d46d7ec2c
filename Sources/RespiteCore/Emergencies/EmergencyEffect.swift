import RespiteRecord

/// What an emergency asks its keeper to do for an entry.
package enum EmergencyEffect: Hashable, Sendable {
    /// Its case moves.
    case onCase(CaseEvent)
    /// Whoever has it is told that something is due.
    case tellHolder
    /// A post must know now: nobody has capacity, or a life is past safe-until.
    case tell(Party)
    /// A worker who did not book out: a case of its own.
    case raiseLoneWorker(Party, person: Party)
    /// A worker said the words that mean danger: nobody rings the site.
    case raiseDuress(Party, person: Party)
    case followUp(FollowUp)
}

/// Something still to be done afterwards, by a day.
package struct FollowUp: Hashable, Codable, Sendable {
    package var kind: TaskKind
    package var due: LocalDate
    /// Whom it is about.
    package var about: Party?
    package var note: String?
}

extension Emergency {
    /// What `entry` comes to, now that it is part of the record; `before` is the record without it.
    func effects(of entry: EmergencyEntry, after before: Emergency, at now: Instant) -> [EmergencyEffect] {
        var effects = ownEffects(of: entry, at: now)
        if isOpen, safeUntil != before.safeUntil { effects.append(.onCase(.safeUntil(safeUntil))) }
        return effects
    }

    private func ownEffects(of entry: EmergencyEntry, at now: Instant) -> [EmergencyEffect] {
        switch entry.fact {
        case .dialled(let dial): event(of: dial).map { [.onCase($0)] } ?? []
        case .stoodDown(let party, _): isComing(party) ? [] : [.onCase(.cannotHelp(party, .cannot))]
        case .offerAnswered(_, .worker(let worker, _, let eta)):
            [.onCase(.willHelp(worker, forWhom: whom(nil), eta: eta))]
        case .noCapacity: [.tell(.manager)]
        case .arrived(let arrival): presences(of: arrival.who, arrival.person)
        case .checked(let check): presences(of: check.who, check.person)
        case .left(let departure): departures(of: departure)
        case .duress(let who, _): [.raiseDuress(who, person: whom(nil))]
        case .decided(let decision): followUps(of: decision, at: now)
        case .leavesHome: [.followUp(FollowUp(kind: .petsAndProperty, due: workingDay(1, after: now)))]
        case .closed(let closing): end(closing, by: entry.by, at: now)
        case .fell(let deadline): effects(of: deadline)
        case .called, .rang, .danger, .identified, .lookedAfter, .happened, .placed, .seen, .medicated, .warned,
            .expected,
            .priority, .offered, .offerAnswered, .told, .summoned, .concern, .youngCarer, .chargeTold, .steppedDown,
            .outcome, .note,
            .corrected, .clockSet:
            []
        }
    }

    private func effects(of deadline: EmergencyDeadline) -> [EmergencyEffect] {
        switch deadline {
        case .safeUntil(let number, _):
            person(number).map(searchGoesOn(for:)) == true ? [.tellHolder, .tell(.manager)] : [.tellHolder]
        case .bookOut(let who, _): [.tellHolder, .raiseLoneWorker(who, person: whom(nil))]
        case .freeHoursEnd: [.tellHolder, .tell(.manager)]
        case .urgent, .standBy, .offerUnanswered, .offerWithoutDetails, .ringAgain, .tellPerson, .tellCarer, .decide,
            .services:
            [.tellHolder]
        // Of whoever is able the case tells its holder.
        case .late(let who, _): comings.last { $0.helper == who }?.isAble == false ? [.tellHolder] : []
        }
    }

    /// What a dial means for the case: somebody comes, cannot, or was not reached.
    private func event(of dial: Dial) -> CaseEvent? {
        switch dial.result {
        case .willCare(let eta, _): .willHelp(dial.party, forWhom: whom(nil), eta: eta)
        case .cannot: .cannotHelp(dial.party, .cannot)
        case .refused: .cannotHelp(dial.party, .refused)
        case .wrongNumber: .cannotHelp(dial.party, .wrongNumber)
        case .noAnswer: .notReached(dial.party, .noAnswer)
        case .voicemail: .notReached(dial.party, .voicemail)
        case .busy: .notReached(dial.party, .busy)
        // Neither is the help that is looked for: whoever has the case goes on.
        case .willSit, .opensDoor, .laterAt: nil
        }
    }

    private func presences(of who: Party, _ number: Int?) -> [EmergencyEffect] {
        let affected = people.filter { (number == nil || $0.number == number) && !$0.isSettled }
        return affected.compactMap { person in
            person.stays.last { $0.who == who && $0.isThere && $0.isAble }.map { stay in
                .onCase(
                    .arrived(who, forWhom: person.known.party, nextCheck: nextCheck(of: stay) + terms.onSite.grace))
            }
        }
    }

    private func departures(of departure: Departure) -> [EmergencyEffect] {
        people.filter { departure.person == nil || $0.number == departure.person }
            .map { .onCase(.left(departure.who, forWhom: $0.known.party)) }
    }

    private func isComing(_ party: Party) -> Bool { expectedHelp.contains { $0.helper == party } }

    /// The person meant, else the first for whom it has not ended, else the carer.
    func whom(_ number: Int?) -> Party {
        let meant = people.first { number == nil ? !$0.isSettled : $0.number == number } ?? people.first
        return meant?.known.party ?? identification?.carer ?? .fallback
    }

    private func followUps(of decision: HoursDecision, at now: Instant) -> [EmergencyEffect] {
        guard decision.kind == .extension || decision.kind == .residential else { return [] }
        let who = decision.manager ?? "a duty manager"
        let note = "Have \(who) confirm in writing what was decided by telephone: \(decision.kind.words)."
        return [.followUp(FollowUp(kind: .other, due: workingDay(1, after: now), note: note))]
    }

    func workingDay(_ count: Int, after now: Instant) -> LocalDate {
        holidays.adding(workingDays: count, to: start.zone.local(now).date)
    }
}
