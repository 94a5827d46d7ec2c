import GRDB
import RespiteCore
import RespiteRecord

extension Store {
    /// Takes a message in: it meets what its sender's check-ins wait for, or waits itself for a person; and it is
    /// answered. The same message again is taken once.
    package func deliver(
        _ message: NewMessage, by author: Author, at now: Instant
    ) async throws -> (id: Int64, isNew: Bool) {
        try await write(by: author, at: now) { change in
            let known: Int64? = try change.db.value(
                "SELECT id FROM message WHERE channel = ? AND messageKey = ?", [message.channel, message.key])
            if let known { return (known, false) }
            return (try change.takeIn(message), true)
        }
    }

    /// Everything that came in by this channel until then is known.
    package func heard(_ name: String, until: Instant, by author: Author, at now: Instant) async throws {
        try await write(by: author, at: now) { change in
            let channel = try change.channel(name)
            let until = min(until, now)
            guard channel.heardUntil.map({ $0 < until }) ?? true else { return }
            try change.db.run("UPDATE channel SET heardUntil = ? WHERE id = ?", [until, channel.id])
        }
    }

    /// What waits, the oldest first; or all, the newest first.
    package func messages(
        includeAll: Bool, limit: Int, by author: Author, at now: Instant
    ) async throws -> [MessageRow] {
        var look = Look("inbox.list", of: "messages")
        look.purpose = "emergency"
        try await enter(look, by: author, at: now)
        return try await read { db in
            let which = includeAll ? "ORDER BY message.id DESC" : "WHERE message.state = 'waiting' ORDER BY message.id"
            return try db.rows(MessageRow.select + " \(which) LIMIT ?", [limit], as: MessageRow.init)
        }
    }

    /// Somebody will read it. They are told, unless it is who asks.
    package func assign(message id: Int64, to uid: UInt32, by author: Author, at now: Instant) async throws {
        try await write(by: author, at: now) { change in
            let message = try MessageRow.find(id, in: change.db)
            guard message.state == .waiting else { throw StoreError.refused("Nobody need read that message any more.") }
            guard try change.db.exists("SELECT 1 FROM staff WHERE uid = ? AND isActive", [uid]) else {
                throw StoreError.notFound("member of staff")
            }
            try change.db.run("UPDATE message SET assignedTo = ? WHERE id = ?", [uid, id])
            if uid != author.uid {
                let media: [Medium] = [.text, .call, .email]
                let reached = try change.directory(nil).reach(.staff(uid), by: media)
                if case .by(let media) = reached {
                    try change.begin(NewNotice(party: .staff(uid), media: media, template: "assigned"))
                }
            }
            try change.enter(AuditNote(action: "inbox.assign", subject: "message/\(id)"))
        }
    }

    /// Somebody has read it: nobody is paged for it any longer. Read once more, it stays as it was.
    package func read(message id: Int64, note: String?, by author: Author, at now: Instant) async throws {
        try await write(by: author, at: now) { change in
            let message = try MessageRow.find(id, in: change.db)
            guard message.state != .read else { return }
            try change.db.run(
                "UPDATE message SET state = 'read', readBy = ?, readAt = ?, note = ? WHERE id = ?",
                [author.uid, now, note, id])
            try change.disarm(.message, id, "unread")
            try change.endSystem(.message(id))
            try change.enter(AuditNote(action: "inbox.read", subject: "message/\(id)"))
            change.touch(.deadlines)
        }
    }
}
