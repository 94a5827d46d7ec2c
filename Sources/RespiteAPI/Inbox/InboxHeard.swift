import RespiteRecord
import Varlink

extension Inbox {
    /// Says that everything that came in by a channel until then has been delivered.
    package struct Heard: Method, Equatable {
        package static let name = "org.respited.Inbox.Heard"
        package typealias Reply = Nothing

        package var channel: String
        package var until: Instant

        package init(channel: String, until: Instant) {
            self.channel = channel
            self.until = until
        }
    }
}
