import Varlink

extension Inbox {
    /// What waits to be read, the oldest first; all of it, the newest first, if asked for.
    package struct List: Method, Equatable {
        package static let name = "org.respited.Inbox.List"

        package struct Reply: Codable, Equatable, Sendable {
            package var messages: [Message]

            package init(messages: [Message]) {
                self.messages = messages
            }
        }

        package var includeAll: Bool?
        package var limit: Int?

        package init(includeAll: Bool? = nil, limit: Int? = nil) {
            self.includeAll = includeAll
            self.limit = limit
        }
    }
}
