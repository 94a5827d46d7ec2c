import Varlink

extension Emergencies {
    /// What the caller's own provider was asked, of the emergencies that are open: the terms, and no more.
    package struct OwnOffers: Method, Equatable {
        package static let name = "org.respited.Emergencies.OwnOffers"

        package struct Reply: Codable, Equatable, Sendable {
            package var offers: [OwnOffer]

            package init(offers: [OwnOffer]) {
                self.offers = offers
            }
        }

        package init() {}
    }
}
