import RespiteRecord
import Varlink

extension Emergencies {
    /// What a provider said: yes, worker (who, with etaAt), no, noAnswer. A yes lapses without worker, telephone and
    /// time. afterYes is what they are then told, by voice.
    package struct AnswerOffer: Method, Equatable {
        package static let name = "org.respited.Emergencies.AnswerOffer"

        package struct Reply: Codable, Equatable, Sendable {
            package var entry: Int
            package var afterYes: [Briefing]?
            package var summary: Summary

            package init(entry: Int, afterYes: [Briefing]? = nil, summary: Summary) {
                self.entry = entry
                self.afterYes = afterYes
                self.summary = summary
            }
        }

        package var emergency: String
        package var offer: Int
        package var answer: String
        package var worker: Somebody?
        package var etaAt: Instant?
        package var words: String?
        package var at: Instant?
        package var sheet: String?

        package init(
            emergency: String, offer: Int, answer: String, worker: Somebody? = nil, etaAt: Instant? = nil,
            words: String? = nil, at: Instant? = nil, sheet: String? = nil
        ) {
            self.emergency = emergency
            self.offer = offer
            self.answer = answer
            self.worker = worker
            self.etaAt = etaAt
            self.words = words
            self.at = at
            self.sheet = sheet
        }
    }
}
