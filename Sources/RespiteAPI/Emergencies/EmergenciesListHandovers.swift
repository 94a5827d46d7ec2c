import Varlink

extension Emergencies {
    /// The lists of the shifts, the newest first.
    package struct ListHandovers: Method, Equatable {
        package static let name = "org.respited.Emergencies.ListHandovers"

        package struct Reply: Codable, Equatable, Sendable {
            package var lists: [ShiftList]

            package init(lists: [ShiftList]) {
                self.lists = lists
            }
        }

        package var limit: Int?

        package init(limit: Int? = nil) {
            self.limit = limit
        }
    }
}
