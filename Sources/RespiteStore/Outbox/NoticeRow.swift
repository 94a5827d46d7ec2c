import GRDB
import RespiteCore
import RespiteRecord

/// A row of the outbox.
package struct NoticeRow: Hashable, Sendable {
    package var id: Int64
    package var key: String
    package var caseFile: Int64?
    package var run: Int?
    package var party: Party
    package var medium: Medium
    /// The media that stand in when this one fails.
    package var others: [Medium]
    package var channel: String
    package var isPage: Bool
    package var template: String
    package var severity: Severity
    package var raisedAt: Instant
    package var state: NoticeState
    /// How often a courier was given it, to send it or to ask about it.
    package var attempt: Int
    /// How often it was to be sent.
    package var sends: Int
}

extension NoticeRow {
    /// The template of a test.
    static let test = "test"
}

extension NoticeRow {
    init(_ row: Row) throws {
        let others = (row["others"] as String).split(separator: ",").compactMap { Medium(rawValue: String($0)) }
        self.init(
            id: row["id"], key: row["key"], caseFile: row.optional("caseFile"), run: row.optional("run"),
            party: row["party"], medium: row["medium"], others: others, channel: row["channel"], isPage: row["isPage"],
            template: row["template"], severity: row["severity"], raisedAt: row["raisedAt"],
            state: try NoticeState(row), attempt: row["attempt"], sends: row["sends"])
    }
}

extension NoticeState {
    fileprivate init(_ row: Row) throws {
        let (due, round) = (row.optional("dueAt") as Instant?, row.optional("round") as Int?)
        switch (row["state"] as Word, due, row.optional("errand") as Errand?, round) {
        case (.ready, let due?, let errand?, nil): self = .ready(from: due, errand)
        case (.handed, let due?, let errand?, nil): self = .handed(until: due, errand)
        case (.accepted, let due?, nil, let round?): self = .accepted(Receipt(due: due, round: round))
        case (.accepted, nil, nil, nil): self = .accepted(nil)
        case (.asked, let due?, nil, let round?): self = .asked(until: due, Receipt(due: due, round: round))
        case (.delivered, nil, nil, nil): self = .delivered
        case (.failedForGood, nil, nil, nil): self = .failedForGood
        case (.superseded, nil, nil, nil): self = .superseded
        case (.ready, _, _, _), (.handed, _, _, _), (.accepted, _, _, _), (.asked, _, _, _), (.delivered, _, _, _),
            (.failedForGood, _, _, _), (.superseded, _, _, _):
            throw StoreError.corrupt("notice \(row["id"] as Int64) says two things")
        }
    }

    /// When it must be looked at again.
    fileprivate var due: Instant? {
        switch self {
        case .ready(let from, _): from
        case .handed(let until, _), .asked(let until, _): until
        case .accepted(let receipt): receipt?.due
        case .delivered, .failedForGood, .superseded: nil
        }
    }

    fileprivate var errand: Errand? {
        switch self {
        case .ready(_, let errand), .handed(_, let errand): errand
        case .accepted, .asked, .delivered, .failedForGood, .superseded: nil
        }
    }

    fileprivate var round: Int? {
        switch self {
        case .accepted(let receipt?), .asked(_, let receipt): receipt.round
        case .accepted(nil), .ready, .handed, .delivered, .failedForGood, .superseded: nil
        }
    }
}

extension Change {
    func keep(_ notice: NoticeRow) throws {
        try db.run(
            "UPDATE notice SET state = ?, dueAt = ?, errand = ?, round = ?, attempt = ?, sends = ? WHERE id = ?",
            [
                notice.state.word, notice.state.due, notice.state.errand, notice.state.round, notice.attempt,
                notice.sends, notice.id,
            ])
    }

    /// Keeps what an event made of a notice.
    func follow(_ event: NoticeEvent, _ notice: inout NoticeRow, canAsk: Bool) throws {
        notice.state = notice.state.after(
            event,
            NoticeCircumstances(
                sends: notice.sends, stillWanted: try isWanted(notice), canAsk: canAsk, terms: policy.noticeTerms,
                now: now))
        try keep(notice)
    }

    /// Whether it is still to be sent: a page while its case pages, a test for as long as somebody waits for it, anything
    /// else for a day.
    func isWanted(_ notice: NoticeRow) throws -> Bool {
        guard notice.isPage, let id = notice.caseFile else {
            return now - notice.raisedAt < (notice.template == NoticeRow.test ? .minutes(15) : .days(1))
        }
        let word: Case.Word? = try db.value("SELECT word FROM caseFile WHERE id = ?", [id])
        return word == .paging || word == .top
    }
}
