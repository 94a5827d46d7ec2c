import Varlink

extension Emergencies {
    /// The method ListAlerts of `org.respited.Emergencies`.
    package struct ListAlerts: Method, Equatable {
        package static let name = "org.respited.Emergencies.ListAlerts"

        package struct Reply: Codable, Equatable, Sendable {
            package var alerts: [NightAlert]

            package init(alerts: [NightAlert]) {
                self.alerts = alerts
            }
        }

        package var includeEnded: Bool?

        package init(includeEnded: Bool? = nil) {
            self.includeEnded = includeEnded
        }
    }
}
