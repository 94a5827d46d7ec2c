import RespiteRecord

/// The clock on the wall was set, and no time passed.
///
/// The entries keep what it showed when they were made. What follows from them is reckoned in what it shows now, so that
/// every span stays as long as it was and what happened first stays first.
extension Emergency {
    /// When the call was answered, as the clock shows it now.
    package var openedAt: Instant { start.at + step(after: 0) }

    /// By how much the clock was set after an entry was made.
    func step(after number: Int) -> Span {
        entries.lazy.filter { $0.number > number }.compactMap(\.fact.clockStep).reduce(.zero, +)
    }

    /// An entry with its instants as the clock shows them now.
    func shownNow(_ entry: EmergencyEntry) -> EmergencyEntry {
        let step = step(after: entry.number)
        guard step != .zero else { return entry }
        var shown = entry
        (shown.at, shown.enteredAt) = (entry.at + step, entry.enteredAt + step)
        shown.fact = entry.fact.moved(by: step)
        return shown
    }

    /// The entries as they were made, in the order of what happened.
    package var entriesAsTheyHappened: [EmergencyEntry] {
        let order = entries.map { (at: $0.at + step(after: $0.number), entry: $0) }
        return order.sorted { ($0.at, $0.entry.number) < ($1.at, $1.entry.number) }.map(\.entry)
    }
}

extension EmergencyFact {
    /// By how much the clock was set, if that is what happened.
    var clockStep: Span? {
        if case .clockSet(let step) = self { step } else { nil }
    }

    /// The fact as it reads on a clock that was set by `step` since. Of medicines the earlier reading counts: the times at
    /// which they are due are those on the wall, and none is taken for given that may not have been.
    func moved(by step: Span) -> EmergencyFact {
        switch self {
        case .called(var call):
            call.rangAt = call.rangAt.map { $0 + step }
            return .called(call)
        case .rang(var ringing):
            (ringing.at, ringing.answeredAt) = (ringing.at + step, ringing.answeredAt.map { $0 + step })
            return .rang(ringing)
        case .steppedDown(var one, let person):
            one.from = one.from + step
            return .steppedDown(one, person: person)
        case .placed(var placing, let person):
            placing.company = placing.company.moved(by: step)
            return .placed(placing, person: person)
        case .seen(var sighting, let person):
            sighting.at = sighting.at + step
            return .seen(sighting, person: person)
        case .medicated(var medication, let person):
            medication.givenUntil = medication.givenUntil.map { min($0, $0 + step) }
            return .medicated(medication, person: person)
        case .dialled(let dial): return .dialled(dial.moved(by: step))
        case .offered(var offer):
            offer.terms.startBy = offer.terms.startBy + step
            return .offered(offer)
        case .offerAnswered(let offer, .worker(let worker, let telephone, let eta)):
            return .offerAnswered(offer, .worker(worker, telephone: telephone, eta: eta + step))
        case .arrived(var arrival):
            arrival.until = arrival.until.map { $0 + step }
            return .arrived(arrival)
        case .checked(var check):
            check.until = check.until.map { $0 + step }
            return .checked(check)
        case .summoned(var summons):
            summons.by = summons.by.map { $0 + step }
            return .summoned(summons)
        case .fell(let deadline): return .fell(deadline.moved(by: step))
        case .danger, .identified, .lookedAfter, .happened, .warned, .expected, .priority, .stoodDown, .offerAnswered,
            .noCapacity, .left, .duress, .told, .concern, .youngCarer, .decided, .chargeTold, .leavesHome, .outcome,
            .closed, .note, .corrected, .clockSet:
            return self
        }
    }
}

extension Placing.Company {
    fileprivate func moved(by step: Span) -> Self {
        guard case .with(let name, let isAble, let until?) = self else { return self }
        return .with(name, isAble: isAble, until: until + step)
    }
}

extension Dial {
    fileprivate func moved(by step: Span) -> Dial {
        var dial = self
        dial.endedAt = endedAt.map { $0 + step }
        switch result {
        case .willCare(let eta, let until): dial.result = .willCare(eta: eta + step, until: until.map { $0 + step })
        case .willSit(let eta, let until): dial.result = .willSit(eta: eta + step, until: until.map { $0 + step })
        case .opensDoor(let eta): dial.result = .opensDoor(eta: eta.map { $0 + step })
        case .laterAt(let instant): dial.result = .laterAt(instant + step)
        case .cannot, .noAnswer, .voicemail, .busy, .wrongNumber, .refused: break
        }
        return dial
    }
}
