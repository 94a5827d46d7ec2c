import RespiteRecord

/// Somebody rang: who, from where, and how that was checked.
package struct Call: Hashable, Codable, Sendable {
    package var name: String?
    package var number: String?
    package var role: CallerRole?
    package var mode: Mode?
    package var check: CallerCheck?
    /// How it was checked, in words: "collar 4471, log 0212 of 29 May".
    package var checkedHow: String?
    /// From the telephone system; without it nothing is measured.
    package var rangAt: Instant?

    package init() {}

    package enum Mode: String, Choice {
        case voice, text, relay
    }
}

/// When a call rang and was answered, from the telephone system: without it the promise to answer is not measured.
package struct Ringing: Hashable, Codable, Sendable {
    package var at: Instant
    package var answeredAt: Instant?

    package init(at: Instant, answeredAt: Instant? = nil) {
        (self.at, self.answeredAt) = (at, answeredAt)
    }
}

/// What somebody who rings is to the person.
package enum CallerRole: String, Choice {
    case carer, person, crew, ward, police, contact, neighbour, agency, finder, other
}

/// How it is known who rings. The number that they ring from proves nothing.
package enum CallerCheck: String, Choice {
    case unchecked
    /// They read out the card and gave their own name.
    case cardAndName
    /// A ward or a crew, rung back through its switchboard or control room.
    case switchboard
    /// Police, through 101 or the control room, with collar and log number.
    case policeLog
    /// The carer, on two facts that we hold.
    case twoFacts
    /// A contact who said who they are and for whom.
    case namedThemselves
}

/// Whether anybody is hurt or in danger now. Emergency services come first, and then the rest.
package struct Danger: Hashable, Codable, Sendable {
    package var isThere: Bool
    package var words: String?

    package init(_ isThere: Bool, words: String? = nil) {
        (self.isThere, self.words) = (isThere, words)
    }
}

/// How it became known whose emergency it is.
package struct Identification: Hashable, Codable, Sendable {
    package var by: Means
    /// The card's number or the plan's reference.
    package var reference: String?
    /// What the scheme knows of the card: "CARD REPORTED STOLEN".
    package var warning: String?
    package var carer: Party?

    package init(by: Means, reference: String? = nil, warning: String? = nil, carer: Party? = nil) {
        (self.by, self.reference, self.warning, self.carer) = (by, reference, warning, carer)
    }

    package enum Means: String, Choice {
        case card, reference, person
    }
}

/// Somebody who is looked after comes into the emergency, with what their plan says of being alone and of medicines.
package struct LookedAfter: Hashable, Codable, Sendable {
    package var party: Party
    package var plan: Int64?
    package var reference: String?
    /// How long they may be left alone; nil was not asked and counts as not at all.
    package var alone: Span?
    /// Those that must not be late; nil was not asked.
    package var medicines: [CriticalMedicine]?
    package var isChild: Bool?

    package init(
        party: Party, plan: Int64? = nil, reference: String? = nil, alone: Span? = nil,
        medicines: [CriticalMedicine]? = nil, isChild: Bool? = nil
    ) {
        (self.party, self.plan, self.reference) = (party, plan, reference)
        (self.alone, self.medicines, self.isChild) = (alone, medicines, isChild)
    }
}

/// A medicine that must not be late.
package struct CriticalMedicine: Hashable, Codable, Sendable {
    package var name: String
    package var times: [LocalTime]
    /// Not asked counts as none.
    package var longestDelay: Span

    package init(name: String, times: [LocalTime], longestDelay: Span) {
        (self.name, self.times, self.longestDelay) = (name, times, longestDelay)
    }
}

/// What has happened, and where the carer is.
package struct Happening: Hashable, Codable, Sendable {
    package var cause: Cause?
    package var words: String?
    package var carerIs: String?
    package var carerCanSpeak: Bool?

    package init(_ cause: Cause? = nil, words: String? = nil, carerIs: String? = nil, carerCanSpeak: Bool? = nil) {
        (self.cause, self.words, self.carerIs, self.carerCanSpeak) = (cause, words, carerIs, carerCanSpeak)
    }

    package enum Cause: String, Choice {
        case hospital, accident, illness, carerDied, arrested, missing, familyEmergency, bereavement, workAtRisk
        case transport, carerBreakdown, abuseAlleged, foundAwayFromHome, agencyFailed, appointment, other
    }
}

/// Where the person is, who is with them, and until when. Unknown counts as alone.
package struct Placing: Hashable, Codable, Sendable {
    package var place: String?
    package var company: Company

    package init(place: String? = nil, company: Company = .unknown) {
        (self.place, self.company) = (place, company)
    }

    package enum Company: Hashable, Codable, Sendable {
        case unknown
        case alone
        case with(String, isAble: Bool, until: Instant?)
    }
}

/// When the person was last seen or heard, by whom, and how they were.
package struct Sighting: Hashable, Codable, Sendable {
    package var at: Instant
    package var by: String?
    /// Nil was not asked, and is not well.
    package var isWell: Bool?
    package var words: String?

    package init(at: Instant, by: String? = nil, isWell: Bool? = nil, words: String? = nil) {
        (self.at, self.by, self.isWell, self.words) = (at, by, isWell, words)
    }
}

/// Which medicines and food the person has had.
package struct Medication: Hashable, Codable, Sendable {
    /// Everything that was due until then was given.
    package var givenUntil: Instant?
    package var words: String?
    package var food: String?

    package init(givenUntil: Instant? = nil, words: String? = nil, food: String? = nil) {
        (self.givenUntil, self.words, self.food) = (givenUntil, words, food)
    }
}

/// Whether somebody must not know, or something makes it unsafe to go there.
package struct Warning: Hashable, Codable, Sendable {
    /// Nil is that there is nothing.
    package var words: String?

    package init(_ words: String?) {
        self.words = words
    }
}

/// Who is already coming, how long this will last, and whom to ring when it is settled.
package struct Expectation: Hashable, Codable, Sendable {
    package var coming: String?
    package var lasts: String?
    package var ring: String?

    package init(coming: String? = nil, lasts: String? = nil, ring: String? = nil) {
        (self.coming, self.lasts, self.ring) = (coming, lasts, ring)
    }
}

/// A person set the priority: anyone may raise it; lowering needs a reason and the role.
package struct PriorityWord: Hashable, Codable, Sendable {
    package var to: Int
    package var reason: String?

    package init(to: Int, reason: String? = nil) {
        (self.to, self.reason) = (to, reason)
    }
}
