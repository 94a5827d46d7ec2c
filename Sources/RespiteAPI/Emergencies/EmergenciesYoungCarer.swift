import RespiteRecord
import Varlink

extension Emergencies {
    /// The carer is under 18: who looks after them tonight, and whether children's services are told, decided by a
    /// named worker.
    package struct YoungCarer: Method, Equatable {
        package static let name = "org.respited.Emergencies.YoungCarer"

        package struct Reply: Codable, Equatable, Sendable {
            package var entry: Int
            package var summary: Summary

            package init(entry: Int, summary: Summary) {
                self.entry = entry
                self.summary = summary
            }
        }

        package var emergency: String
        package var lookedAfterBy: String?
        package var servicesTold: Bool?
        package var decidedBy: String?
        package var explained: Bool?
        package var at: Instant?
        package var sheet: String?

        package init(
            emergency: String, lookedAfterBy: String? = nil, servicesTold: Bool? = nil, decidedBy: String? = nil,
            explained: Bool? = nil, at: Instant? = nil, sheet: String? = nil
        ) {
            self.emergency = emergency
            self.lookedAfterBy = lookedAfterBy
            self.servicesTold = servicesTold
            self.decidedBy = decidedBy
            self.explained = explained
            self.at = at
            self.sheet = sheet
        }
    }
}
