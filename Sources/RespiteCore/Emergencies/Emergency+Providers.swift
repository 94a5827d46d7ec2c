import RespiteRecord

extension Emergency {
    /// What became of a provider that was asked.
    package struct Offer: Hashable, Sendable {
        /// The number of its entry.
        package let number: Int
        package let fact: ProviderOffer
        package let at: Instant
        package internal(set) var state: State
        /// Whom they said that they send.
        package internal(set) var worker: Party?

        package enum State: Hashable, Sendable {
            case asked
            /// Yes, without saying who comes and when.
            case yes(Instant)
            case worker(Party, telephone: String?, eta: Instant)
            case declined(Instant, String?)
            /// Nobody answered in time.
            case silent(Instant)
            /// A yes that was never made whole.
            case lapsed(Instant)
            case stoodDown(Instant)
        }

        /// Whether the provider may still come.
        package var isOpen: Bool {
            switch state {
            case .asked, .yes, .worker: true
            case .declined, .silent, .lapsed, .stoodDown: false
            }
        }

        /// Whether they said yes, and may be told the rest.
        package var isAccepted: Bool {
            switch state {
            case .yes, .worker: true
            case .asked, .declined, .silent, .lapsed, .stoodDown: false
            }
        }

        /// Whether `party` is the provider or the worker they send.
        package func isOf(_ party: Party) -> Bool { worker == party || fact.provider == party }
    }

    mutating func ask(_ offer: ProviderOffer, _ entry: EmergencyEntry) {
        offers.append(Offer(number: entry.number, fact: offer, at: entry.at, state: .asked))
    }

    mutating func answer(_ number: Int, _ answer: OfferAnswer, at instant: Instant) {
        guard let index = offers.firstIndex(where: { $0.number == number }) else { return }
        switch answer {
        case .yes: offers[index].state = .yes(instant)
        case .no(let reason): offers[index].state = .declined(instant, reason)
        case .noAnswer: offers[index].state = .silent(instant)
        case .worker(let worker, let telephone, let eta):
            (offers[index].state, offers[index].worker) = (.worker(worker, telephone: telephone, eta: eta), worker)
            promise(worker, .work, eta: eta, until: nil, at: instant)
        }
    }

    /// A deadline has been worked. An offer that nobody answered is silent from then on, and half a yes has lapsed.
    mutating func pass(_ deadline: EmergencyDeadline, at instant: Instant) {
        worked.insert(deadline)
        for index in offers.indices {
            switch (deadline, offers[index].state) {
            case (.offerUnanswered(offers[index].number, _), .asked): offers[index].state = .silent(instant)
            case (.offerWithoutDetails(offers[index].number, _), .yes): offers[index].state = .lapsed(instant)
            default: break
            }
        }
    }

    /// When help was first asked of somebody who is paid to send it: from then the scheme's promise counts.
    package var decidedToSendAt: Instant? { offers.filter { !$0.fact.isStandBy }.map(\.at).min() }

    /// Those who said yes and sent nobody, or sent them after the search had gone on.
    package var brokenOffers: [Offer] {
        offers.filter { offer in
            if case .lapsed = offer.state { return true }
            guard let worker = offer.worker, let coming = comings.last(where: { $0.helper == worker }) else {
                return false
            }
            return worked.contains { deadline in
                if case .late(worker, let at) = deadline { at > coming.promisedAt } else { false }
            }
        }
    }

    package func offer(_ number: Int) -> Offer? { offers.first { $0.number == number } }
}
