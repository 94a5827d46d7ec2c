import GRDB
import RespiteCore
import RespiteRecord

extension Change {
    /// Hands over what of this channel is due, until there are `limit` in all: what is to be sent, as far as the
    /// channel's rate allows, then what is to be asked.
    func hand(
        from channel: ChannelRow, to process: String, upTo limit: Int, into handed: inout [HandedNotice]
    ) throws {
        var bucket = channel.bucket(policy, at: now)
        while handed.count < limit, bucket?.hasToken(at: now) ?? true, let next = try nextReady(in: channel.name) {
            guard let notice = try hand(next, of: channel, to: process) else { continue }
            handed.append(notice)
            if !notice.isQuestion { _ = bucket?.take(at: now) }
        }
        if let bucket { try keep(bucket, of: channel) }
        while channel.canAsk, handed.count < limit, let next = try nextReceipt(in: channel.name) {
            guard let notice = try give(next, of: channel, to: process) else { continue }
            handed.append(notice)
        }
    }

    private func nextReady(in channel: String) throws -> NoticeRow? {
        try db.first(
            """
            SELECT * FROM notice WHERE state = 'ready' AND channel = ? AND dueAt <= ?
            ORDER BY severity DESC, isForHelp DESC, raisedAt, id LIMIT 1
            """, [channel, now], as: NoticeRow.init)
    }

    private func nextReceipt(in channel: String) throws -> NoticeRow? {
        try db.first(
            """
            SELECT * FROM notice WHERE state = 'accepted' AND channel = ? AND dueAt <= ?
            ORDER BY dueAt, id LIMIT 1
            """, [channel, now], as: NoticeRow.init)
    }

    /// Hands a notice over; nil, and it is settled otherwise, when it is not to be sent now.
    private func hand(_ notice: NoticeRow, of channel: ChannelRow, to process: String) throws -> HandedNotice? {
        guard try isWanted(notice), try !isOvertaken(notice) else { return try settle(notice, .superseded) }
        if case .ready(_, .lookUp) = notice.state, channel.canAsk { return try give(notice, of: channel, to: process) }
        let directory = try directory(plan(of: notice))
        switch try directory.reach(notice.party, by: [notice.medium]) {
        case .by: break
        // Not at this hour: that does not strike them off.
        case .nobody(.absent): return try settle(notice, .superseded)
        case .nobody:
            _ = try settle(notice, .failedForGood)
            try giveUp(notice)
            return nil
        }
        let addresses = try directory.addresses(of: notice.party, for: notice.medium)
        guard let address = try addresses.first(where: { try !isOverCap($0, notice.medium) }) else {
            return try putAside(notice)
        }
        return try give(notice, at: address, of: channel, to: process)
    }

    /// Enters an attempt and hands the notice over; what is asked about needs no address but its own.
    private func give(
        _ notice: NoticeRow, at address: String? = nil, of channel: ChannelRow, to process: String
    ) throws -> HandedNotice? {
        var notice = notice
        let lease = Span.seconds(12) + policy.noticeTerms.channelTimeout
        let plan = try plan(of: notice)
        let address = try address ?? directory(plan).address(of: notice.party, for: notice.medium) ?? ""
        try follow(.claimed(lease: lease), &notice, canAsk: channel.canAsk)
        guard notice.state.word == .handed || notice.state.word == .asked else { return nil }
        var handed = HandedNotice(
            notice: notice, address: address, lease: lease, role: try role(of: notice.party, plan: plan),
            about: try notice.caseFile.flatMap(about(case:)))
        handed.isDrill = try notice.caseFile.map(isDrill(case:)) ?? false
        handed.notice.attempt += 1
        if !handed.isQuestion {
            handed.notice.sends += 1
            try enterCall(of: handed.notice, to: address)
        }
        try keep(handed.notice)
        try db.run(
            "INSERT INTO attempt (notice, attempt, courier, action, handedAt) VALUES (?, ?, ?, ?, ?)",
            [notice.id, handed.notice.attempt, process, handed.isQuestion ? "ask" : "send", now])
        return handed
    }

    private func settle(_ notice: NoticeRow, _ state: NoticeState) throws -> HandedNotice? {
        var notice = notice
        notice.state = state
        try keep(notice)
        return nil
    }

    /// Over the hourly cap of each number: another medium now, and this one in ten minutes, never silence.
    private func putAside(_ notice: NoticeRow) throws -> HandedNotice? {
        guard case .ready(_, let errand) = notice.state else { return nil }
        if try !substitute(for: notice, byAnyMedium: true), try !isUnderWay(besides: notice), try isOfPeople(notice) {
            try raiseSystem("capped/\(notice.party)", .urgent)
        }
        return try settle(notice, .ready(from: now + .minutes(10), errand))
    }

    /// Whether something newer says to the same person, by the same medium, what this would.
    private func isOvertaken(_ notice: NoticeRow) throws -> Bool {
        guard let id = notice.caseFile else { return false }
        return try db.exists(
            """
            SELECT 1 FROM notice WHERE caseFile = ?1 AND party = ?2 AND medium = ?3 AND isPage = ?4 AND id > ?5
              AND (template = ?6 OR ?7) AND state IN ('ready', 'handed', 'accepted', 'asked', 'delivered') LIMIT 1
            """,
            [
                id, notice.party, notice.medium, notice.isPage, notice.id, notice.template,
                now - notice.raisedAt > .minutes(1),
            ])
    }

    private func isOverCap(_ address: String, _ medium: Medium) throws -> Bool {
        let count = try db.value(
            Int.self, "SELECT count(*) FROM called WHERE address = ? AND medium = ? AND at > ?",
            [address, medium, now - .hours(1)])
        return (count ?? 0) >= policy.noticeTerms.hourlyCap
    }

    /// Remembers, for an hour, that a number is used.
    private func enterCall(of notice: NoticeRow, to address: String) throws {
        try db.run("DELETE FROM called WHERE at <= ?", [now - .hours(1)])
        try db.run(
            "INSERT INTO called (notice, attempt, at, medium, address) VALUES (?, ?, ?, ?, ?)",
            [notice.id, notice.attempt, now, notice.medium, address])
    }

    /// Whether the same person is being told by another medium just now.
    private func isUnderWay(besides notice: NoticeRow) throws -> Bool {
        try db.exists(
            """
            SELECT 1 FROM notice WHERE caseFile IS ? AND party = ? AND id <> ? AND isPage = ? AND raisedAt >= ?
              AND (state IN ('handed', 'accepted', 'asked', 'delivered') OR state = 'ready' AND dueAt <= ?) LIMIT 1
            """, [notice.caseFile, notice.party, notice.id, notice.isPage, notice.raisedAt, now])
    }

    private func isDrill(case id: Int64) throws -> Bool {
        try db.value(Bool.self, "SELECT key LIKE 'drill/%' FROM caseFile WHERE id = ?", [id]) ?? false
    }

    private func about(case id: Int64) throws -> String? {
        guard let row = try db.first("SELECT kind, key FROM caseFile WHERE id = ?", [id]) else { return nil }
        return (row["key"] as String).hasPrefix("system/message/") ? "message" : row["kind"]
    }

    /// A case about the service itself must not raise another about its own notices.
    private func isOfPeople(_ notice: NoticeRow) throws -> Bool {
        guard let id = notice.caseFile else { return false }
        return try db.value(Case.Kind.self, "SELECT kind FROM caseFile WHERE id = ?", [id]) != .system
    }

    private func plan(of notice: NoticeRow) throws -> Int64? {
        try notice.caseFile.flatMap { try db.value(Int64.self, "SELECT plan FROM caseFile WHERE id = ?", [$0]) }
    }

    private func role(of party: Party, plan: Int64?) throws -> String {
        switch party {
        case .person(let id):
            let carer = try plan.flatMap { try db.value(Int64.self, "SELECT carer FROM plan WHERE id = ?", [$0]) }
            return carer == id ? "carer" : "contact"
        case .post, .fallback: return "post"
        case .staff: return "staff"
        case .provider, .other: return "provider"
        case .worker: return "worker"
        case .sender: return "carer"
        }
    }
}
