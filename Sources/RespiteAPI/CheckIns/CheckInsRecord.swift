import RespiteRecord
import Varlink

extension CheckIns {
    /// Records a check-in: for one schedule, or for every schedule of a plan that is waiting. Never refused for its time.
    /// clientKey makes a retry harmless. The answer says what it satisfied, and when the next one is expected.
    package struct Record: Method, Equatable {
        package static let name = "org.respited.CheckIns.Record"

        package struct Reply: Codable, Equatable, Sendable {
            package var satisfied: [String]
            package var isEarly: Bool
            package var nextDue: Instant?
            package var cases: [String]

            package init(satisfied: [String], isEarly: Bool, nextDue: Instant? = nil, cases: [String]) {
                self.satisfied = satisfied
                self.isEarly = isEarly
                self.nextDue = nextDue
                self.cases = cases
            }
        }

        package var schedule: String?
        package var reference: String?
        package var word: Word
        package var channel: String?
        package var at: Instant?
        package var clientKey: String?

        package init(
            schedule: String? = nil, reference: String? = nil, word: Word, channel: String? = nil,
            at: Instant? = nil, clientKey: String? = nil
        ) {
            self.schedule = schedule
            self.reference = reference
            self.word = word
            self.channel = channel
            self.at = at
            self.clientKey = clientKey
        }
    }
}
