import RespiteRecord
import Varlink

extension Governance {
    /// What information governance should look at, the newest first. Of the last 30 days unless from and to say otherwise.
    package struct ListConcerns: Method, Equatable {
        package static let name = "org.respited.Governance.ListConcerns"

        package struct Reply: Codable, Equatable, Sendable {
            package var concerns: [Concern]

            package init(concerns: [Concern]) {
                self.concerns = concerns
            }
        }

        package var from: Instant?
        package var to: Instant?
        package var limit: Int?

        package init(from: Instant? = nil, to: Instant? = nil, limit: Int? = nil) {
            self.from = from
            self.to = to
            self.limit = limit
        }
    }
}
