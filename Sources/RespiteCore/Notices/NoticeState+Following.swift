import RespiteRecord

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
    case accepted, delivered, failed, rejected, notStarted
    /// Of a send: it may have left. Of a look-up: the channel has never heard of it.
    case unknown
}

/// What decides, besides the event, how a notice goes on.
package struct NoticeCircumstances: Hashable, Sendable {
    /// How often it was sent, this time included.
    package var sends: Int
    /// Whether its case would still send it.
    package var stillWanted: Bool
    /// Whether its channel can look up what became of it.
    package var canAsk: Bool
    package var terms: NoticeTerms
    package var now: Instant

    package init(sends: Int, stillWanted: Bool = true, canAsk: Bool = false, terms: NoticeTerms, now: Instant) {
        (self.sends, self.stillWanted, self.canAsk) = (sends, stillWanted, canAsk)
        (self.terms, self.now) = (terms, now)
    }
}

extension NoticeState {
    /// The state that follows.
    package func after(_ event: NoticeEvent, _ given: NoticeCircumstances) -> NoticeState {
        switch event {
        case .claimed(let lease): claimed(until: given.now + lease, given)
        case .reported(let delivery): reported(delivery, given)
        case .leaseOver: leaseOver(given)
        case .superseded: word == .ready ? .superseded : self
        }
    }

    private func claimed(until: Instant, _ given: NoticeCircumstances) -> NoticeState {
        switch self {
        case .ready(_, .lookUp): .handed(until: until, given.canAsk ? .lookUp : .repeat)
        case .ready(_, let errand): .handed(until: until, errand)
        case .accepted(let receipt?): given.canAsk ? .asked(until: until, receipt) : .accepted(nil)
        case .accepted(nil), .handed, .asked, .delivered, .failedForGood, .superseded: self
        }
    }

    /// Nobody knows whether a send arrived: that is looked up before it is sent again.
    private func leaseOver(_ given: NoticeCircumstances) -> NoticeState {
        switch self {
        case .handed: given.stillWanted ? .ready(from: given.now, .lookUp) : .superseded
        case .asked(_, let receipt): .accepted(receipt.next(at: given.now))
        case .ready, .accepted, .delivered, .failedForGood, .superseded: self
        }
    }

    private func reported(_ delivery: Delivery, _ given: NoticeCircumstances) -> NoticeState {
        switch self {
        case .delivered: return self
        case .failedForGood, .superseded: return settled(delivery, given) ?? self
        case .ready: return settled(delivery, given) ?? (delivery == .rejected ? .failedForGood : self)
        case .handed(_, .lookUp): return lookedUp(delivery, given)
        case .handed(_, let errand): return sent(delivery, errand, given)
        case .accepted, .asked: return receipted(delivery, given)
        }
    }

    /// What a word of success makes of any state.
    private func settled(_ delivery: Delivery, _ given: NoticeCircumstances) -> NoticeState? {
        switch delivery {
        case .delivered: .delivered
        case .accepted: .accepted(given.canAsk ? .first(at: given.now) : nil)
        case .failed, .rejected, .notStarted, .unknown: nil
        }
    }

    private func sent(_ delivery: Delivery, _ errand: Errand, _ given: NoticeCircumstances) -> NoticeState {
        switch delivery {
        case .delivered, .accepted: settled(delivery, given) ?? self
        case .rejected: .failedForGood
        case .failed: Self.again(errand, given)
        case .notStarted: Self.again(errand, in: .zero, given)
        case .unknown: Self.again(.lookUp, given)
        }
    }

    /// What was never heard of, or failed for certain, is sent anew and is no repeat.
    private func lookedUp(_ delivery: Delivery, _ given: NoticeCircumstances) -> NoticeState {
        switch delivery {
        case .delivered, .accepted: settled(delivery, given) ?? self
        case .rejected: .failedForGood
        case .failed: Self.again(.send, given)
        case .unknown: Self.again(.send, in: .zero, given)
        case .notStarted: Self.again(.lookUp, given)
        }
    }

    private func receipted(_ delivery: Delivery, _ given: NoticeCircumstances) -> NoticeState {
        switch (delivery, self) {
        case (.delivered, _): .delivered
        case (.rejected, _): .failedForGood
        case (.failed, .asked): Self.again(.send, given)
        case (.failed, _): Self.again(.repeat, given)
        case (_, .asked(_, let receipt)): .accepted(receipt.next(at: given.now))
        case (.accepted, _), (.notStarted, _), (.unknown, _): self
        }
    }

    private static func again(_ errand: Errand, in delay: Span? = nil, _ given: NoticeCircumstances) -> NoticeState {
        guard given.stillWanted else { return .superseded }
        return .ready(from: given.now + (delay ?? given.terms.delay(afterAttempt: given.sends)), errand)
    }
}
