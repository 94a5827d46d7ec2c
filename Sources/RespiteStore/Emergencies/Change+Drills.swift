import GRDB
import RespiteCore
import RespiteRecord

/// Drills: the real path on plans made for it, whose contacts are staff. They are marked on every screen and notice, and
/// count in no figure.
extension Change {
    /// Whether what is opened about these plans is a drill. A plan that was marked and rings anybody but staff is worked in
    /// earnest: a mark set by mistake never hides an emergency.
    func isDrill(about plans: [PlanHeader]) throws -> Bool {
        guard !plans.isEmpty, plans.allSatisfy(\.isForDrills) else { return false }
        return try plans.allSatisfy { try strangers(in: $0.id).isEmpty }
    }

    func isDrill(onPlan plan: Int64?) throws -> Bool {
        guard let plan, try db.value(Bool.self, "SELECT forDrills FROM plan WHERE id = ?", [plan]) == true else {
            return false
        }
        return try strangers(in: plan).isEmpty
    }

    /// Refuses to hold a drill where a family's telephones would ring.
    func refuseDrill(on plans: [PlanHeader]) throws {
        guard plans.allSatisfy(\.isForDrills) else {
            throw StoreError.refused(
                "A drill is held on a plan made for drills, never on a family's. This is not one: open it without --drill, or write a plan that says “made for drills”."
            )
        }
        for plan in plans {
            guard let place = try strangers(in: plan.id).first else { continue }
            throw StoreError.refused(
                "Contact \(place) of plan \(plan.reference) is on a telephone that is neither staff's nor a post's, and a drill rings staff only. Change the number in the plan."
            )
        }
    }

    /// The places of contacts who are reached by anything but a telephone of staff or of a post.
    private func strangers(in plan: Int64) throws -> [Int] {
        try db.rows(
            """
            SELECT DISTINCT planContact.rank FROM planContact JOIN telephone ON telephone.person = planContact.person
            WHERE planContact.plan = ? AND telephone.e164 NOT IN (
              SELECT value FROM staff, json_each(staff.telephones)
              UNION SELECT telephone FROM post WHERE telephone IS NOT NULL
              UNION SELECT fallback FROM post WHERE fallback IS NOT NULL)
            ORDER BY planContact.rank
            """, [plan]
        ) { ($0["rank"] as Int) + 1 }
    }
}

extension Case.Key {
    package var isDrill: Bool { rawValue.hasPrefix("drill/") }

    /// The same, among the drills if it is one.
    func marked(_ isDrill: Bool) -> Case.Key {
        isDrill && !self.isDrill ? Case.Key(rawValue: "drill/" + rawValue) : self
    }
}
