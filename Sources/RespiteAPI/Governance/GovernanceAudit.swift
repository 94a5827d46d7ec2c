import Varlink

extension Governance {
    /// The audit, newest first.
    package struct Audit: Method, Equatable {
        package static let name = "org.respited.Governance.Audit"

        package struct Reply: Codable, Equatable, Sendable {
            package var entries: [Entry]

            package init(entries: [Entry]) {
                self.entries = entries
            }
        }

        package var subject: String?
        package var uid: Int?
        package var after: Int?
        package var limit: Int?

        package init(subject: String? = nil, uid: Int? = nil, after: Int? = nil, limit: Int? = nil) {
            self.subject = subject
            self.uid = uid
            self.after = after
            self.limit = limit
        }
    }
}
