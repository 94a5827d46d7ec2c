import Varlink

extension Inbox {
    /// Somebody will read it: the caller, or another member of staff, who is told.
    package struct Assign: Method, Equatable {
        package static let name = "org.respited.Inbox.Assign"
        package typealias Reply = Nothing

        package var message: String
        package var to: Int?

        package init(message: String, to: Int? = nil) {
            self.message = message
            self.to = to
        }
    }
}
