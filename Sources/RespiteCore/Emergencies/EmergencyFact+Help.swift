import RespiteRecord

/// One dial: to whom or from whom, on which number, and what came of it.
package struct Dial: Hashable, Codable, Sendable {
    package var party: Party
    /// Which of their numbers, as it is said.
    package var number: String?
    /// They rang us.
    package var isInbound: Bool
    package var endedAt: Instant?
    package var result: Result
    package var words: String?
    /// Why somebody was rung who declined, withdrew or was never to be told: a life at risk.
    package var override: String?

    package init(
        _ party: Party, number: String? = nil, isInbound: Bool = false, endedAt: Instant? = nil, _ result: Result,
        words: String? = nil, override: String? = nil
    ) {
        (self.party, self.number, self.isInbound, self.endedAt) = (party, number, isInbound, endedAt)
        (self.result, self.words, self.override) = (result, words, override)
    }

    package enum Result: Hashable, Codable, Sendable {
        /// Will be there by then, and look after them: until then, if they said.
        case willCare(eta: Instant, until: Instant?)
        /// Will sit with them, no more.
        case willSit(eta: Instant, until: Instant?)
        case opensDoor(eta: Instant?)
        case laterAt(Instant)
        case cannot
        case noAnswer
        case voicemail
        case busy
        case wrongNumber
        case refused
    }
}

/// A provider was asked. What stands here is all that they may know before their yes.
package struct ProviderOffer: Hashable, Codable, Sendable {
    package var provider: Party
    package var terms: OfferTerms
    /// To be ready, not to go yet.
    package var isStandBy: Bool

    package init(to provider: Party, _ terms: OfferTerms, isStandBy: Bool = false) {
        (self.provider, self.terms, self.isStandBy) = (provider, terms, isStandBy)
    }
}

/// What a provider said.
package enum OfferAnswer: Hashable, Codable, Sendable {
    /// A yes; it lapses without worker, telephone and time of arrival.
    case yes
    /// The yes is whole: this worker, rung on this number, is there by then.
    case worker(Party, telephone: String?, eta: Instant)
    case no(String?)
    case noAnswer
}

/// Somebody is with the person: announced or not.
package struct Arrival: Hashable, Codable, Sendable {
    package var who: Party
    /// Nil is everybody.
    package var person: Int?
    /// How long they stay.
    package var until: Instant?
    /// Nil is as the promise or the offer says: workers of a provider are paid, contacts are not.
    package var isPaid: Bool?
    /// Whether they can do what the person needs; a keyholder opens the door. Nil is as they promised, and able where
    /// nobody promised anything.
    package var isAble: Bool?
    /// How the person was found.
    package var found: String?

    package init(
        _ who: Party, person: Int? = nil, until: Instant? = nil, isPaid: Bool? = nil, isAble: Bool? = nil,
        found: String? = nil
    ) {
        (self.who, self.person, self.until) = (who, person, until)
        (self.isPaid, self.isAble, self.found) = (isPaid, isAble, found)
    }
}

/// A check with whoever is on site: how the person is.
package struct SiteCheck: Hashable, Codable, Sendable {
    package var who: Party
    package var person: Int?
    package var words: String
    /// How long they stay now.
    package var until: Instant?
    package var care: CareSeen

    package init(
        _ who: Party, person: Int? = nil, _ words: String, until: Instant? = nil, care: CareSeen = CareSeen()
    ) {
        (self.who, self.person, self.words, self.until, self.care) = (who, person, words, until, care)
    }
}

/// What was seen of the care at a check or as somebody left; what is absent was not asked.
package struct CareSeen: Hashable, Codable, Sendable {
    package var medicines: String?
    package var food: String?
    package var warmth: String?
    /// What somebody who was able to decide it did not want.
    package var refused: String?

    package init(medicines: String? = nil, food: String? = nil, warmth: String? = nil, refused: String? = nil) {
        (self.medicines, self.food, self.warmth, self.refused) = (medicines, food, warmth, refused)
    }
}

/// Somebody booked out: how the person was left.
package struct Departure: Hashable, Codable, Sendable {
    package var who: Party
    package var person: Int?
    package var words: String?
    package var homeSecure: Bool?
    package var keysReturned: Bool?
    package var care = CareSeen()

    package init(
        _ who: Party, person: Int? = nil, words: String? = nil, homeSecure: Bool? = nil, keysReturned: Bool? = nil
    ) {
        (self.who, self.person, self.words) = (who, person, words)
        (self.homeSecure, self.keysReturned) = (homeSecure, keysReturned)
    }
}

/// Somebody was told something, and by which check of who they are.
package struct Telling: Hashable, Codable, Sendable {
    package var whom: Whom
    package var name: String?
    package var check: CallerCheck?
    package var words: String

    package init(_ whom: Whom, name: String? = nil, check: CallerCheck? = nil, _ words: String) {
        (self.whom, self.name, self.check, self.words) = (whom, name, check, words)
    }

    package enum Whom: String, Choice {
        /// The person is told before a stranger enters.
        case person
        /// The carer, or the ward for them, is told when help is on site.
        case carer
        case ward, contact, police, provider, finder, other
    }
}

/// Emergency services were asked: who rang, and what they will do.
package struct Summons: Hashable, Codable, Sendable {
    package var service: Service
    package var rangBy: String?
    package var reference: String?
    package var will: String?
    /// By when; their no is a deadline too, not an end.
    package var by: Instant?
    package var isRefused: Bool

    package init(
        _ service: Service, rangBy: String? = nil, reference: String? = nil, will: String? = nil, by: Instant? = nil,
        isRefused: Bool = false
    ) {
        (self.service, self.rangBy, self.reference) = (service, rangBy, reference)
        (self.will, self.by, self.isRefused) = (will, by, isRefused)
    }

    package enum Service: String, Choice {
        case ambulance, police, fire
    }
}

/// A safeguarding concern was raised: a case of its own, whose words stand elsewhere.
package struct Concern: Hashable, Codable, Sendable {
    package var person: Int?
    package var isChild: Bool
    package var caseFile: Int64?

    package init(person: Int?, isChild: Bool, caseFile: Int64?) {
        (self.person, self.isChild, self.caseFile) = (person, isChild, caseFile)
    }
}

/// The carer is under 18: who looks after them tonight, and whether children's services are told.
package struct YoungCarerWord: Hashable, Codable, Sendable {
    package var lookedAfterBy: String?
    package var servicesTold: Bool?
    /// The named worker who decided that.
    package var decidedBy: String?
    package var explained: Bool?

    package init(
        lookedAfterBy: String? = nil, servicesTold: Bool? = nil, decidedBy: String? = nil, explained: Bool? = nil
    ) {
        (self.lookedAfterBy, self.servicesTold) = (lookedAfterBy, servicesTold)
        (self.decidedBy, self.explained) = (decidedBy, explained)
    }
}
