import RespiteRecord
import Varlink

extension CheckIns {
    /// Pauses check-ins: always with an end and a reason. An open case is not touched.
    package struct Pause: Method, Equatable {
        package static let name = "org.respited.CheckIns.Pause"
        package typealias Reply = Nothing

        package var schedule: String
        package var from: Instant?
        package var until: Instant
        package var reason: String

        package init(schedule: String, from: Instant? = nil, until: Instant, reason: String) {
            self.schedule = schedule
            self.from = from
            self.until = until
            self.reason = reason
        }
    }
}
