import RespiteRecord
import Varlink

extension Inbox {
    /// Takes a message in. The same messageKey of a channel again is the same message.
    package struct Deliver: Method, Equatable {
        package static let name = "org.respited.Inbox.Deliver"

        package struct Reply: Codable, Equatable, Sendable {
            package var message: String
            package var isNew: Bool

            package init(message: String, isNew: Bool) {
                self.message = message
                self.isNew = isNew
            }
        }

        package var messageKey: String
        package var channel: String
        package var from: String
        package var receivedAt: Instant
        package var text: String

        package init(messageKey: String, channel: String, from: String, receivedAt: Instant, text: String) {
            self.messageKey = messageKey
            self.channel = channel
            self.from = from
            self.receivedAt = receivedAt
            self.text = text
        }
    }
}
