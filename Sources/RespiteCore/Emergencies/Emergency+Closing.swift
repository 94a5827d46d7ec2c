import RespiteRecord

/// Why a request about an emergency was not carried out. Its record is as it was.
package enum EmergencyRefusal: Error, Hashable, Sendable {
    case inTheFuture
    case noSuchPerson(Int)
    case noSuchEntry(Int)
    case noSuchOffer(Int)
    /// The provider has answered already, or the offer is over.
    case offerIsOver(Int)
    case alreadyClosed(Instant)
    case notSettled([Int])
    case alreadySettled(Int, PersonOutcome)
    case outcomeDoesNotFit(PersonOutcome, Misfit)
    case nobodySawThemSafe
    case needsManager
    case needsReason
    /// Care passes only to somebody who accepts it by name.
    case needsAcceptance

    package enum Misfit: String, CaseIterable, Hashable, Sendable {
        case onlyOfADrill
        case notOfADrill
        case carerHasDied
        case nobodyCame
        case somebodyCame
    }
}

extension Emergency {
    /// Refuses what cannot be so, and requests that the record as it is does not allow.
    func check(_ entry: EmergencyEntry, at now: Instant) throws {
        guard entry.at <= now else { throw EmergencyRefusal.inTheFuture }
        if let number = entry.fact.person, person(number) == nil { throw EmergencyRefusal.noSuchPerson(number) }
        switch entry.fact {
        case .seen(let sighting, _) where sighting.at > now: throw EmergencyRefusal.inTheFuture
        case .medicated(let medication, _) where medication.givenUntil.map({ $0 > now }) ?? false:
            throw EmergencyRefusal.inTheFuture
        case .offerAnswered(let number, let answer): try check(answer, to: number)
        case .decided(let decision): try check(decision)
        case .outcome(let outcome, let number, _): try check(outcome, of: number)
        case .closed(let closing): try check(closing)
        case .corrected(let correction): try check(correction, at: now)
        case .rang(let ringing) where ringing.at > now: throw EmergencyRefusal.inTheFuture
        case .steppedDown(let one, _) where !one.acceptedBy.contains(where: \.isLetter):
            throw EmergencyRefusal.needsAcceptance
        default: break
        }
    }

    private func check(_ answer: OfferAnswer, to number: Int) throws {
        guard let offer = offer(number) else { throw EmergencyRefusal.noSuchOffer(number) }
        switch (offer.state, answer) {
        case (.asked, _), (.yes, .worker), (.yes, .no), (.silent, .worker), (.silent, .yes), (.lapsed, .worker): break
        default: throw EmergencyRefusal.offerIsOver(number)
        }
    }

    private func check(_ decision: HoursDecision) throws {
        guard decision.kind == .extension || decision.kind == .residential else { return }
        let isSaid = [decision.manager, decision.withoutManager].contains { $0?.contains(where: \.isLetter) ?? false }
        guard isSaid else { throw EmergencyRefusal.needsManager }
    }

    private func check(_ outcome: PersonOutcome, of number: Int?) throws {
        if let closing { throw EmergencyRefusal.alreadyClosed(closing.at) }
        for person in people where number == nil || person.number == number {
            if let earlier = person.outcome { throw EmergencyRefusal.alreadySettled(person.number, earlier.fact) }
            if let misfit = misfit(outcome, of: person) {
                throw EmergencyRefusal.outcomeDoesNotFit(outcome, misfit)
            }
        }
    }

    /// Why an outcome cannot be that of a person; nil when it can.
    package func misfit(_ outcome: PersonOutcome, of person: Person) -> EmergencyRefusal.Misfit? {
        if start.isDrill { return outcome == .test ? nil : .onlyOfADrill }
        let wasPaid = person.stays.contains(where: \.isPaid)
        let somebodyElse = person.stays.contains { !$0.isPaid } || comings.contains { $0.does != .work }
        switch outcome {
        case .test: return .notOfADrill
        case .carerHome: return happening?.cause == .carerDied ? .carerHasDied : nil
        case .contactTookOver: return somebodyElse ? nil : .nobodyCame
        case .falseAlarm, .stoodDown: return wasPaid ? .somebodyCame : nil
        case .longerPackage, .hospital, .residential, .died: return nil
        }
    }

    private func check(_ closing: EmergencyClosing) throws {
        if let closing = self.closing { throw EmergencyRefusal.alreadyClosed(closing.at) }
        let open = people.filter { !$0.isSettled }.map(\.number)
        guard open.isEmpty else { throw EmergencyRefusal.notSettled(open) }
        let isSeen = closing.seenSafeBy?.contains(where: \.isLetter) ?? false
        guard isSeen || start.isDrill else { throw EmergencyRefusal.nobodySawThemSafe }
    }

    private func check(_ correction: Correction, at now: Instant) throws {
        guard correction.why.contains(where: \.isLetter) else { throw EmergencyRefusal.needsReason }
        guard (correction.at ?? now) <= now else { throw EmergencyRefusal.inTheFuture }
        let corrected = entries.first { $0.number == correction.entry }
        guard let corrected, corrected.fact.canBeCorrected else { throw EmergencyRefusal.noSuchEntry(correction.entry) }
    }
}

extension EmergencyFact {
    /// The person that it is about, when it is about one.
    package var person: Int? {
        switch self {
        case .placed(_, let person), .seen(_, let person), .medicated(_, let person), .priority(_, let person),
            .leavesHome(_, let person), .steppedDown(_, let person), .outcome(_, let person, _):
            person
        case .arrived(let arrival): arrival.person
        case .checked(let check): check.person
        case .left(let departure): departure.person
        case .concern(let concern): concern.person
        case .called, .rang, .danger, .identified, .lookedAfter, .happened, .warned, .expected, .dialled, .stoodDown,
            .offered,
            .offerAnswered, .noCapacity, .duress, .told, .summoned, .youngCarer, .decided, .chargeTold, .closed, .note,
            .corrected, .fell, .clockSet:
            nil
        }
    }

    /// What time did, and a correction, stay as they are: a mistaken correction is followed by another of the same entry.
    fileprivate var canBeCorrected: Bool {
        switch self {
        case .corrected, .fell, .closed, .clockSet: false
        default: true
        }
    }
}

extension Emergency {
    /// The case closes, and what is left to do is written down with its days.
    func end(_ closing: EmergencyClosing, by: Party?, at now: Instant) -> [EmergencyEffect] {
        let resolved = CaseEvent.resolved(
            by: by ?? .fallback, caseOutcome, isWitnessed: closing.seenSafeBy != nil)
        return [.onCase(resolved)] + (start.isDrill ? [] : followUps(at: now).map(EmergencyEffect.followUp))
    }

    /// What the whole of it is filed under: the gravest that happened to anybody.
    package var caseOutcome: Outcome {
        let outcomes = Set(people.compactMap(\.outcome?.fact))
        if start.isDrill { return .test }
        if outcomes.contains(.died) { return .died }
        if outcomes.contains(.hospital) { return .hospital }
        if outcomes.isEmpty || outcomes.isSubset(of: [.falseAlarm, .stoodDown]) { return .falseAlarm }
        return outcomes == [.carerHome] ? .safe : .helpArranged
    }

    private func followUps(at now: Instant) -> [FollowUp] {
        let outcomes = Set(people.compactMap(\.outcome?.fact))
        guard !outcomes.isSubset(of: [.falseAlarm]) else { return [] }
        let (carer, after) = (identification?.carer, terms.afterwards)
        let today = start.zone.local(now).date
        var all = [
            FollowUp(kind: .followUpCall, due: workingDay(after.callWithinWorkingDays, after: now), about: carer),
            FollowUp(kind: .reviewAfterEmergency, due: today.adding(days: after.reviewWithinDays), about: carer),
            FollowUp(kind: .offerAssessment, due: today.adding(days: after.reviewWithinDays), about: carer),
        ]
        if freeHours != nil { all.append(FollowUp(kind: .financialAssessment, due: workingDay(1, after: now))) }
        let leaving = people.filter { $0.leaving != nil }
        if leaving.contains(where: { $0.known.isChild != true }) {
            all.append(FollowUp(kind: .skippedAssessment, due: workingDay(1, after: now)))
        }
        if leaving.contains(where: { $0.known.isChild == true }) {
            let note = "A child left home: that is for children's services (Children Act 1989), not for respite."
            all.append(FollowUp(kind: .other, due: workingDay(1, after: now), note: note))
        }
        if youngCarer != nil {
            let note = "Young carer: follow up with them, and with whoever decided about children's services."
            all.append(FollowUp(kind: .other, due: workingDay(1, after: now), about: carer, note: note))
        }
        if let change = closing?.fact.planMustChange {
            all.append(FollowUp(kind: .other, due: workingDay(1, after: now), note: "The plan must change: \(change)"))
        }
        all += brokenOffers.map { offer in
            let note = "A provider said yes and did not come in time: take entry \(offer.number) up with them."
            return FollowUp(kind: .other, due: workingDay(1, after: now), note: note)
        }
        all += unreachable.map { FollowUp(kind: .contactNotReached, due: workingDay(1, after: now), about: $0) }
        return all
    }

    /// Those who were rung and never answered.
    package var unreachable: [Party] {
        var seen = Set<Party>()
        let silent = dials.filter(\.fact.result.isSilence).map(\.fact.party).filter { seen.insert($0).inserted }
        return silent.filter { party in !dials.contains { $0.fact.party == party && !$0.fact.result.isSilence } }
    }
}

extension Dial.Result {
    package var isSilence: Bool {
        switch self {
        case .noAnswer, .voicemail, .busy, .wrongNumber: true
        case .willCare, .willSit, .opensDoor, .laterAt, .cannot, .refused: false
        }
    }
}
