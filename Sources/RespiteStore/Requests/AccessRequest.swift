import GRDB
import RespiteCore
import RespiteRecord

/// What somebody has asked to be given of all that is kept about them.
package struct AccessRequest: Hashable, Sendable {
    package var id: Int64
    package var person: Int64
    package var receivedOn: LocalDate
    /// A month after it was received; three, once it was extended.
    package var dueOn: LocalDate
    /// How it was made sure who asks.
    package var identity: String
    /// By what somebody else may ask for them.
    package var authority: String?
    /// Why it takes longer, as they were told.
    package var `extension`: String?
    package var releasedAt: Instant?
    package var releasedBy: String?
}

/// One thing that is kept: a field, a note, a message.
package struct AccessPiece: Hashable, Sendable {
    package enum Mark: Hashable, Sendable {
        case sent
        case withheld(ground: String)
    }

    /// The same as long as it says the same: a mark is for what somebody has read.
    package var key: String
    package var section: String
    package var words: String
    package var text: String
    /// Whether it is about whoever asks, and nobody else.
    package var isOwn: Bool
    /// What becomes of it: what is about whoever asks is sent unless somebody says otherwise.
    package var mark: Mark?

    static let safeguarding = "Safeguarding"
    static let equality = "Equality monitoring"

    /// Information governance alone reads it and decides of it; whoever prepares sees that it is there.
    package var isForGovernance: Bool { section == Self.safeguarding || section == Self.equality }

    init(_ section: String, _ words: String, _ text: String, isOwn: Bool) {
        (self.section, self.words, self.text, self.isOwn) = (section, words, text, isOwn)
        key = AccessPiece.key(section, words, text)
        mark = isOwn ? .sent : nil
    }
}

extension AccessRequest {
    init(_ row: Row) {
        self.init(
            id: row["id"], person: row["person"], receivedOn: row["receivedOn"], dueOn: row["dueOn"],
            identity: row["identity"], authority: row.optional("authority"), extension: row.optional("extension"),
            releasedAt: row.optional("releasedAt"), releasedBy: row.optional("releasedBy"))
    }

    static func find(_ id: Int64, in db: Database) throws -> AccessRequest {
        try db.find("request", "SELECT * FROM accessRequest WHERE id = ?", [id], as: AccessRequest.init)
    }
}
