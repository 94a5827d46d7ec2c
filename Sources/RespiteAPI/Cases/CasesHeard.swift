import RespiteRecord
import Varlink

extension Cases {
    /// What was heard of somebody who was told: willHelp (with eta), cannot, wrongNumber, refused, agreementWithdrawn,
    /// mustNotBeTold, numberChanged, noAnswer, voicemail, busy, arrived (with nextCheck). A fact: never refused.
    package struct Heard: Method, Equatable {
        package static let name = "org.respited.Cases.Heard"

        package struct Reply: Codable, Equatable, Sendable {
            package var version: Int

            package init(version: Int) {
                self.version = version
            }
        }

        package var caseNumber: String
        package var party: String
        package var result: String
        package var etaAt: Instant?
        package var nextCheckAt: Instant?
        package var note: String?
        package var requestKey: String?

        package init(
            caseNumber: String, party: String, result: String, etaAt: Instant? = nil,
            nextCheckAt: Instant? = nil, note: String? = nil, requestKey: String? = nil
        ) {
            self.caseNumber = caseNumber
            self.party = party
            self.result = result
            self.etaAt = etaAt
            self.nextCheckAt = nextCheckAt
            self.note = note
            self.requestKey = requestKey
        }
    }
}
