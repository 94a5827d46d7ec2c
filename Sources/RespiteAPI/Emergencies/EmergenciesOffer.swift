import RespiteRecord
import Varlink

extension Emergencies {
    /// Asks a provider. The terms are all that they may be told before their yes.
    package struct Offer: Method, Equatable {
        package static let name = "org.respited.Emergencies.Offer"

        package struct Reply: Codable, Equatable, Sendable {
            package var offer: Int
            package var terms: OfferTerms
            package var summary: Summary

            package init(offer: Int, terms: OfferTerms, summary: Summary) {
                self.offer = offer
                self.terms = terms
                self.summary = summary
            }
        }

        package var emergency: String
        package var provider: Somebody
        package var startBy: Instant?
        package var hours: Int?
        package var isStandBy: Bool?
        package var at: Instant?
        package var sheet: String?
        package var requestKey: String?

        package init(
            emergency: String, provider: Somebody, startBy: Instant? = nil, hours: Int? = nil, isStandBy: Bool? = nil,
            at: Instant? = nil, sheet: String? = nil, requestKey: String? = nil
        ) {
            self.emergency = emergency
            self.provider = provider
            self.startBy = startBy
            self.hours = hours
            self.isStandBy = isStandBy
            self.at = at
            self.sheet = sheet
            self.requestKey = requestKey
        }
    }
}
