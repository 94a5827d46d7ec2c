import Varlink

extension Outbox {
    /// Takes what is to be sent by these channels, up to limit; waits up to waitSeconds (30 at most) for something to be.
    package struct Claim: Method, Equatable {
        package static let name = "org.respited.Outbox.Claim"

        package struct Reply: Codable, Equatable, Sendable {
            package var notices: [Notice]

            package init(notices: [Notice]) {
                self.notices = notices
            }
        }

        package var courier: String
        package var channels: [String]
        package var limit: Int
        package var waitSeconds: Double?
        /// Those of the channels that can look up what became of a notice.
        package var canAsk: [String]?

        package init(
            courier: String, channels: [String], limit: Int, waitSeconds: Double? = nil, canAsk: [String]? = nil
        ) {
            self.courier = courier
            self.channels = channels
            self.limit = limit
            self.waitSeconds = waitSeconds
            self.canAsk = canAsk
        }
    }
}
