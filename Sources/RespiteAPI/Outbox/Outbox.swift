import RespiteRecord

/// The outbox: what is owed to people, for couriers alone.
///
/// The interface `org.respited.Outbox`.
package enum Outbox {}

extension Outbox {
    /// send it, or ask the channel what became of an earlier attempt.
    package enum Action: String, Codable, CaseIterable, Equatable, Sendable {
        case send, ask
    }

    /// One attempt to tell one person. Nothing of the record is in it but what the text needs.
    package struct Notice: Codable, Equatable, Sendable {
        package var key: String
        package var attempt: Int
        package var action: Action
        /// It may have been sent before: say so in the text.
        package var maybeRepeat: Bool
        /// A telephone number in E.164, or an e-mail address.
        package var address: String
        package var medium: String
        package var template: String
        package var parameters: [String: String]
        package var severity: String
        package var raisedAt: Instant
        package var leaseSeconds: Double

        package init(
            key: String, attempt: Int, action: Action, maybeRepeat: Bool, address: String, medium: String,
            template: String, parameters: [String: String], severity: String, raisedAt: Instant,
            leaseSeconds: Double
        ) {
            self.key = key
            self.attempt = attempt
            self.action = action
            self.maybeRepeat = maybeRepeat
            self.address = address
            self.medium = medium
            self.template = template
            self.parameters = parameters
            self.severity = severity
            self.raisedAt = raisedAt
            self.leaseSeconds = leaseSeconds
        }
    }

    /// accepted: the channel took it. delivered: it arrived. failed: try again. rejected: never again by this channel.
    /// notStarted: nothing was tried. unknown: of a send, that it may have left; of a question, that the channel does not
    /// know of it.
    package enum Outcome: String, Codable, CaseIterable, Equatable, Sendable {
        case accepted, delivered, failed, rejected, notStarted, unknown
    }
}
