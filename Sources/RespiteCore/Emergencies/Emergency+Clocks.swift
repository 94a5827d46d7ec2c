import RespiteRecord

/// One promise of the scheme, running or done: the evidence that it was kept, or was not.
package struct EmergencyClock: Hashable, Sendable {
    package let promise: Promised
    package let person: Int?
    package let from: Instant
    package let due: Instant
    package let doneAt: Instant?

    package enum Promised: String, Choice {
        case answered, inTheRoom, onSite, onSiteFromAnswer, personTold, carerTold, firstCheck
    }

    package enum State: String, Choice {
        case running, late, kept, missed
    }

    package func state(at now: Instant) -> State {
        if let doneAt { return doneAt <= due ? .kept : .missed }
        return now <= due ? .running : .late
    }
}

extension Emergency {
    /// Every promise that applies so far, as it stands.
    package var clocks: [EmergencyClock] {
        var all: [EmergencyClock] = []
        if let rang = ringing?.at ?? calls.first?.fact.rangAt, let answered = ringing?.answeredAt ?? calls.first?.at {
            let due = rang + terms.intake.answered
            all.append(EmergencyClock(promise: .answered, person: nil, from: rang, due: due, doneAt: answered))
        }
        all += people.compactMap(roomClock)
        if let decided = decidedToSendAt {
            all.append(helpClock(.onSite, from: decided, within: terms.offers.onSite))
            all.append(helpClock(.onSiteFromAnswer, from: openedAt, within: terms.offers.onSiteFromAnswer))
        }
        all += comings.compactMap(tellingClock)
        if let first = firstHelpAt {
            let told = tellings.first { ($0.fact.whom == .carer || $0.fact.whom == .ward) && $0.at >= first }?.at
            let due = first + terms.onSite.tellCarer
            all.append(EmergencyClock(promise: .carerTold, person: nil, from: first, due: due, doneAt: told))
        }
        return all + firstChecks
    }

    /// Somebody able in the room by the safe-until that was known before they came.
    private func roomClock(_ person: Person) -> EmergencyClock? {
        let came = person.stays.filter(\.isAble).map(\.from).min()
        let before = came.map { came in asOf(came - Span(milliseconds: 1)) } ?? self
        guard let then = before.person(person.number), !then.isSettled || came != nil else { return nil }
        let due = before.safeUntil(of: then).instant ?? openedAt
        return EmergencyClock(
            promise: .inTheRoom, person: person.number, from: openedAt, due: due,
            doneAt: came ?? person.outcome?.at)
    }

    private func helpClock(_ promise: EmergencyClock.Promised, from: Instant, within span: Span) -> EmergencyClock {
        EmergencyClock(promise: promise, person: nil, from: from, due: from + span, doneAt: firstHelpAt ?? closing?.at)
    }

    /// The person is told before a worker enters.
    private func tellingClock(_ coming: Coming) -> EmergencyClock? {
        guard coming.does == .work else { return nil }
        let told = tellings.first { $0.fact.whom == .person && $0.at >= coming.promisedAt }?.at
        var due = coming.eta
        switch coming.end {
        case .arrived(let at): due = at
        case .stoodDown, .replaced: return nil
        case nil: break
        }
        return EmergencyClock(promise: .personTold, person: nil, from: coming.promisedAt, due: due, doneAt: told)
    }

    private var firstChecks: [EmergencyClock] {
        people.flatMap { person in
            person.stays.filter(\.isPaid).map { stay in
                let checks = inOrder.filter { entry in
                    if case .checked(let check) = entry.fact {
                        check.who == stay.who && entry.at >= stay.from
                    } else {
                        false
                    }
                }
                return EmergencyClock(
                    promise: .firstCheck, person: person.number, from: stay.from,
                    due: stay.from + terms.onSite.firstCheck, doneAt: checks.first?.at ?? stay.leftAt)
            }
        }
    }
}
