import Varlink

extension Outbox {
    /// Sends a test through a channel to the caller's own telephone or address.
    package struct Test: Method, Equatable {
        package static let name = "org.respited.Outbox.Test"

        package struct Reply: Codable, Equatable, Sendable {
            package var key: String

            package init(key: String) {
                self.key = key
            }
        }

        package var channel: String
        /// text, call or email; the first of those that the channel carries and the caller can be reached by.
        package var medium: String?

        package init(channel: String, medium: String? = nil) {
            self.channel = channel
            self.medium = medium
        }
    }
}
