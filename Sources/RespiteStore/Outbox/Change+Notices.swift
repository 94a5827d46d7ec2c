import GRDB
import RespiteCore
import RespiteRecord

/// Word that is owed to somebody, as a case asks for it.
enum Owed {
    case page(Party, by: [Medium])
    case inform(Party, CaseEffect.Message, by: [Medium])
    /// Something of a case that they have, or answer for, is due.
    case remind(Party, by: [Medium])
}

/// A notice as it is begun.
struct NewNotice {
    var party: Party
    /// The one to begin with, then those that stand in for it.
    var media: [Medium]
    var template: String
    var isPage = false
    var severity = Severity.routine
    var caseFile: Int64?
    var run: Int?
    /// Instead of the one that policy has for the medium.
    var channel: String?
}

extension Change {
    /// Owes somebody word: a row of the outbox, in the transaction that owes it.
    func owe(_ owed: Owed, of row: CaseRow) throws {
        switch owed {
        case .page(let party, let media):
            try owe(NewNotice(party: party, media: media, template: "page", isPage: true), of: row)
        case .inform(let party, .allClear, let media):
            guard try wasTold(party, of: row.id) else { return }
            try owe(NewNotice(party: party, media: media, template: "allClear"), of: row)
        case .inform(let party, let message, let media):
            try owe(NewNotice(party: party, media: media, template: message.rawValue), of: row)
        case .remind(let party, let media):
            try owe(NewNotice(party: party, media: media, template: "reminder"), of: row)
        }
    }

    private func owe(_ new: NewNotice, of row: CaseRow) throws {
        var new = new
        (new.caseFile, new.run, new.severity) = (row.id, row.value.cursor.run, row.value.severity)
        try begin(new)
    }

    /// Begins a notice. Where its channel is down, the next medium whose channel is not begins at once as well.
    func begin(_ new: NewNotice) throws {
        let channel = try channel(of: new)
        guard try insert(new, for: channel) != nil, channel.circuit.isDown else { return }
        var other = new
        other.channel = nil
        other.media.removeFirst()
        while !other.media.isEmpty {
            let channel = try self.channel(of: other)
            if !channel.circuit.isDown {
                _ = try insert(other, for: channel)
                return
            }
            other.media.removeFirst()
        }
    }

    /// The next medium to the same person, when this one failed and word is still to be sent. False when there is none
    /// that was not begun already. `byAnyMedium`: even one that the step does not name.
    @discardableResult
    func substitute(for notice: NoticeRow, byAnyMedium: Bool = false) throws -> Bool {
        guard let id = notice.caseFile, try isWanted(notice) else { return false }
        let named = byAnyMedium ? notice.others + Medium.allCases.filter { $0 != notice.medium } : notice.others
        let plan: Int64? = try db.value("SELECT plan FROM caseFile WHERE id = ?", [id])
        guard
            let index = try named.firstIndex(where: { medium in
                guard try !isBegun(medium, besides: notice) else { return false }
                guard case .by = try directory(plan).reach(notice.party, by: [medium]) else { return false }
                return true
            })
        else { return false }
        try begin(
            NewNotice(
                party: notice.party, media: Array(named[index...].prefix(max(1, notice.others.count))),
                template: notice.template, isPage: notice.isPage, severity: notice.severity, caseFile: id,
                run: notice.run))
        return true
    }

    private func isBegun(_ medium: Medium, besides notice: NoticeRow) throws -> Bool {
        try db.exists(
            """
            SELECT 1 FROM notice WHERE caseFile = ? AND party = ? AND run IS ? AND medium = ? AND template = ?
              AND raisedAt >= ? AND state <> 'superseded' LIMIT 1
            """, [notice.caseFile, notice.party, notice.run, medium, notice.template, notice.raisedAt])
    }

    /// Withdraws what has not been handed over: one party's notices, everybody's pages, or all when the case is closed.
    func supersede(of row: CaseRow, _ party: Party?) throws {
        try db.run(
            """
            UPDATE notice SET state = 'superseded', dueAt = NULL, errand = NULL
            WHERE caseFile = ?1 AND state = 'ready' AND (party = ?2 OR (?2 IS NULL AND (isPage OR ?3)))
            """, [row.id, party, !row.value.isOpen])
    }

    /// Owes somebody word of what is no case.
    func tell(_ party: Party, _ template: String, _ severity: Severity) throws {
        guard case .by(let media) = try directory(nil).reach(party, by: [.text, .email, .call]) else { return }
        try begin(NewNotice(party: party, media: media, template: template, severity: severity))
    }

    /// Enters a notice as ready and returns its key; nil when there is no medium for it.
    func insert(_ new: NewNotice) throws -> String? {
        try insert(new, for: channel(of: new))
    }

    private func insert(_ new: NewNotice, for channel: ChannelRow) throws -> String? {
        guard let medium = new.media.first else { return nil }
        let key = "n\(String(UInt64(bitPattern: newSubject()), radix: 36))"
        try db.run(
            """
            INSERT INTO notice (key, caseFile, run, party, medium, others, channel, isPage, template, severity, isForHelp,
              raisedAt, state, dueAt, errand)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ifnull((SELECT kind = 'emergency' FROM caseFile WHERE id = ?), 0),
              ?, 'ready', ?, 'send')
            """,
            [
                key, new.caseFile, new.run, new.party, medium,
                new.media.dropFirst().map(\.rawValue).joined(separator: ","), channel.name, new.isPage, new.template,
                new.severity, new.caseFile, now, now,
            ])
        try watch(channel)
        touch(.outbox)
        return key
    }

    private func channel(of new: NewNotice) throws -> ChannelRow {
        try channel(new.channel ?? new.media.first.flatMap { policy.channels[$0] } ?? "hook")
    }

    /// An all clear answers a page that left. Whoever was never to be paged, such as a helper who came, is owed it too.
    private func wasTold(_ party: Party, of caseFile: Int64) throws -> Bool {
        let sends: Int? = try db.value(
            "SELECT sum(sends) FROM notice WHERE caseFile = ? AND party = ? AND isPage", [caseFile, party])
        return sends.map { $0 > 0 } ?? true
    }
}
