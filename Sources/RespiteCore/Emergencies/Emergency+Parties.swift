extension Emergency {
    /// Everybody whom the record names.
    package var parties: Set<Party> {
        var parties = Set(people.map(\.known.party) + dials.map(\.fact.party) + comings.map(\.helper))
        for offer in offers {
            parties.insert(offer.fact.provider)
            if case .worker(let worker, _, _) = offer.state { parties.insert(worker) }
        }
        parties.formUnion(people.flatMap(\.stays).map(\.who))
        parties.formUnion(entries.flatMap(\.fact.parties))
        if let carer = identification?.carer { parties.insert(carer) }
        return parties
    }
}

extension EmergencyFact {
    fileprivate var parties: [Party] {
        switch self {
        case .dialled(let dial): [dial.party]
        case .stoodDown(let party, _): [party]
        case .offered(let offer): [offer.provider]
        case .offerAnswered(_, .worker(let worker, _, _)): [worker]
        case .arrived(let arrival): [arrival.who]
        case .checked(let check): [check.who]
        case .left(let departure): [departure.who]
        case .duress(let who, _): [who]
        default: []
        }
    }
}
