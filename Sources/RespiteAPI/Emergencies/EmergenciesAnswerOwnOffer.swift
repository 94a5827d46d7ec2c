import RespiteRecord
import Varlink

extension Emergencies {
    /// The caller's own provider answers: yes, worker (name and telephone, with etaAt), no. Name, street and health are
    /// told by voice.
    package struct AnswerOwnOffer: Method, Equatable {
        package static let name = "org.respited.Emergencies.AnswerOwnOffer"

        package struct Reply: Codable, Equatable, Sendable {
            package var offer: OwnOffer

            package init(offer: OwnOffer) {
                self.offer = offer
            }
        }

        package var emergency: String
        package var offer: Int
        package var answer: String
        package var worker: String?
        package var telephone: String?
        package var etaAt: Instant?
        package var words: String?

        package init(
            emergency: String, offer: Int, answer: String, worker: String? = nil, telephone: String? = nil,
            etaAt: Instant? = nil, words: String? = nil
        ) {
            self.emergency = emergency
            self.offer = offer
            self.answer = answer
            self.worker = worker
            self.telephone = telephone
            self.etaAt = etaAt
            self.words = words
        }
    }
}
