import Varlink

extension Emergencies {
    /// The method EndAlert of `org.respited.Emergencies`.
    package struct EndAlert: Method, Equatable {
        package static let name = "org.respited.Emergencies.EndAlert"

        package typealias Reply = Nothing

        package var alert: Int

        package init(alert: Int) {
            self.alert = alert
        }
    }
}
