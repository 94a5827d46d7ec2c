import GRDB
import RespiteCore
import RespiteRecord

/// All that a first screen tells of a plan, as one snapshot of the register has it.
package struct PlanInView: Sendable {
    /// The card that it was opened by, if it was one.
    package let card: Card?
    /// The other plans that the same card opens.
    package let others: [PlanHeader]
    package let pages: PlanPages
    package let life: PlanLife
    /// What EDT was told about tonight, in the words it was told in.
    package let alerts: [String]
    /// The open emergency that names the plan.
    package let emergency: EmergencyView?
    /// Whether an emergency is open about the plan or one of its two people. A drill is none.
    package let emergencyIsOpen: Bool
    /// What those are called who answer for the suspension or have to do with the emergency.
    package let names: [Party: String]

    package var header: PlanHeader { pages.header }

    /// Nil when nothing was opened.
    fileprivate init?(_ opened: Opened, at now: Instant, in db: Database) throws {
        guard let plan = opened.plans.first else { return nil }
        (card, others) = (opened.card, Array(opened.plans.dropFirst()))
        pages = try PlanPages(plan, version: plan.version, in: db)
        life = try PlanLife(of: plan, in: db)
        alerts = try NightAlertRow.standing(ofPlan: plan.id, at: now, in: db).map(\.words)
        emergency = try EmergencyView.open(ofPlan: plan.id, in: db)
        emergencyIsOpen = try db.hasOpenEmergency(about: plan)
        let named = (emergency?.parties ?? []).union([life.suspension?.owner].compactMap(\.self))
        names = try db.names(of: named)
    }
}

extension Store {
    /// The plan that a card number or a reference opens first; nil when it is neither.
    package func view(_ number: String, at now: Instant) async throws -> PlanInView? {
        try glance { db in try PlanInView(Opened(number, in: db), at: now, in: db) }
    }
}
