import Varlink

extension CheckIns {
    /// `org.respited.CheckIns.ListSchedules`
    package struct ListSchedules: Method, Equatable {
        package static let name = "org.respited.CheckIns.ListSchedules"

        package struct Reply: Codable, Equatable, Sendable {
            package var schedules: [Schedule]

            package init(schedules: [Schedule]) {
                self.schedules = schedules
            }
        }

        package var reference: String?
        package var activeOnly: Bool?

        package init(reference: String? = nil, activeOnly: Bool? = nil) {
            self.reference = reference
            self.activeOnly = activeOnly
        }
    }
}
