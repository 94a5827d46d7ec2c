import Varlink

extension Emergencies {
    /// The board now, and again after every change. Call with more.
    package struct Watch: Method, Equatable {
        package static let name = "org.respited.Emergencies.Watch"

        package struct Reply: Codable, Equatable, Sendable {
            package var emergencies: [Summary]

            package init(emergencies: [Summary]) {
                self.emergencies = emergencies
            }
        }

        package init() {}
    }
}
