import GRDB
import RespiteCore
import RespiteRecord

/// A message as it comes in.
package struct NewMessage: Hashable, Sendable {
    /// What the channel calls it: the same key again is the same message.
    package var key: String
    package var channel: String
    /// The number it came from, in E.164 where it is one.
    package var sender: String
    package var receivedAt: Instant
    package var text: String

    package init(key: String, channel: String, sender: String, receivedAt: Instant, text: String) {
        (self.key, self.channel, self.sender) = (key, channel, sender)
        (self.receivedAt, self.text) = (receivedAt, text)
    }
}

/// A message as it is kept.
package struct MessageRow: Hashable, Sendable {
    package enum State: String, CaseIterable, Hashable, Sendable {
        /// A machine could take it.
        case settled
        /// A person must read it.
        case waiting
        case read
    }

    package var id: Int64
    package var channel: String
    package var sender: String
    package var receivedAt: Instant
    package var takenAt: Instant
    package var text: String
    package var plan: Int64?
    package var word: CheckInWord?
    package var state: State
    package var readAt: Instant?
    package var note: String?
    // For whoever may see them:
    package var senderName: String?
    package var reference: String?
    package var assignedTo: String?
    package var readBy: String?

    /// Until when a person must have read it.
    package var due: Instant? { state == .waiting ? takenAt + Self.patience : nil }

    static let patience = Span.minutes(10)
}

extension MessageRow.State: DatabaseValueConvertible {}

extension MessageRow {
    static let select = """
        SELECT message.*, plan.reference AS reference,
          trim(ifnull(person.given, '') || ' ' || ifnull(person.family, '')) AS senderName,
          coalesce(assignee.name, 'uid ' || message.assignedTo) AS assigneeName,
          coalesce(reader.name, 'uid ' || message.readBy) AS readerName
        FROM message LEFT JOIN person ON person.id = message.person LEFT JOIN plan ON plan.id = message.plan
        LEFT JOIN staff AS assignee ON assignee.uid = message.assignedTo
        LEFT JOIN staff AS reader ON reader.uid = message.readBy
        """

    init(_ row: Row) {
        (id, channel, sender) = (row["id"], row["channel"], row["sender"])
        (receivedAt, takenAt, text) = (row["receivedAt"], row["takenAt"], row["text"])
        (plan, word, state) = (row.optional("plan"), row.optional("word"), row["state"])
        (readAt, note) = (row.optional("readAt"), row.optional("note"))
        let name: String? = row.optional("senderName")
        senderName = name.flatMap { $0.isEmpty ? nil : $0 }
        (reference, assignedTo) = (row.optional("reference"), row.optional("assigneeName"))
        readBy = row.optional("readerName")
    }

    static func find(_ id: Int64, in db: Database) throws -> MessageRow {
        try db.find("message", select + " WHERE message.id = ?", [id], as: MessageRow.init)
    }
}
