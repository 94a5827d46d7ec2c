import GRDB
import RespiteCore
import RespiteRecord

/// What a card or a reference opens.
package struct Opened: Sendable {
    package var plans: [PlanHeader]
    package var card: Card?

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
                try change.makeCard(kind, for: PlanHeader.find(reference, in: change.db), .issued)
            }
        }
    }

    /// A card that is to be made, with its number; `handOutCard` says when it left.
    package func requestCard(
        _ kind: Card.Kind, for reference: String, requestKey: RequestKey?, by author: Author, at now: Instant
    ) async throws -> String {
        try await write(by: author, at: now) { change in
            try change.once(requestKey) {
                try change.makeCard(kind, for: PlanHeader.find(reference, in: change.db), .requested)
            }
        }
    }

    package func handOutCard(_ number: String, by author: Author, at now: Instant) async throws {
        try await write(by: author, at: now) { change in
            try change.handOut(CardRow.find(number, in: change.db))
        }
    }

    /// Records what became of a card.
    package func reportCard(
        _ number: String, _ state: Card.State, lostWithIt: [String]?, requestKey: RequestKey?, by author: Author,
        at now: Instant
    ) async throws {
        _ = try await write(by: author, at: now) { change in
            try change.once(requestKey) {
                try change.report(CardRow.find(number, in: change.db), state, lostWithIt: lostWithIt)
                return true
            }
        }
    }

    /// Issues another card in the place of one. Returns its number.
    package func replaceCard(
        _ number: String, by kind: Card.Kind?, requestKey: RequestKey?, by author: Author, at now: Instant
    ) async throws -> String {
        try await write(by: author, at: now) { change in
            try change.once(requestKey) { try change.replace(CardRow.find(number, in: change.db), by: kind) }
        }
    }

    package func cards(of reference: String?, in state: Card.State?) async throws -> [Card] {
        try await read { db in
            let plan = try reference.map { try PlanHeader.find($0, in: db) }
            return try db.rows(
                CardRow.select + """
                     WHERE (?1 IS NULL OR card.holder IN (?2, ?3)) AND (?4 IS NULL OR card.state = ?4)
                    ORDER BY card.id DESC
                    """, [plan?.id, plan?.carer, plan?.caredFor, state]
            ) { try CardRow($0).card }
        }
    }

    /// The plans that a card number or a reference opens, those that have not ended in front; none when there is neither.
    package func open(_ number: String) async throws -> Opened {
        try glance { try Opened(number, in: $0) }
    }

    /// What each of these numbers opens, in their order; those that are neither a card nor a plan are left out.
    package func open(anyOf numbers: [String]) async throws -> [Opened] {
        guard !numbers.isEmpty else { return [] }
        return try glance { db in try numbers.map { try Opened($0, in: db) }.filter { !$0.plans.isEmpty } }
    }
}

extension Opened {
    init(_ number: String, in db: Database) throws {
        // No number is both, and it is the card that somebody reads out.
        guard let found = try db.first(CardRow.select + " WHERE card.number = ?", [number], as: CardRow.init) else {
            self.init(
                plans: try db.rows(
                    PlanHeader.select + " WHERE plan.reference = ? AND plan.state <> 'erased'", [number],
                    as: PlanHeader.init))
            return
        }
        let column = found.card.kind == .caredFor ? "caredFor" : "carer"
        let plans = try db.rows(
            PlanHeader.select + " WHERE plan.\(column) = ? ORDER BY plan.state IN ('ended', 'erased'), plan.id",
            [found.holder], as: PlanHeader.init)
        self.init(plans: plans, card: found.card)
    }
}
