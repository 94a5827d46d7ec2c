import GRDB
import RespiteCore
import RespiteRecord

/// A token that opens its holder's plans, and tells a finder nothing.
package struct Card: Hashable, Sendable {
    package enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
        case wallet, fob, keyRing, fridgeSlip, caredFor, youngCarer
    }

    package enum State: String, Codable, CaseIterable, Hashable, Sendable {
        case requested, issued, lost, stolen, damaged, returned, revoked, replaced

        /// What the first screen warns of.
        package var warning: String? {
            switch self {
            case .requested, .issued, .damaged: nil
            case .lost: "REPORTED LOST"
            case .stolen: "REPORTED STOLEN"
            case .returned: "WAS RETURNED"
            case .revoked: "REVOKED"
            case .replaced: "WAS REPLACED"
            }
        }
    }

    package var number: String
    package var kind: Kind
    package var state: State
    package var holder: String
    package var issuedAt: Instant?
    package var reportedAt: Instant?
    package var replacedBy: String?
}

extension Card.Kind: DatabaseValueConvertible {}
extension Card.State: DatabaseValueConvertible {}

extension Card {
    fileprivate static let select = """
        SELECT card.*, ifnull(person.given || ' ', '') || ifnull(person.family, '') AS holderName,
          later.number AS laterNumber
        FROM card JOIN person ON person.id = card.holder LEFT JOIN card AS later ON later.id = card.replacedBy
        """

    fileprivate init(_ row: Row) {
        self.init(
            number: row["number"], kind: row["kind"], state: row["state"], holder: row["holderName"],
            issuedAt: row.optional("issuedAt"), reportedAt: row.optional("reportedAt"),
            replacedBy: row.optional("laterNumber"))
    }
}

/// What a card or a reference opens.
package struct Opened: Sendable {
    package var plans: [PlanHeader]
    package var card: Card?
    /// Of the first plan.
    package fileprivate(set) var pages: PlanPages?

    fileprivate init(plans: [PlanHeader], card: Card? = nil) {
        (self.plans, self.card) = (plans, card)
    }
}

extension Store {
    /// Issues a card for the carer of a plan, or for the cared-for person a card of their own.
    package func issueCard(
        _ kind: Card.Kind, for reference: String, requestKey: RequestKey?, by author: Author, at now: Instant
    ) async throws -> String {
        try await write(by: author, at: now) { change in
            try change.once(requestKey) {
                let plan = try PlanHeader.find(reference, in: change.db)
                guard let holder = kind == .caredFor ? plan.caredFor : plan.carer else {
                    throw StoreError.refused("The plan does not name the person who would hold the card.")
                }
                let number = try change.newReference()
                try change.db.run(
                    "INSERT INTO card (number, kind, state, holder, issuedAt) VALUES (?, ?, 'issued', ?, ?)",
                    [number, kind, holder, now])
                change.touch(.card)
                try change.enter(AuditNote(action: "card.issue", subject: plan.auditName, result: kind.rawValue))
                return number
            }
        }
    }

    /// Records what became of a card.
    package func reportCard(
        _ number: String, _ state: Card.State, lostWithIt: [String]?, requestKey: RequestKey?, by author: Author,
        at now: Instant
    ) async throws {
        _ = try await write(by: author, at: now) { change in
            try change.once(requestKey) {
                guard let row = try change.db.first(Card.select + " WHERE card.number = ?", [number]) else {
                    throw StoreError.notFound("card")
                }
                guard [.lost, .stolen, .damaged, .returned, .revoked].contains(state) else {
                    throw StoreError.refused("A card is reported lost, stolen, damaged, returned or revoked.")
                }
                guard Card(row).state != .replaced else {
                    throw StoreError.refused("This card was replaced already; report the one that replaced it.")
                }
                let lost = try lostWithIt.map { try Document.text($0) }
                try change.db.run(
                    "UPDATE card SET state = ?, reportedAt = ?, lostWithIt = ? WHERE number = ?",
                    [state, now, lost, number])
                change.touch(.card)
                let holder: Int64 = row["holder"]
                let subject = try change.db.value(Int64.self, "SELECT subject FROM person WHERE id = ?", [holder]) ?? 0
                try change.enter(AuditNote(action: "card.report", subject: "person/\(subject)", result: state.rawValue))
                return true
            }
        }
    }

    package func cards(of reference: String?, in state: Card.State?) async throws -> [Card] {
        try await read { db in
            let plan = try reference.map { try PlanHeader.find($0, in: db) }
            return try db.rows(
                Card.select + """
                     WHERE (?1 IS NULL OR card.holder IN (?2, ?3)) AND (?4 IS NULL OR card.state = ?4)
                    ORDER BY card.id DESC
                    """, [plan?.id, plan?.carer, plan?.caredFor, state]
            ).map(Card.init)
        }
    }

    /// The plans that a card number or a reference opens, the first with its pages; none when there is neither.
    package func open(_ number: String) async throws -> Opened {
        try await read { db in
            var opened = try Opened(number, in: db)
            opened.pages = try opened.plans.first.map { try PlanPages($0, version: $0.version, in: db) }
            return opened
        }
    }

    /// What each of these numbers opens, in their order; those that are neither a card nor a plan are left out.
    package func open(anyOf numbers: [String]) async throws -> [Opened] {
        guard !numbers.isEmpty else { return [] }
        return try await read { db in try numbers.map { try Opened($0, in: db) }.filter { !$0.plans.isEmpty } }
    }
}

extension Opened {
    fileprivate init(_ number: String, in db: Database) throws {
        if let row = try db.first(PlanHeader.select + " WHERE plan.reference = ?", [number]) {
            self.init(plans: [PlanHeader(row)])
            return
        }
        guard let row = try db.first(Card.select + " WHERE card.number = ?", [number]) else {
            self.init(plans: [])
            return
        }
        let (card, holder) = (Card(row), row["holder"] as Int64)
        let column = card.kind == .caredFor ? "caredFor" : "carer"
        let plans = try db.rows(PlanHeader.select + " WHERE plan.\(column) = ? ORDER BY plan.id", [holder])
        self.init(plans: plans.map(PlanHeader.init), card: card)
    }
}
