/// Everything the courier can say to a person, apart from the reference at its end: what is the matter, then what to
/// do about it. Kind, plain, and without a word about who is concerned.
struct Wording: Equatable {
    var matter: String
    var request: String

    init(_ matter: String, _ request: String) {
        (self.matter, self.request) = (matter, request)
    }

    /// What a notice is about, as the daemon names it.
    enum Template: String, CaseIterable {
        case page, reminder, joined, ackEnding, ackEnded, offer, offerDeclined, offerWithdrawn, takenOver, askedFor
        case etaPassed, helpDue, promiseLate, presenceLate, carerAnswered, carerWorried, allClear, checkInDue, test
        case codeRead, looksToReview, assigned, received, receivedOK, receivedEarly, receivedHelp
    }
}

extension Wording {
    init(_ template: Template, _ facts: Facts) {
        let (aCase, ring) = (facts.aCase, facts.ring)
        switch template {
        case .page: self = .page(facts)
        case .checkInDue:
            self.init("Your check-in is due\(facts.when("at", facts.until ?? facts.raised)).", "Reply OK or \(ring).")
        case .reminder: self.init("A reminder: \(aCase) still waits for you.", "Look in the queue or \(ring).")
        case .joined: self.init("More has come in about \(aCase) you were told of.", "Look in the queue or \(ring).")
        case .ackEnding:
            self.init(
                "Your time with \(aCase) ends\(facts.when("at", facts.until)).", "Extend it, pass it on or \(ring).")
        case .ackEnded: self.init("Your time with \(aCase) is over; it is open.", "Look in the queue or \(ring).")
        case .offer:
            self.init("You are offered \(aCase)\(facts.when("until", facts.until)).", "Take or decline it, or \(ring).")
        case .offerDeclined:
            self.init("Nobody took \(aCase) you offered: it is still yours.", "Offer it again or \(ring).")
        case .offerWithdrawn:
            self.init("You were offered \(aCase); that is over.", "Nothing to do. Questions: \(ring).")
        case .takenOver: self.init("Somebody else now has \(aCase) you had.", "Nothing to do. Questions: \(ring).")
        case .askedFor: self.init("You are asked for, about \(aCase) you have.", "Look in the queue or \(ring).")
        case .etaPassed:
            self.init(
                "You said you would be there\(facts.when("by", facts.until)).", "Please \(ring) and say how it goes.")
        case .helpDue:
            self.init(
                "Somebody promised to be there\(facts.when("by", facts.until)).",
                "Ring them, or \(ring), unless they came.")
        case .promiseLate:
            self.init(
                "Help promised\(facts.when("for", facts.until)) has not arrived.", "Look in the queue or \(ring).")
        case .presenceLate:
            self.init(
                "The check on site\(facts.when("due", facts.until)) has not come.", "Look in the queue or \(ring).")
        case .carerAnswered:
            self.init("The carer has checked in: all is well, they say.", "See to the case or \(ring).")
        case .carerWorried: self.init("The carer has checked in and is worried.", "Please ring them back, or \(ring).")
        case .allClear: self = .allClear(facts)
        case .codeRead:
            self.init("A door or key-safe code was read, and no emergency is open.", "See the audit log, or \(ring).")
        case .assigned: self.init("A message waits for you to read it.", "Look in the inbox or \(ring).")
        case .received: self = .received("Somebody will read it.", facts)
        case .receivedOK: self = .received("Thank you, you have checked in.", facts)
        case .receivedEarly: self = .received("Your next check-in is still expected.", facts)
        case .receivedHelp: self = .received("We are getting help.", facts)
        case .looksToReview:
            self.init("There are looks at plans for you to review.", "Run respitectl audit review, or \(ring).")
        case .test: self.init("This is a test. All is well.", "Nothing to do. Questions: \(ring).")
        }
    }

    /// A request to act, to each in their own words.
    private static func page(_ facts: Facts) -> Wording {
        let (due, ring) = (facts.when("due", facts.raised), facts.ring)
        switch (facts.role, facts.kind) {
        case (.carer, "welfare"): return Wording("Your check-in\(due) has not reached us.", "Reply OK or \(ring).")
        case (.carer, _): return Wording("The carers' line would like to speak to you.", "Please \(ring).")
        case (.contact, "welfare"): return Wording("Somebody you agreed to help missed a check-in.", "Please \(ring).")
        case (.contact, _): return Wording("Somebody you agreed to help may need you now.", "Please \(ring).")
        case (.worker, "onSite"): return Wording("Your check on site\(due) has not reached us.", "Check in or \(ring).")
        case (.worker, _): return Wording("The carers' line needs to hear from you.", "Please \(ring).")
        case (.provider, "onSite"):
            return Wording(
                "Your worker's check on site\(due) has not reached us.", "Find out how they are, and \(ring).")
        case (.provider, _): return Wording("The carers' line needs to hear from you.", "Please \(ring).")
        case (.post, _), (.staff, _):
            let chair = facts.post.map { "\($0): " } ?? ""
            return Wording("\(chair)\(facts.aCase) needs you.", "Take it in the queue or \(ring).")
        }
    }

    /// The answer to a text: that it came, and whom to ring instead of waiting for us.
    private static func received(_ what: String, _ facts: Facts) -> Wording {
        Wording("Received\(facts.raised.map { " \($0)" } ?? "").", "\(what) In danger ring 999. Help: \(facts.ring).")
    }

    /// It never says how a case ended: that is for the telephone.
    private static func allClear(_ facts: Facts) -> Wording {
        switch facts.role {
        case .carer: Wording("Thank you: your check-in is settled.", "Nothing to do. Questions: \(facts.ring).")
        case .contact, .worker, .provider:
            Wording("What we asked you about is settled. Thank you.", "Nothing to do. Questions: \(facts.ring).")
        case .post, .staff:
            Wording("You were told of \(facts.aCase): it is closed.", "Nothing to do. Questions: \(facts.ring).")
        }
    }
}
