import GRDB
import RespiteCore
import RespiteRecord

/// A plan that is not to be relied on for a while: who takes it up again, and by when.
package struct Suspension: Hashable, Codable, Sendable {
    package var owner: Party
    package var reason: String
    package var untilOn: LocalDate

    package init(owner: Party, reason: String, untilOn: LocalDate) {
        (self.owner, self.reason, self.untilOn) = (owner, reason, untilOn)
    }
}

extension Suspension {
    init(_ row: Row) {
        self.init(owner: row["owner"], reason: row["reason"], untilOn: row["untilOn"])
    }
}

/// How a plan ended.
package struct PlanEnding: Hashable, Codable, Sendable {
    package var reason: EndReason
    package var on: LocalDate
    package var note: String?
    /// Who has the plan now, once somebody has confirmed that.
    package var handedOverTo: String?
    package var handedOverOn: LocalDate?

    package init(_ reason: EndReason, on: LocalDate, note: String? = nil) {
        (self.reason, self.on, self.note) = (reason, on, note)
    }
}

extension PlanEnding {
    /// Nil for a plan that has not ended.
    init?(_ row: Row) {
        guard let on: LocalDate = row.optional("endedOn"), let word: String = row.optional("endReason"),
            let reason = EndReason(rawValue: word)
        else { return nil }
        self.init(reason, on: on, note: row.optional("endNote"))
        (handedOverTo, handedOverOn) = (row.optional("handedOverTo"), row.optional("handedOverOn"))
    }
}

/// What stands in a plan's way or has become of it.
package struct PlanLife: Hashable, Sendable {
    package var suspension: Suspension?
    package var ending: PlanEnding?
}

extension Store {
    /// What is known of a plan's suspension and of its end.
    package func life(of reference: String) async throws -> PlanLife {
        try await read { try PlanLife(of: PlanHeader.find(reference, in: $0), in: $0) }
    }
}

extension PlanLife {
    init(of plan: PlanHeader, in db: Database) throws {
        switch plan.state {
        case .draft, .registered: break
        case .suspended:
            suspension = try db.first(
                "SELECT * FROM suspension WHERE plan = ? AND answer IS NULL", [plan.id], as: Suspension.init)
        case .ended, .erased:
            ending = try db.first("SELECT * FROM plan WHERE id = ?", [plan.id]).flatMap(PlanEnding.init)
        }
    }
}
