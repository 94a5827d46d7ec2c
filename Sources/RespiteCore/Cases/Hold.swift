import RespiteRecord

/// Why a case does not page just now. Every hold ends at an instant that is stored.
package struct Holds: Hashable, Codable, Sendable {
    package var ack: Acknowledgement?
    package var promises: [Promise]
    package var presences: [Presence]
    package var quiet: Quiet?

    package init(
        ack: Acknowledgement? = nil, promises: [Promise] = [], presences: [Presence] = [], quiet: Quiet? = nil
    ) {
        (self.ack, self.promises, self.presences, self.quiet) = (ack, promises, presences, quiet)
    }

    package var isEmpty: Bool { ack == nil && promises.isEmpty && presences.isEmpty && quiet == nil }
}

/// A named person has the case.
package struct Acknowledgement: Hashable, Codable, Sendable {
    package var holder: Party
    package var since: Instant
    package var until: Instant
    /// The holder was reminded that it ends soon.
    package var isReminded = false
    /// Who answers while the holder is out of signal.
    package var deputy: Party?
    package var offer: Offer?
    /// When the holder's shift ends, if they are on one.
    package var shiftEnds: Instant?

    package init(holder: Party, since: Instant, until: Instant, shiftEnds: Instant? = nil) {
        (self.holder, self.since, self.until, self.shiftEnds) = (holder, since, until, shiftEnds)
    }
}

extension Acknowledgement {
    /// Ends no later than `latest`, and its offer with it.
    mutating func cut(to latest: Instant) {
        until = min(until, latest)
        offer = offer.map { Offer(to: $0.to, until: min($0.until, latest)) }
    }
}

/// The holder asked somebody else to take the case. Nothing moves until they accept.
package struct Offer: Hashable, Codable, Sendable {
    package var to: Party
    package var until: Instant

    package init(to: Party, until: Instant) {
        (self.to, self.until) = (to, until)
    }
}

/// Somebody able is coming for a person.
package struct Promise: Hashable, Codable, Sendable {
    package var helper: Party
    package var forWhom: Party
    package var due: Instant
    /// The helper was rung at the promised time.
    package var isRung = false

    package init(helper: Party, forWhom: Party, due: Instant) {
        (self.helper, self.forWhom, self.due) = (helper, forWhom, due)
    }
}

/// Somebody able is with a person, until the next check says so again.
package struct Presence: Hashable, Codable, Sendable {
    package var who: Party
    package var forWhom: Party
    /// The next on-site check with its grace.
    package var until: Instant

    package init(who: Party, forWhom: Party, until: Instant) {
        (self.who, self.forWhom, self.until) = (who, forWhom, until)
    }
}

/// Snoozed by somebody, for a reason.
package struct Quiet: Hashable, Codable, Sendable {
    package var by: Party
    package var until: Instant

    package init(by: Party, until: Instant) {
        (self.by, self.until) = (by, until)
    }
}
