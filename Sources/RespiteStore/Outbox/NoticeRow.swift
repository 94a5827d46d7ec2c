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
    package var attempt: Int
}

extension NoticeRow {
    init(_ row: Row) throws {
        let others = (row["others"] as String).split(separator: ",").compactMap { Medium(rawValue: String($0)) }
        self.init(
            id: row["id"], key: row["key"], caseFile: row.optional("caseFile"), run: row.optional("run"),
            party: row["party"], medium: row["medium"], others: others, channel: row["channel"], isPage: row["isPage"],
            template: row["template"], severity: row["severity"], raisedAt: row["raisedAt"],
            state: try NoticeState(row), attempt: row["attempt"])
    }
}

extension NoticeState {
    fileprivate init(_ row: Row) throws {
        let (due, maybeRepeat) = (row.optional("dueAt") as Instant?, row["maybeRepeat"] as Bool)
        switch (row["state"] as Word, due) {
        case (.ready, let due?): self = .ready(from: due, maybeRepeat: maybeRepeat)
        case (.handed, let due?): self = .handed(until: due, maybeRepeat: maybeRepeat)
        case (.accepted, nil): self = .accepted
        case (.delivered, nil): self = .delivered
        case (.failedForGood, nil): self = .failedForGood
        case (.superseded, nil): self = .superseded
        case (.ready, nil), (.handed, nil), (.accepted, _?), (.delivered, _?), (.failedForGood, _?), (.superseded, _?):
            throw StoreError.corrupt("notice \(row["id"] as Int64) says two things")
        }
    }

    /// When it must be looked at again.
    fileprivate var due: Instant? {
        switch self {
        case .ready(let from, _): from
        case .handed(let until, _): until
        case .accepted, .delivered, .failedForGood, .superseded: nil
        }
    }

    fileprivate var maybeRepeat: Bool {
        switch self {
        case .ready(_, let maybeRepeat), .handed(_, let maybeRepeat): maybeRepeat
        case .accepted, .delivered, .failedForGood, .superseded: false
        }
    }
}

extension Change {
    func keep(_ notice: NoticeRow) throws {
        try db.run(
            "UPDATE notice SET state = ?, dueAt = ?, maybeRepeat = ?, attempt = ? WHERE id = ?",
            [notice.state.word, notice.state.due, notice.state.maybeRepeat, notice.attempt, notice.id])
    }

    /// Whether it is still to be sent: a page while its case pages, anything else for a day.
    func isWanted(_ notice: NoticeRow) throws -> Bool {
        guard notice.isPage, let id = notice.caseFile else { return now - notice.raisedAt < .days(1) }
        let word: Case.Word? = try db.value("SELECT word FROM caseFile WHERE id = ?", [id])
        return word == .paging || word == .top
    }
}
