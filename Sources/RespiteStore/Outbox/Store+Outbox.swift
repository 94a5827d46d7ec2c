import GRDB
import RespiteCore
import RespiteRecord

/// One attempt, handed to a courier: nothing of the record but what the text needs.
package struct HandedNotice: Hashable, Sendable {
    package var notice: NoticeRow
    package var address: String
    package var maybeRepeat: Bool
    package var lease: Span
    /// Whose turn it is, for the text: a carer's words differ from a duty officer's.
    package var role: String
    package var caseKind: Case.Kind?
}

extension Store {
    /// Hands over up to `limit` notices of these channels: the gravest first, then the oldest. Each is asked about once
    /// more: its case must still send it, and its person may still be told.
    package func claimNotices(
        courier: String, channels: [String], limit: Int, by author: Author, at now: Instant
    ) async throws -> [HandedNotice] {
        try await write(by: author, at: now) { change in
            let process = "\(courier)/\(author.pid ?? 0)"
            try change.endLeases(of: courier, besides: process)
            var handed: [HandedNotice] = []
            for channel in channels {
                while handed.count < limit, let row = try change.nextReady(in: channel) {
                    if let notice = try change.hand(NoticeRow(row), to: process) { handed.append(notice) }
                }
            }
            return handed
        }
    }

    /// Whether something could be claimed now; and if not, when.
    package func nextClaim(channels: [String], at now: Instant) async throws -> Instant? {
        try await read { db in
            let marks = channels.map { _ in "?" }.joined(separator: ",")
            return try Instant.fetchOne(
                db, sql: "SELECT min(dueAt) FROM notice WHERE state IN ('ready', 'handed') AND channel IN (\(marks))",
                arguments: StatementArguments(channels))
        }
    }

    /// Takes a courier's word on an attempt, however late; the same word twice is one.
    package func reportNotice(
        key: String, attempt: Int, _ delivery: Delivery, detail: String?, by author: Author, at now: Instant
    ) async throws {
        try await write(by: author, at: now) { change in
            guard let row = try change.db.first("SELECT * FROM notice WHERE key = ?", [key]) else {
                throw StoreError.notFound("notice")
            }
            var notice = try NoticeRow(row)
            guard
                let known = try change.db.first(
                    "SELECT outcome FROM attempt WHERE notice = ? AND attempt = ?", [notice.id, attempt])
            else { throw StoreError.notFound("attempt") }
            let before: Delivery? = known.optional("outcome")
            if before == delivery || before == .delivered { return }
            try change.db.run(
                "UPDATE attempt SET outcome = ?, detail = ?, reportedAt = ? WHERE notice = ? AND attempt = ?",
                [delivery, detail, now, notice.id, attempt])
            guard attempt == notice.attempt || delivery == .delivered || delivery == .accepted else { return }
            notice.state = notice.state.after(
                .reported(delivery), attempt: attempt, stillWanted: try change.isWanted(notice),
                by: change.policy.noticeTerms, at: now)
            try change.keep(notice)
            try change.react(to: delivery, of: notice)
            change.touch(.outbox)
        }
    }
}

extension Change {
    fileprivate func nextReady(in channel: String) throws -> Row? {
        try db.first(
            """
            SELECT * FROM notice WHERE state = 'ready' AND channel = ? AND dueAt <= ?
            ORDER BY severity DESC, raisedAt, id LIMIT 1
            """, [channel, now])
    }

    /// A courier that said nothing in its time, or whose place another process of its name has taken: the attempt may
    /// have arrived.
    fileprivate func endLeases(of courier: String, besides process: String) throws {
        let over = try db.rows(
            """
            SELECT notice.* FROM notice JOIN attempt
              ON attempt.notice = notice.id AND attempt.attempt = notice.attempt
            WHERE notice.state = 'handed' AND (notice.dueAt < ?1
              OR (rtrim(attempt.courier, '0123456789') = ?2 || '/' AND attempt.courier <> ?3))
            """, [now, courier, process])
        for row in over {
            var notice = try NoticeRow(row)
            notice.state = notice.state.after(
                .leaseOver, attempt: notice.attempt, stillWanted: try isWanted(notice), by: policy.noticeTerms, at: now)
            try keep(notice)
        }
    }

    /// Marks a notice handed; nil, and it is settled otherwise, when it is no longer to be sent.
    fileprivate func hand(_ ready: NoticeRow, to process: String) throws -> HandedNotice? {
        var notice = ready
        let plan = try notice.caseFile.flatMap { id in
            try db.value(Int64.self, "SELECT plan FROM caseFile WHERE id = ?", [id])
        }
        guard try isWanted(notice) else { return try settle(notice, .superseded) }
        guard case .by = try directory(plan).reach(notice.party, by: [notice.medium]),
            let address = try directory(plan).address(of: notice.party, for: notice.medium)
        else {
            try substitute(for: notice)
            return try settle(notice, .failedForGood)
        }
        if notice.isPage, try isOverCap(address: notice.party) { return try putAside(notice) }
        let lease = Span.seconds(12) + policy.noticeTerms.channelTimeout
        guard case .ready(_, let maybeRepeat) = notice.state else { return nil }
        notice.attempt += 1
        notice.state = notice.state.after(
            .claimed(lease: lease), attempt: notice.attempt, stillWanted: true, by: policy.noticeTerms, at: now)
        try keep(notice)
        try db.run(
            "INSERT INTO attempt (notice, attempt, courier, handedAt) VALUES (?, ?, ?, ?)",
            [notice.id, notice.attempt, process, now])
        return HandedNotice(
            notice: notice, address: address, maybeRepeat: maybeRepeat, lease: lease,
            role: try role(of: notice.party, plan: plan),
            caseKind: try notice.caseFile.flatMap { try db.value("SELECT kind FROM caseFile WHERE id = ?", [$0]) })
    }

    private func settle(_ notice: NoticeRow, _ state: NoticeState) throws -> HandedNotice? {
        var notice = notice
        notice.state = state
        try keep(notice)
        return nil
    }

    /// Over the hourly cap: another medium now, and this one in ten minutes, never silence.
    private func putAside(_ notice: NoticeRow) throws -> HandedNotice? {
        try substitute(for: notice)
        guard case .ready(_, let maybeRepeat) = notice.state else { return nil }
        return try settle(notice, .ready(from: now + .minutes(10), maybeRepeat: maybeRepeat))
    }

    private func isOverCap(address party: Party) throws -> Bool {
        let sent = try db.value(
            Int.self,
            """
            SELECT count(*) FROM attempt JOIN notice ON notice.id = attempt.notice
            WHERE attempt.handedAt > ? AND notice.party = ? AND notice.isPage
            """, [now - .hours(1), party])
        return (sent ?? 0) >= policy.noticeTerms.hourlyCap
    }

    private func role(of party: Party, plan: Int64?) throws -> String {
        switch party {
        case .person(let id):
            let carer = try plan.flatMap { try db.value(Int64.self, "SELECT carer FROM plan WHERE id = ?", [$0]) }
            return carer == id ? "carer" : "contact"
        case .post, .fallback: return "post"
        case .staff: return "staff"
        case .provider: return "provider"
        case .worker: return "worker"
        }
    }

    /// What a failed attempt sets off besides its own retry.
    fileprivate func react(to delivery: Delivery, of notice: NoticeRow) throws {
        switch delivery {
        case .accepted, .delivered, .notStarted, .unknown: return
        case .failed:
            if notice.severity == .critical, notice.attempt == 1 { try substitute(for: notice) }
        case .rejected:
            try substitute(for: notice)
            guard notice.isPage, notice.others.isEmpty, let id = notice.caseFile else { return }
            try apply(.cannotHelp(notice.party, .everyChannelFailed), to: CaseRow.find(id, in: db))
        }
    }
}
