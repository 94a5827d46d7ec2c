import RespiteRecord

/// What comes after the free hours.
package struct HoursDecision: Hashable, Codable, Sendable {
    package var kind: Kind
    /// Of an extension: how much longer it is free.
    package var longer: Span?
    /// On whose word, by name.
    package var manager: String?
    /// Why there is no manager's word: nobody is left without care for want of one.
    package var withoutManager: String?
    package var words: String?

    package init(
        _ kind: Kind, longer: Span? = nil, manager: String? = nil, withoutManager: String? = nil, words: String? = nil
    ) {
        (self.kind, self.longer, self.manager) = (kind, longer, manager)
        (self.withoutManager, self.words) = (withoutManager, words)
    }

    package enum Kind: String, Choice {
        case carerBack, longerPackage, `extension`, residential
    }
}

/// The care passes to somebody who accepts it by name.
package struct SteppingDown: Hashable, Codable, Sendable {
    package var to: Receiver
    package var acceptedBy: String
    /// When it passes.
    package var from: Instant

    package init(to receiver: Receiver, acceptedBy: String, from: Instant) {
        (to, self.acceptedBy, self.from) = (receiver, acceptedBy, from)
    }

    package enum Receiver: String, Choice {
        case carer, contact, agency, dayTeam
    }
}

/// Why and how somebody leaves their home.
package struct LeavingHome: Hashable, Codable, Sendable {
    package var to: String
    /// Whether they agree; nil is that they could not decide this now.
    package var consents: Bool?
    package var whyUnable: String?
    /// Attorney first.
    package var consulted: String?
    package var lessTried: String?
    package var decidedBy: String?
    package var deprivationAsked: Bool?

    package init(
        to place: String, consents: Bool?, whyUnable: String? = nil, consulted: String? = nil,
        lessTried: String? = nil, decidedBy: String? = nil, deprivationAsked: Bool? = nil
    ) {
        (to, self.consents, self.whyUnable, self.consulted) = (place, consents, whyUnable, consulted)
        (self.lessTried, self.decidedBy, self.deprivationAsked) = (lessTried, decidedBy, deprivationAsked)
    }
}

/// How it ended for one person.
package enum PersonOutcome: String, Choice {
    case carerHome, contactTookOver, longerPackage, hospital, residential, died, stoodDown, falseAlarm, test
}

/// What is said of the whole emergency at its end.
package struct EmergencyClosing: Hashable, Codable, Sendable {
    /// Who saw that everybody is safe.
    package var seenSafeBy: String?
    package var admissionAvoided: Bool?
    package var failed: String?
    package var planMustChange: String?
    package var lesson: String?
    package var agreesToCaseStudy: Bool?

    package init(seenSafeBy: String? = nil, admissionAvoided: Bool? = nil) {
        (self.seenSafeBy, self.admissionAvoided) = (seenSafeBy, admissionAvoided)
    }
}
