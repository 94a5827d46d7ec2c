import Varlink

extension System {
    /// `org.respited.System.Backup`
    package struct Backup: Method, Equatable {
        package static let name = "org.respited.System.Backup"

        package struct Reply: Codable, Equatable, Sendable {
            package var path: String
            package var bytes: Int
            package var plans: Int
            package var people: Int
            package var openCases: Int
            package var auditEntries: Int
            package var auditHead: String

            package init(
                path: String, bytes: Int, plans: Int, people: Int, openCases: Int, auditEntries: Int, auditHead: String
            ) {
                self.path = path
                self.bytes = bytes
                self.plans = plans
                self.people = people
                self.openCases = openCases
                self.auditEntries = auditEntries
                self.auditHead = auditHead
            }
        }

        package init() {}
    }
}
