import GRDB
import RespiteCore
import RespiteRecord

extension Change {
    /// A courier said nothing in its time: each attempt may have arrived.
    func endLeasesThatAreOver() throws {
        try endLeases(
            of: db.rows("SELECT * FROM notice WHERE state IN ('handed', 'asked') AND dueAt < ?", [now]))
    }

    /// Another process has taken the place of those of a courier's name: what they had may have arrived.
    func endLeases(of courier: String, besides process: String) throws {
        try endLeases(
            of: db.rows(
                """
                SELECT notice.* FROM notice JOIN attempt
                  ON attempt.notice = notice.id AND attempt.attempt = notice.attempt
                WHERE notice.state IN ('handed', 'asked')
                  AND rtrim(attempt.courier, '0123456789') = ?1 || '/' AND attempt.courier <> ?2
                """, [courier, process]))
    }

    private func endLeases(of rows: [Row]) throws {
        for row in rows {
            var notice = try NoticeRow(row)
            try follow(.leaseOver, &notice, canAsk: false)
            if notice.state.word == .ready { try hurry(notice) }
        }
    }

    /// What a report makes of its notice, and what that sets off.
    func take(_ report: NoticeReport, of before: NoticeRow, canAsk: Bool) throws {
        guard report.attempt == before.attempt || report.delivery == .delivered || report.delivery == .accepted else {
            return
        }
        if report.delivery == .failed || report.delivery == .notStarted {
            try db.run("DELETE FROM called WHERE notice = ? AND attempt = ?", [before.id, report.attempt])
        }
        var notice = before
        try follow(.reported(report.delivery), &notice, canAsk: canAsk)
        switch (before.state, notice.state) {
        case (.failedForGood, _): return
        // That is the channel's fault: the person is not out of reach.
        case (_, .failedForGood) where report.trouble != nil: try substitute(for: notice, byAnyMedium: true)
        case (_, .failedForGood): try giveUp(notice)
        case (.handed, .ready) where report.delivery != .notStarted: try hurry(notice)
        case (.asked, .accepted(nil)): try substitute(for: notice)
        default: return
        }
    }

    /// The first failure of what is critical: the same person's next medium starts too.
    private func hurry(_ notice: NoticeRow) throws {
        if notice.severity == .critical, notice.sends == 1 { try substitute(for: notice) }
    }

    /// This medium will not reach them: the next one starts. When it was the last, nobody waits for them any longer.
    func giveUp(_ notice: NoticeRow) throws {
        try substitute(for: notice)
        guard notice.isPage, let id = notice.caseFile, try !hasSibling(notice) else { return }
        try apply(.cannotHelp(notice.party, .everyChannelFailed), to: CaseRow.find(id, in: db))
    }

    /// Whether anything else may still reach the same person in this run.
    func hasSibling(_ notice: NoticeRow) throws -> Bool {
        try db.exists(
            """
            SELECT 1 FROM notice WHERE caseFile = ? AND party = ? AND run IS ? AND id <> ? AND isPage = ?
              AND state IN ('ready', 'handed', 'accepted', 'asked', 'delivered') LIMIT 1
            """, [notice.caseFile, notice.party, notice.run, notice.id, notice.isPage])
    }
}
