import Varlink

extension System {
    /// Walks the store and holds it against every rule, a case at a time. Streams with more.
    package struct Check: Method, Equatable {
        package static let name = "org.respited.System.Check"

        package struct Reply: Codable, Equatable, Sendable {
            package var checked: Int
            package var findings: [Finding]
            package var isDone: Bool

            package init(checked: Int, findings: [Finding], isDone: Bool) {
                self.checked = checked
                self.findings = findings
                self.isDone = isDone
            }
        }

        package init() {}
    }
}
