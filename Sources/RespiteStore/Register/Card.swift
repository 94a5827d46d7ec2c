import GRDB
import RespiteCore
import RespiteRecord

/// A token that opens its holder's plans, and tells a finder nothing.
package struct Card: Hashable, Sendable {
    package enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
        case wallet, fob, keyRing, fridgeSlip, caredFor, youngCarer
    }

    package typealias State = CardState

    package var number: String
    package var kind: Kind
    package var state: State
    package var holder: String
    package var issuedAt: Instant?
    package var reportedAt: Instant?
    /// What went with it: keys, letters, a code. Nil is not asked.
    package var lostWithIt: [String]?
    package var replacedBy: String?

    package init(
        number: String, kind: Kind, state: State, holder: String, issuedAt: Instant?, reportedAt: Instant?,
        lostWithIt: [String]?, replacedBy: String?
    ) {
        (self.number, self.kind, self.state, self.holder) = (number, kind, state, holder)
        (self.issuedAt, self.reportedAt, self.lostWithIt) = (issuedAt, reportedAt, lostWithIt)
        self.replacedBy = replacedBy
    }
}

extension Card.Kind: DatabaseValueConvertible {}
extension CardState: DatabaseValueConvertible {}

/// A card as it is stored: with the numbers of its row and of its holder.
struct CardRow {
    var id: Int64
    var holder: Int64
    var card: Card

    static let select = """
        SELECT card.*, ifnull(person.given || ' ', '') || ifnull(person.family, '') AS holderName,
          later.number AS laterNumber
        FROM card JOIN person ON person.id = card.holder LEFT JOIN card AS later ON later.id = card.replacedBy
        """

    init(_ row: Row) throws {
        (id, holder) = (row["id"], row["holder"])
        card = Card(
            number: row["number"], kind: row["kind"], state: row["state"], holder: row["holderName"],
            issuedAt: row.optional("issuedAt"), reportedAt: row.optional("reportedAt"),
            lostWithIt: try row.optional("lostWithIt").map {
                try Document.read([String].self, from: $0, of: "what was lost with a card")
            },
            replacedBy: row.optional("laterNumber"))
    }

    static func find(_ number: String, in db: Database) throws -> CardRow {
        try db.find("card", select + " WHERE card.number = ?", [number], as: CardRow.init)
    }
}
