import RespiteRecord

/// One emergency, from the ringing telephone to the outcome: the entries of its record, and what follows from them.
///
/// A pure value. Nothing is kept that the entries do not say: they are read in the order in which things happened, each as
/// its latest correction has it. `deadlines` says when it must be asked again. Feed it with `apply(_:at:)`.
package struct Emergency: Hashable, Sendable {
    package let start: Start
    package private(set) var entries: [EmergencyEntry] = []

    package internal(set) var calls: [Dated<Call>] = []
    package internal(set) var ringing: Ringing?
    package internal(set) var danger: Danger?
    package internal(set) var identification: Identification?
    package internal(set) var happening: Happening?
    package internal(set) var warning: Warning?
    package internal(set) var expectation: Expectation?
    package internal(set) var people: [Person] = []
    package internal(set) var dials: [Dated<Dial>] = []
    package internal(set) var comings: [Coming] = []
    package internal(set) var offers: [Offer] = []
    package internal(set) var tellings: [Dated<Telling>] = []
    package internal(set) var summonses: [Dated<Summons>] = []
    package internal(set) var concerns: [Concern] = []
    package internal(set) var youngCarer: YoungCarerWord?
    package internal(set) var noCapacityAt: Instant?
    package internal(set) var decisions: [Dated<HoursDecision>] = []
    package internal(set) var chargeToldAt: Instant?
    package internal(set) var steppingDown: [Dated<SteppingDown>] = []
    package internal(set) var closing: Dated<EmergencyClosing>?
    /// The deadlines that have been worked: they are not armed again.
    package internal(set) var worked: Set<EmergencyDeadline> = []

    package init(_ start: Start) {
        self.start = start
    }

    /// What an emergency begins with.
    package struct Start: Hashable, Codable, Sendable {
        /// When the call was answered.
        package var at: Instant
        package var terms: EmergencyTerms
        package var zone: Zone
        package var nation: Nation
        package var isDrill: Bool

        package init(at: Instant, terms: EmergencyTerms, zone: Zone, nation: Nation, isDrill: Bool = false) {
            (self.at, self.terms, self.zone, self.nation, self.isDrill) = (at, terms, zone, nation, isDrill)
        }
    }

    /// A fact and when it happened.
    package struct Dated<Fact: Hashable & Sendable>: Hashable, Sendable {
        package var at: Instant
        package var fact: Fact
    }

    package var terms: EmergencyTerms { start.terms }

    package var isOpen: Bool { closing == nil }
}

extension Emergency {
    /// The emergency that `entries` make.
    package init(_ start: Start, entries: [EmergencyEntry]) {
        self.init(start)
        self.entries = entries
        worked = Set(entries.compactMap(\.fact.workedByTheWall))
        // Somebody may have been with them before anybody rang.
        let order = inOrder
        for entry in order.sorted(by: { $0.number < $1.number }) {
            if case .lookedAfter(let one) = entry.fact { welcome(one) }
        }
        for entry in order { work(entry) }
    }

    /// Enters a fact, or refuses a request and stays as it was. What has happened is never refused.
    package mutating func apply(_ entry: EmergencyEntry, at now: Instant) throws -> [EmergencyEffect] {
        try check(entry, at: now)
        let next = Emergency(start, entries: entries + [entry])
        let effects = next.effects(of: entry, after: self, at: now)
        self = next
        return effects
    }

    /// The number of the next entry.
    package var nextNumber: Int { (entries.last?.number ?? 0) + 1 }

    /// The entries as they count: corrected ones as corrected, withdrawn ones left out, in the order of what happened.
    package var inOrder: [EmergencyEntry] {
        var corrections: [Int: (by: Int, Correction)] = [:]
        for entry in entries {
            if case .corrected(let correction) = entry.fact {
                corrections[correction.entry] = (entry.number, correction)
            }
        }
        let effective = entries.compactMap { entry -> EmergencyEntry? in
            if case .corrected = entry.fact { return nil }
            var shown = shownNow(entry)
            guard let (by, correction) = corrections[entry.number] else { return shown }
            guard let fact = correction.fact else { return nil }
            shown.fact = fact.moved(by: step(after: entry.number))
            if let at = correction.at { shown.at = at + step(after: by) }
            return shown
        }
        return effective.sorted { ($0.at, $0.number) < ($1.at, $1.number) }
    }

    private mutating func work(_ entry: EmergencyEntry) {
        let at = entry.at
        switch entry.fact {
        case .called(let call): calls.append(Dated(at: at, fact: call))
        case .rang(let ringing): self.ringing = ringing
        case .danger(let danger): self.danger = danger
        case .identified(let identification): self.identification = identification
        case .happened(let happening): self.happening = happening
        case .placed(let placing, let person): place(placing, person)
        case .seen(let sighting, let person): see(sighting, person)
        case .medicated(let medication, let person): medicate(medication, person)
        case .warned(let warning): self.warning = warning
        case .expected(let expectation): self.expectation = expectation
        case .priority(let word, let person): prioritise(word, person, entry: entry.number)
        case .dialled(let dial): enter(dial, at: at)
        case .stoodDown(let party, _): standDown(party, at: at)
        case .offered(let offer): ask(offer, entry)
        case .offerAnswered(let number, let word): answer(number, word, at: at)
        case .noCapacity: noCapacityAt = at
        case .arrived(let arrival): arrive(arrival, at: at)
        case .checked(let check): look(check, at: at)
        case .left(let departure): leave(departure, at: at)
        case .duress: break
        case .told(let telling): tellings.append(Dated(at: at, fact: telling))
        case .summoned(let summons): summonses.append(Dated(at: at, fact: summons))
        case .concern(let concern): concerns.append(concern)
        case .youngCarer(let word): youngCarer = word
        case .decided(let decision): decisions.append(Dated(at: at, fact: decision))
        case .chargeTold: chargeToldAt = at
        case .leavesHome(let leaving, let person): move(leaving, person)
        case .steppedDown(let one, _): steppingDown.append(Dated(at: at, fact: one))
        case .outcome(let outcome, let person, _): end(outcome, person, at: at)
        case .closed(let closing): self.closing = Dated(at: at, fact: closing)
        case .lookedAfter, .note, .corrected, .clockSet: break
        case .fell(let deadline): pass(deadline, at: at)
        }
    }
}
