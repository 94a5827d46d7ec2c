import RespiteRecord

/// The inbox: texts that people sent in, and who reads what a machine cannot.
///
/// The interface `org.respited.Inbox`.
package enum Inbox {}

extension Inbox {
    /// settled: a machine could take it. waiting: a person must read it. read: somebody has.
    package enum State: String, Codable, CaseIterable, Equatable, Sendable {
        case settled, waiting, read
    }

    /// A text that came in. A text proves only that a telephone sent it.
    package struct Message: Codable, Equatable, Sendable {
        package var message: String
        package var channel: String
        /// The number it came from.
        package var from: String
        package var receivedAt: Instant
        package var text: String
        package var state: State
        /// ok or help, where the first word was.
        package var word: String?
        /// Who is on record with the number, when that is one person only, and that person's plan.
        package var sender: String?
        package var reference: String?
        /// When somebody is paged because nobody has read it.
        package var dueAt: Instant?
        package var assignedTo: String?
        package var readBy: String?
        package var readAt: Instant?
        package var note: String?

        package init(
            message: String, channel: String, from: String, receivedAt: Instant, text: String, state: State,
            word: String? = nil, sender: String? = nil, reference: String? = nil, dueAt: Instant? = nil,
            assignedTo: String? = nil, readBy: String? = nil, readAt: Instant? = nil, note: String? = nil
        ) {
            self.message = message
            self.channel = channel
            self.from = from
            self.receivedAt = receivedAt
            self.text = text
            self.state = state
            self.word = word
            self.sender = sender
            self.reference = reference
            self.dueAt = dueAt
            self.assignedTo = assignedTo
            self.readBy = readBy
            self.readAt = readAt
            self.note = note
        }
    }
}
