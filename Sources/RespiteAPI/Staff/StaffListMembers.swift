import Varlink

extension Staff {
    /// `org.respited.Staff.ListMembers`
    package struct ListMembers: Method, Equatable {
        package static let name = "org.respited.Staff.ListMembers"

        package struct Reply: Codable, Equatable, Sendable {
            package var members: [Member]

            package init(members: [Member]) {
                self.members = members
            }
        }

        package init() {}
    }
}
