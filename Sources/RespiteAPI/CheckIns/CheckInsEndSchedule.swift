import Varlink

extension CheckIns {
    /// `org.respited.CheckIns.EndSchedule`
    package struct EndSchedule: Method, Equatable {
        package static let name = "org.respited.CheckIns.EndSchedule"
        package typealias Reply = Nothing

        package var schedule: String
        package var basedOn: Int
        package var reason: String

        package init(schedule: String, basedOn: Int, reason: String) {
            self.schedule = schedule
            self.basedOn = basedOn
            self.reason = reason
        }
    }
}
