import GRDB
import RespiteCore
import RespiteRecord

/// One attempt, handed to a courier: nothing of the record but what the text needs.
package struct HandedNotice: Hashable, Sendable {
    package var notice: NoticeRow
    package var address: String
    package var lease: Span
    /// Whose turn it is, for the text: a carer's words differ from a duty officer's.
    package var role: String
    /// What its case is about, in one word: the case's kind, or `message` for one about a message.
    package var about: String?
    /// Whether its case is a drill's, which the text says.
    package var isDrill = false

    /// Only to be looked up, not to be sent.
    package var isQuestion: Bool {
        switch notice.state {
        case .handed(_, .lookUp), .asked: true
        case .handed, .ready, .accepted, .delivered, .failedForGood, .superseded: false
        }
    }

    package var maybeRepeat: Bool {
        if case .handed(_, .repeat) = notice.state { true } else { false }
    }
}

/// A courier that asks for work.
package struct Claimant: Hashable, Sendable {
    package var courier: String
    package var channels: [String]
    /// Those of its channels that can look up what became of a notice.
    package var canAsk: Set<String>

    package init(courier: String, channels: [String], canAsk: Set<String> = []) {
        (self.courier, self.channels, self.canAsk) = (courier, channels, canAsk)
    }
}

/// What a courier says of one attempt.
package struct NoticeReport: Hashable, Sendable {
    package var key: String
    package var attempt: Int
    package var delivery: Delivery
    package var detail: String?
    /// What is wrong with the channel itself.
    package var trouble: String?

    package init(key: String, attempt: Int, _ delivery: Delivery, detail: String? = nil, trouble: String? = nil) {
        (self.key, self.attempt, self.delivery) = (key, attempt, delivery)
        (self.detail, self.trouble) = (detail, trouble)
    }
}

extension Store {
    /// Hands over up to `limit` notices of these channels: the gravest first, then the oldest. Each is asked about once
    /// more: its case must still send it, and its person may still be told. What is to be asked comes last.
    package func claimNotices(
        _ claimant: Claimant, limit: Int, by author: Author, at now: Instant
    ) async throws -> [HandedNotice] {
        try await write(by: author, at: now) { change in
            let process = "\(claimant.courier)/\(author.pid ?? 0)"
            try change.endLeasesThatAreOver()
            let channels = try claimant.channels.map { name in
                try change.claimed(name, by: claimant, in: process)
            }
            var handed: [HandedNotice] = []
            for channel in channels {
                try change.hand(from: channel, to: process, upTo: limit, into: &handed)
            }
            return handed
        }
    }

    /// Whether something could be claimed now; and if not, when.
    package func nextClaim(_ claimant: Claimant, at now: Instant) async throws -> Instant? {
        let policy = policy
        return try await read { db in
            try claimant.channels.compactMap { name in
                let receipts = claimant.canAsk.contains(name) ? "OR state = 'accepted' AND dueAt IS NOT NULL" : ""
                let next: Instant? = try db.value(
                    """
                    SELECT min(dueAt) FROM notice WHERE channel = ? AND (state IN ('ready', 'handed', 'asked') \(receipts))
                    """, [name])
                guard let next, let bucket = try ChannelRow.find(name, in: db)?.bucket(policy, at: now) else {
                    return next
                }
                return max(next, bucket.nextToken(at: now))
            }.min()
        }
    }

    /// Takes a courier's word on an attempt, however late; the same word twice is one.
    package func report(_ report: NoticeReport, by author: Author, at now: Instant) async throws {
        try await write(by: author, at: now) { change in
            let notice = try change.db.first(
                "SELECT * FROM notice WHERE key = ?", [report.key], as: NoticeRow.init)
            guard let notice else { throw StoreError.notFound("notice") }
            guard
                let known = try change.db.first(
                    "SELECT outcome, action FROM attempt WHERE notice = ? AND attempt = ?", [notice.id, report.attempt])
            else { throw StoreError.notFound("attempt") }
            let before: Delivery? = known.optional("outcome")
            if before == report.delivery || before == .delivered { return }
            try change.db.run(
                "UPDATE attempt SET outcome = ?, detail = ?, reportedAt = ? WHERE notice = ? AND attempt = ?",
                [report.delivery, report.detail, now, notice.id, report.attempt])
            let channel = try change.channel(notice.channel)
            try change.judge(channel, by: report, asked: known["action"] == "ask")
            try change.take(report, of: notice, canAsk: channel.canAsk)
            change.touch(.outbox)
        }
    }
}
