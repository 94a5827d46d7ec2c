import RespiteRecord
import Varlink

extension Emergencies {
    /// Warns the night of a plan that is likely to be needed, until then.
    package struct Alert: Method, Equatable {
        package static let name = "org.respited.Emergencies.Alert"

        package struct Reply: Codable, Equatable, Sendable {
            package var alert: Int

            package init(alert: Int) {
                self.alert = alert
            }
        }

        package var reference: String
        package var words: String
        package var until: Instant

        package init(reference: String, words: String, until: Instant) {
            self.reference = reference
            self.words = words
            self.until = until
        }
    }
}
