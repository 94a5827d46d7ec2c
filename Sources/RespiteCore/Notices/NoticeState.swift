import RespiteRecord

/// What became of one notice: an attempt, perhaps repeated, to tell one person through one medium.
package enum NoticeState: Hashable, Sendable {
    /// To be claimed from then on, for this errand.
    case ready(from: Instant, Errand)
    /// A courier has it for this errand, until then.
    case handed(until: Instant, Errand)
    /// The channel took it. With a receipt, it is asked whether it has arrived.
    case accepted(Receipt?)
    /// A courier is asking whether it has arrived, until then.
    case asked(until: Instant, Receipt)
    case delivered
    /// This medium will not reach them.
    case failedForGood
    /// What it asked for has been settled; it never left, or is not to be repeated.
    case superseded

    package enum Word: String, Codable, CaseIterable, Hashable, Sendable {
        case ready, handed, accepted, asked, delivered, failedForGood, superseded
    }

    package var word: Word {
        switch self {
        case .ready: .ready
        case .handed: .handed
        case .accepted: .accepted
        case .asked: .asked
        case .delivered: .delivered
        case .failedForGood: .failedForGood
        case .superseded: .superseded
        }
    }
}

/// What a courier is to do with a notice that has not been accepted.
package enum Errand: String, CaseIterable, Hashable, Sendable {
    case send
    /// To send it, though an earlier attempt may have arrived.
    case `repeat`
    /// To look up first whether an earlier attempt arrived, where the channel can be asked.
    case lookUp
}

/// When an accepted notice is next asked about, and for the how manieth time.
package struct Receipt: Hashable, Sendable {
    package var due: Instant
    /// From 1.
    package var round: Int

    package init(due: Instant, round: Int) {
        (self.due, self.round) = (due, round)
    }

    /// After 1, 2, 5 and 15 minutes, and then no more: whatever has not arrived by then is told otherwise.
    private static let gaps: [Span] = [1, 1, 3, 10].map(Span.minutes)

    package static func first(at now: Instant) -> Receipt { Receipt(due: now + gaps[0], round: 1) }

    /// The one after this; nil when it was the last.
    package func next(at now: Instant) -> Receipt? {
        round < Self.gaps.count ? Receipt(due: now + Self.gaps[round], round: round + 1) : nil
    }
}
