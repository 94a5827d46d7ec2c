import RespiteRecord

/// One thing that happened in an emergency, as it was entered. None is ever edited: a later entry corrects it and says why.
package indirect enum EmergencyFact: Hashable, Codable, Sendable {
    // The call
    case called(Call)
    /// What the telephone system's log says of the call.
    case rang(Ringing)
    case danger(Danger)
    case identified(Identification)
    case lookedAfter(LookedAfter)
    case happened(Happening)
    case placed(Placing, person: Int?)
    case seen(Sighting, person: Int?)
    case medicated(Medication, person: Int?)
    case warned(Warning)
    case expected(Expectation)
    // Triage
    case priority(PriorityWord, person: Int?)
    // The search
    case dialled(Dial)
    case stoodDown(Party, why: String)
    case offered(ProviderOffer)
    case offerAnswered(Int, OfferAnswer)
    case noCapacity
    // On site
    case arrived(Arrival)
    case checked(SiteCheck)
    case left(Departure)
    case duress(who: Party, words: String?)
    // Whoever else knows or acts
    case told(Telling)
    case summoned(Summons)
    case concern(Concern)
    case youngCarer(YoungCarerWord)
    // The hours, and what comes after them
    case decided(HoursDecision)
    case chargeTold(to: String, format: String?)
    case leavesHome(LeavingHome, person: Int?)
    // The end
    case steppedDown(SteppingDown, person: Int?)
    case outcome(PersonOutcome, person: Int?, words: String?)
    case closed(EmergencyClosing)
    // About the record itself
    case note(String)
    case corrected(Correction)
    case fell(EmergencyDeadline)
    /// The clock on the wall was set by so much: what stands before it stands at the time it showed then.
    case clockSet(by: Span)
}

/// An entry of the record: what happened, when, and when and whence it was written down.
package struct EmergencyEntry: Hashable, Codable, Sendable {
    /// Counted from 1.
    package var number: Int
    /// When it happened.
    package var at: Instant
    package var enteredAt: Instant
    package var source: Source
    package var by: Party?
    package var fact: EmergencyFact

    package init(
        number: Int, at: Instant, enteredAt: Instant, source: Source = .live, by: Party? = nil, fact: EmergencyFact
    ) {
        (self.number, self.at, self.enteredAt) = (number, at, enteredAt)
        (self.source, self.by, self.fact) = (source, by, fact)
    }

    package enum Source: Hashable, Codable, Sendable {
        case live
        /// From notes on paper, with the number of their sheet.
        case paper(sheet: String)
        /// What time itself did.
        case clock
    }
}

/// An entry was wrong, and why: in its place stands another fact, or nothing.
package struct Correction: Hashable, Codable, Sendable {
    package var entry: Int
    package var why: String
    /// When it really happened, if that was wrong.
    package var at: Instant?
    package var fact: EmergencyFact?

    package init(entry: Int, why: String, at: Instant? = nil, fact: EmergencyFact? = nil) {
        (self.entry, self.why, self.at, self.fact) = (entry, why, at, fact)
    }
}
