import GRDB
import RespiteRecord

/// A policy that somebody wants, and what became of that.
package struct PolicyProposal: Hashable, Sendable {
    package enum State: String, CaseIterable, Hashable, Sendable {
        case open, taken, refused
    }

    package var id: Int64
    /// The whole file, as it would be loaded.
    package var text: String
    package var why: String
    package var proposedAt: Instant
    package var proposedBy: String?
    package var state: State
    package var decidedAt: Instant?
    package var decidedBy: String?
    /// Why it was refused.
    package var reason: String?
}

extension PolicyProposal {
    init(_ row: Row) {
        let isTaken: Bool? = row.optional("isTaken")
        self.init(
            id: row["id"], text: row["text"], why: row["why"], proposedAt: row["proposedAt"],
            proposedBy: row.optional("proposedBy"), state: isTaken.map { $0 ? .taken : .refused } ?? .open,
            decidedAt: row.optional("decidedAt"), decidedBy: row.optional("decidedBy"),
            reason: row.optional("reason"))
    }
}
