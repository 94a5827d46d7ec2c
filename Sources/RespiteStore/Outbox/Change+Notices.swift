import GRDB
import RespiteCore
import RespiteRecord

/// Word that is owed to somebody, as a case asks for it.
enum Owed {
    case page(Party, by: [Medium])
    case inform(Party, CaseEffect.Message, by: [Medium])
}

extension Change {
    /// Owes somebody word: a row of the outbox, in the transaction that owes it.
    func owe(_ owed: Owed, of row: CaseRow) throws {
        switch owed {
        case .page(let party, let media):
            try insertNotice(party, media, "page", isPage: true, of: row)
        case .inform(let party, .allClear, let media):
            guard try wasTold(party, of: row.id) else { return }
            try insertNotice(party, media, "allClear", isPage: false, of: row)
        case .inform(let party, let message, let media):
            try insertNotice(party, media, message.rawValue, isPage: false, of: row)
        }
    }

    /// The next medium to the same person, when this one failed and word is still to be sent.
    func substitute(for notice: NoticeRow) throws {
        guard let next = notice.others.first, let id = notice.caseFile, try isWanted(notice) else { return }
        let row = try CaseRow.find(id, in: db)
        let isThere = try db.value(
            Bool.self,
            """
            SELECT 1 FROM notice WHERE caseFile = ? AND party = ? AND run IS ? AND medium = ? AND template = ?
              AND state IN ('ready', 'handed', 'accepted', 'delivered')
            """, [id, notice.party, notice.run, next, notice.template])
        guard isThere == nil else { return }
        try insertNotice(notice.party, notice.others, notice.template, isPage: notice.isPage, of: row)
    }

    /// Withdraws what has not been handed over: one party's notices, everybody's pages, or all when the case is closed.
    func supersede(of row: CaseRow, _ party: Party?) throws {
        try db.run(
            """
            UPDATE notice SET state = 'superseded', dueAt = NULL
            WHERE caseFile = ?1 AND state = 'ready' AND (party = ?2 OR (?2 IS NULL AND (isPage OR ?3)))
            """, [row.id, party, !row.value.isOpen])
    }

    /// Owes somebody word of what is no case.
    func tell(_ party: Party, _ template: String, _ severity: Severity) throws {
        guard case .by(let media) = try directory(nil).reach(party, by: [.text, .email, .call]) else { return }
        try insertNotice(party, media, template, isPage: false, severity: severity)
    }

    private func insertNotice(
        _ party: Party, _ media: [Medium], _ template: String, isPage: Bool, of row: CaseRow
    ) throws {
        let about = (row.id, row.value.cursor.run)
        try insertNotice(party, media, template, isPage: isPage, severity: row.value.severity, about: about)
    }

    private func insertNotice(
        _ party: Party, _ media: [Medium], _ template: String, isPage: Bool, severity: Severity,
        about: (caseFile: Int64, run: Int)? = nil
    ) throws {
        guard let medium = media.first else { return }
        let key = "n\(String(UInt64(bitPattern: newSubject()), radix: 36))"
        try db.run(
            """
            INSERT INTO notice (key, caseFile, run, party, medium, others, channel, isPage, template, severity, raisedAt,
              state, dueAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ready', ?)
            """,
            [
                key, about?.caseFile, about?.run, party, medium,
                media.dropFirst().map(\.rawValue).joined(separator: ","),
                policy.channels[medium] ?? "hook", isPage, template, severity, now, now,
            ])
        touch(.outbox)
    }

    /// An all clear answers a page that left. Whoever was never to be paged, such as a helper who came, is owed it too.
    private func wasTold(_ party: Party, of caseFile: Int64) throws -> Bool {
        let attempts: Int? = try db.value(
            "SELECT sum(attempt) FROM notice WHERE caseFile = ? AND party = ? AND isPage", [caseFile, party])
        return attempts.map { $0 > 0 } ?? true
    }
}
