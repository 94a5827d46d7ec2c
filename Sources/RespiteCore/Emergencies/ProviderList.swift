import RespiteRecord

/// Whom to ask for a replacement carer now, in order: the agency that is in the home already, the scheme's own providers in
/// theirs, then residential care if the plan allows it.
package struct ProviderList: Hashable, Sendable {
    package let candidates: [Candidate]

    /// One who may be asked, as they stand just now.
    package struct Candidate: Hashable, Sendable {
        package let kind: Kind
        /// Nil of an agency that only the plan knows.
        package let party: Party?
        package let name: String
        /// Answered day and night, as it is said.
        package let telephone: String?
        /// Whether they take requests at this hour.
        package let isOpen: Bool
        /// What became of asking them last; nil when nobody has.
        package let asked: Emergency.Offer.State?

        /// Whether they are still to be asked.
        package var isLeft: Bool { asked == nil && isOpen }
    }

    package enum Kind: String, Choice {
        case agency, scheme, residential
    }

    /// A provider as the scheme keeps it.
    package struct Known: Hashable, Sendable {
        package var party: Party
        package var name: String
        /// As it is said.
        package var telephone: String
        /// Whether it comes to that home at all.
        package var serves: Bool
        package var isOpen: Bool
        package var abilities: Choices<ProviderAbility>

        package init(
            _ party: Party, name: String, telephone: String, serves: Bool, isOpen: Bool,
            abilities: Choices<ProviderAbility>
        ) {
            (self.party, self.name, self.telephone) = (party, name, telephone)
            (self.serves, self.isOpen, self.abilities) = (serves, isOpen, abilities)
        }
    }

    /// The first who is still to be asked; nil when there is nobody left.
    package var next: Candidate? { candidates.first(where: \.isLeft) }
}

extension ProviderList {
    /// `known` in the order in which the scheme asks; `asked` by name, the latest last.
    package init(_ plan: Plan, _ known: [Known], asked: [(name: String, state: Emergency.Offer.State)]) {
        let states = Dictionary(asked.map { ($0.name.lowercased(), $0.state) }) { _, last in last }
        let agencies = plan.services.agencies.items.compactMap { agency in
            Candidate(agency, known: known, states)
        }
        let inHome = Set(agencies.map { $0.name.lowercased() })
        func candidates(_ kind: Kind, _ isMeant: (Known) -> Bool) -> [Candidate] {
            known.filter { isMeant($0) && $0.serves && !inHome.contains($0.name.lowercased()) }
                .map { Candidate(kind, $0, states) }
        }
        let byKind: [Kind: [Candidate]] = [
            .agency: agencies,
            .scheme: candidates(.scheme) { !$0.abilities.items.contains(.residential) },
            .residential: plan.allowsResidential
                ? candidates(.residential) { $0.abilities.items.contains(.residential) } : [],
        ]
        self.candidates = plan.response.kindsInOrder.flatMap { byKind[$0] ?? [] }
    }
}

extension ProviderList.Candidate {
    /// An agency that the plan names; the scheme's own words of it count, where it has any.
    fileprivate init?(
        _ agency: Plan.Agency, known: [ProviderList.Known], _ states: [String: Emergency.Offer.State]
    ) {
        guard let name = agency.name else { return nil }
        if let same = known.first(where: { $0.name.lowercased() == name.lowercased() }) {
            self.init(.agency, same, states)
        } else {
            self.init(
                kind: .agency, party: nil, name: name, telephone: FirstScreen.Line(agency.telephone)?.number,
                isOpen: true, asked: states[name.lowercased()])
        }
    }

    fileprivate init(
        _ kind: ProviderList.Kind, _ known: ProviderList.Known, _ states: [String: Emergency.Offer.State]
    ) {
        self.init(
            kind: kind, party: known.party, name: known.name, telephone: known.telephone, isOpen: known.isOpen,
            asked: states[known.name.lowercased()])
    }
}

extension Plan {
    /// Whether residential care may be asked for; what was not asked forbids nothing, and neither view is a consent.
    fileprivate var allowsResidential: Bool {
        response.residentialForCarer != .never && response.residentialForPerson != .never
    }
}

extension Plan.Response {
    /// As the plan has it, and what it leaves out in the usual order behind.
    fileprivate var kindsInOrder: [ProviderList.Kind] {
        let stated = order.compactMap { responder -> ProviderList.Kind? in
            switch responder {
            case .contacts: nil
            case .agency: .agency
            case .provider: .scheme
            case .residential: .residential
            }
        }
        return stated + ProviderList.Kind.allCases.filter { !stated.contains($0) }
    }
}
