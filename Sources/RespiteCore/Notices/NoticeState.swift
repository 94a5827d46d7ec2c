import RespiteRecord

/// What became of one notice: an attempt, perhaps repeated, to tell one person through one medium.
package enum NoticeState: Hashable, Sendable {
    /// To be claimed from then on. `maybeRepeat`: an earlier attempt may have arrived.
    case ready(from: Instant, maybeRepeat: Bool)
    /// A courier has it, until then.
    case handed(until: Instant, maybeRepeat: Bool)
    case accepted
    case delivered
    /// This medium will not reach them.
    case failedForGood
    /// What it asked for has been settled; it never left, or is not to be repeated.
    case superseded

    package enum Word: String, Codable, CaseIterable, Hashable, Sendable {
        case ready, handed, accepted, delivered, failedForGood, superseded
    }

    package var word: Word {
        switch self {
        case .ready: .ready
        case .handed: .handed
        case .accepted: .accepted
        case .delivered: .delivered
        case .failedForGood: .failedForGood
        case .superseded: .superseded
        }
    }
}

/// Something that happened to a notice.
package enum NoticeEvent: Hashable, Sendable {
    case claimed(lease: Span)
    case reported(Delivery)
    /// The courier's time was up without a word from it.
    case leaseOver
    case superseded
}

/// What a courier says of one attempt.
package enum Delivery: String, Codable, CaseIterable, Hashable, Sendable {
    case accepted, delivered, failed, rejected, notStarted, unknown
}

extension NoticeState {
    /// The state that follows. `attempt` is the number of the attempt that the event is about; `stillWanted` says
    /// whether its case would still send it.
    package func after(
        _ event: NoticeEvent, attempt: Int, stillWanted: Bool, by terms: NoticeTerms, at now: Instant
    ) -> NoticeState {
        switch (event, self) {
        case (.claimed(let lease), .ready(_, let maybeRepeat)): .handed(until: now + lease, maybeRepeat: maybeRepeat)
        case (.claimed, _): self
        case (.leaseOver, .handed): stillWanted ? .ready(from: now, maybeRepeat: true) : .superseded
        case (.leaseOver, _): self
        case (.superseded, .ready): .superseded
        case (.superseded, _): self
        case (.reported, .delivered): self
        case (.reported(.delivered), _): .delivered
        case (.reported(.accepted), _): .accepted
        case (.reported(.rejected), .accepted), (.reported(.rejected), .handed), (.reported(.rejected), .ready):
            .failedForGood
        case (.reported(let delivery), .handed(_, let maybeRepeat)):
            retry(delivery, attempt: attempt, maybeRepeat: maybeRepeat, stillWanted: stillWanted, by: terms, at: now)
        case (.reported(.failed), .accepted):
            retry(.failed, attempt: attempt, maybeRepeat: true, stillWanted: stillWanted, by: terms, at: now)
        case (.reported, _): self
        }
    }

    private func retry(
        _ delivery: Delivery, attempt: Int, maybeRepeat: Bool, stillWanted: Bool, by terms: NoticeTerms, at now: Instant
    ) -> NoticeState {
        guard stillWanted else { return .superseded }
        let delay = delivery == .notStarted ? .zero : terms.delay(afterAttempt: attempt)
        return .ready(from: now + delay, maybeRepeat: maybeRepeat || delivery == .unknown)
    }
}
