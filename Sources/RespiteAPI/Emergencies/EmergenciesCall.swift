import RespiteRecord
import Varlink

extension Emergencies {
    /// One dial: care (etaAt), sit (etaAt), door, later (etaAt), cannot, noAnswer, voicemail, busy, wrongNumber,
    /// refused. Whoever declined, withdrew or must not be told is rung only because of a life at risk, in words, by the
    /// duty team or a manager. warning says that whoever rang must not be told.
    package struct Call: Method, Equatable {
        package static let name = "org.respited.Emergencies.Call"

        package struct Reply: Codable, Equatable, Sendable {
            package var entry: Int
            package var warning: String?
            package var summary: Summary

            package init(entry: Int, warning: String? = nil, summary: Summary) {
                self.entry = entry
                self.warning = warning
                self.summary = summary
            }
        }

        package var emergency: String
        package var who: Somebody
        package var number: String?
        package var isInbound: Bool?
        package var result: String
        package var etaAt: Instant?
        package var untilAt: Instant?
        package var words: String?
        package var because: String?
        package var endedAt: Instant?
        package var at: Instant?
        package var sheet: String?
        package var requestKey: String?

        package init(
            emergency: String, who: Somebody, number: String? = nil, isInbound: Bool? = nil, result: String,
            etaAt: Instant? = nil, untilAt: Instant? = nil, words: String? = nil, because: String? = nil,
            endedAt: Instant? = nil, at: Instant? = nil, sheet: String? = nil, requestKey: String? = nil
        ) {
            self.emergency = emergency
            self.who = who
            self.number = number
            self.isInbound = isInbound
            self.result = result
            self.etaAt = etaAt
            self.untilAt = untilAt
            self.words = words
            self.because = because
            self.endedAt = endedAt
            self.at = at
            self.sheet = sheet
            self.requestKey = requestKey
        }
    }
}
