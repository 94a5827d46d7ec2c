import RespiteRecord

/// Whether a channel can be relied on.
///
/// One failure means little. A channel that goes on failing, or that no courier asks for work though some waits, is
/// *down*: somebody is told by the other channels, which also stand in for it, until it carries something again.
package enum Circuit: Hashable, Sendable {
    case well
    /// Nothing has got through since then; the last failure was then.
    case failing(since: Instant, last: Instant)
    case down(since: Instant, Why)

    package enum Why: String, CaseIterable, Hashable, Sendable {
        case failing
        case unclaimed
    }
}

/// Something that tells how a channel fares.
package enum CircuitEvent: Hashable, Sendable {
    /// A courier asked for work.
    case claimed
    /// The channel took a notice, or refused that notice alone.
    case carried
    case failed
    /// The time has come to judge. `unclaimedSince` is when the work began to wait that no courier has asked for.
    case judged(unclaimedSince: Instant?)
}

extension Circuit {
    package var isDown: Bool {
        if case .down = self { true } else { false }
    }

    /// When it must be judged again, by itself.
    package func judgedAt(by terms: NoticeTerms) -> Instant? {
        if case .failing(let since, _) = self { since + terms.downAfter } else { nil }
    }

    package func after(_ event: CircuitEvent, by terms: NoticeTerms, at now: Instant) -> Circuit {
        switch (event, self) {
        case (.carried, _), (.claimed, .down(_, .unclaimed)): .well
        case (.claimed, _): self
        case (.failed, .well): .failing(since: now, last: now)
        case (.failed, .failing(let since, _)): .failing(since: since, last: now)
        case (.failed, .down(let since, _)): .down(since: since, .failing)
        case (.judged, .down): self
        case (.judged(let unclaimed?), _) where now - unclaimed >= terms.unclaimedAfter:
            .down(since: unclaimed, .unclaimed)
        case (.judged, .failing(let since, let last)): judged(since: since, last: last, by: terms, at: now)
        case (.judged, .well): self
        }
    }

    /// Down when it failed to the last; well when it has long not failed because nothing was sent.
    private func judged(since: Instant, last: Instant, by terms: NoticeTerms, at now: Instant) -> Circuit {
        guard now - since >= terms.downAfter else { return self }
        let half = Span(milliseconds: terms.downAfter.milliseconds / 2)
        return last - since >= half ? .down(since: since, .failing) : .well
    }
}
