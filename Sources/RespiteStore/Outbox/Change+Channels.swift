import GRDB
import RespiteCore
import RespiteRecord

extension Change {
    /// What is kept of a channel; begun when it is first named.
    func channel(_ name: String) throws -> ChannelRow {
        if let row = try ChannelRow.find(name, in: db) { return row }
        try db.run("INSERT INTO channel (name) VALUES (?)", [name])
        guard let row = try ChannelRow.find(name, in: db) else { throw StoreError.notFound("channel") }
        return row
    }

    /// A process of a courier asks for the work of a channel. Entered every few seconds only: it asks often.
    func claimed(_ name: String, by claimant: Claimant, in process: String) throws -> ChannelRow {
        var channel = try channel(name)
        let canAsk = claimant.canAsk.contains(name)
        let isAnother = channel.claimedBy != process
        let isFresh = channel.claimedAt.map { now - $0 < .seconds(5) && $0 <= now } ?? false
        if isAnother { try endLeases(of: claimant.courier, besides: process) }
        if isAnother || !isFresh || channel.canAsk != canAsk {
            try db.run(
                "UPDATE channel SET claimedAt = ?, claimedBy = ?, canAsk = ? WHERE id = ?",
                [now, process, canAsk, channel.id])
        }
        (channel.claimedAt, channel.canAsk) = (now, canAsk)
        try move(channel, .claimed)
        return channel
    }

    /// What a report says of the channel itself.
    func judge(_ channel: ChannelRow, by report: NoticeReport, asked: Bool) throws {
        if channel.trouble != report.trouble {
            try db.run("UPDATE channel SET trouble = ? WHERE id = ?", [report.trouble, channel.id])
        }
        switch report.delivery {
        case _ where report.trouble != nil: try move(channel, .failed)
        case .accepted, .delivered, .rejected: try carried(channel)
        case .failed, .unknown: try asked ? carried(channel) : move(channel, .failed)
        case .notStarted: if asked { try move(channel, .failed) }
        }
    }

    private func carried(_ channel: ChannelRow) throws {
        if channel.carriedAt.map({ now - $0 >= .seconds(5) || $0 > now }) ?? true {
            try db.run("UPDATE channel SET carriedAt = ? WHERE id = ?", [now, channel.id])
        }
        try move(channel, .carried)
    }

    /// Sees to it that somebody is told if nobody claims what this channel is to carry.
    func watch(_ channel: ChannelRow) throws {
        let isArmed = try db.exists(
            "SELECT 1 FROM deadline WHERE kind = 'channel' AND subject = ? AND what = 'unclaimed'", [channel.id])
        guard !isArmed, !channel.circuit.isDown else { return }
        try arm(channel, "unclaimed", at: now + policy.noticeTerms.unclaimedAfter)
    }

    /// A channel's deadline has come: it is judged.
    func channelFell(_ deadline: Deadline) throws {
        let channel = try db.first("SELECT * FROM channel WHERE id = ?", [deadline.subject], as: ChannelRow.init)
        guard let channel else { return }
        guard deadline.what == "unclaimed" else { return try move(channel, .judged(unclaimedSince: nil)) }
        guard let unclaimed = try unclaimedSince(channel) else { return }
        try move(channel, .judged(unclaimedSince: unclaimed))
        let again = unclaimed + policy.noticeTerms.unclaimedAfter
        if again > now { try arm(channel, "unclaimed", at: again) }
    }

    /// Since when something has waited that no courier asked for; in the future, when it is not due yet.
    private func unclaimedSince(_ channel: ChannelRow) throws -> Instant? {
        let oldest: Instant? = try db.value(
            "SELECT min(dueAt) FROM notice WHERE channel = ? AND state IN ('ready', 'handed')", [channel.name])
        return oldest.map { max($0, channel.claimedAt ?? $0) }
    }

    private func arm(_ channel: ChannelRow, _ what: String, at due: Instant) throws {
        try arm(.channel, channel.id, what, at: due, .elapsed, severity: Severity.urgent.rawValue)
    }

    /// Works an event on a channel's circuit: somebody is told when it goes down, and the case ends when it is up again.
    private func move(_ channel: ChannelRow, _ event: CircuitEvent) throws {
        let circuit = channel.circuit.after(event, by: policy.noticeTerms, at: now)
        guard circuit != channel.circuit else { return }
        try keep(circuit, of: channel)
        if let due = circuit.judgedAt(by: policy.noticeTerms) {
            try arm(channel, "failing", at: due)
        } else {
            try disarm(.channel, channel.id, "failing")
        }
        if circuit.isDown, !channel.circuit.isDown { try raiseSystem("channel/\(channel.name)", .urgent) }
        if !circuit.isDown, channel.circuit.isDown { try endSystem("channel/\(channel.name)") }
    }
}
