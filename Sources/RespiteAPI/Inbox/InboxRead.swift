import Varlink

extension Inbox {
    /// Somebody has read it and seen to what it says.
    package struct Read: Method, Equatable {
        package static let name = "org.respited.Inbox.Read"
        package typealias Reply = Nothing

        package var message: String
        package var note: String?

        package init(message: String, note: String? = nil) {
            self.message = message
            self.note = note
        }
    }
}
