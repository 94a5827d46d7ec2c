import RespiteRecord

extension Emergencies {
    /// What was seen of the care at a check, or as somebody left. refused is what somebody who was able to decide it did
    /// not want.
    package struct Care: Codable, Equatable, Sendable {
        package var medicines: String?
        package var food: String?
        package var warmth: String?
        package var refused: String?

        package init(
            medicines: String? = nil, food: String? = nil, warmth: String? = nil, refused: String? = nil
        ) {
            self.medicines = medicines
            self.food = food
            self.warmth = warmth
            self.refused = refused
        }
    }

    /// One who may be asked for a replacement carer. kind: agency (in the home already), scheme, residential. isLeft says
    /// that they are still to be asked; state is what became of asking them.
    package struct Candidate: Codable, Equatable, Sendable {
        package var kind: String
        package var party: String?
        package var name: String
        package var telephone: String?
        package var isOpen: Bool
        package var state: String?
        package var isLeft: Bool

        package init(
            kind: String, party: String? = nil, name: String, telephone: String? = nil, isOpen: Bool,
            state: String? = nil, isLeft: Bool
        ) {
            self.kind = kind
            self.party = party
            self.name = name
            self.telephone = telephone
            self.isOpen = isOpen
            self.state = state
            self.isLeft = isLeft
        }
    }

    /// What a provider is told after its yes, by voice only, to a worker rung on a number that is kept.
    package struct Briefing: Codable, Equatable, Sendable {
        package var person: Int
        package var name: String
        package var address: String?
        package var howToFind: String?
        package var health: [String]

        package init(
            person: Int, name: String, address: String? = nil, howToFind: String? = nil, health: [String]
        ) {
            self.person = person
            self.name = name
            self.address = address
            self.howToFind = howToFind
            self.health = health
        }
    }

    /// What a provider sees of its own offer. state: asked, yes, worker, declined, silent, lapsed, stoodDown.
    package struct OwnOffer: Codable, Equatable, Sendable {
        package var emergency: String
        package var offer: Int
        package var terms: OfferTerms
        package var isStandBy: Bool
        package var askedAt: Instant
        /// When it goes to the next one, or a yes without worker and time lapses.
        package var answerBy: Instant?
        package var state: String
        package var worker: String?
        package var etaAt: Instant?

        package init(
            emergency: String, offer: Int, terms: OfferTerms, isStandBy: Bool, askedAt: Instant,
            answerBy: Instant? = nil, state: String, worker: String? = nil, etaAt: Instant? = nil
        ) {
            self.emergency = emergency
            self.offer = offer
            self.terms = terms
            self.isStandBy = isStandBy
            self.askedAt = askedAt
            self.answerBy = answerBy
            self.state = state
            self.worker = worker
            self.etaAt = etaAt
        }
    }
}
