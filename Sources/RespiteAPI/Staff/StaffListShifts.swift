import Varlink

extension Staff {
    /// `org.respited.Staff.ListShifts`
    package struct ListShifts: Method, Equatable {
        package static let name = "org.respited.Staff.ListShifts"

        package struct Reply: Codable, Equatable, Sendable {
            package var shifts: [Shift]

            package init(shifts: [Shift]) {
                self.shifts = shifts
            }
        }

        package var post: String?

        package init(post: String? = nil) {
            self.post = post
        }
    }
}
