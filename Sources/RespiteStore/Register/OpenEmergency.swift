import GRDB

extension Database {
    /// Whether an emergency is open about a plan, or about one of the two people it is for.
    func hasOpenEmergency(about plan: PlanHeader) throws -> Bool {
        let people = [plan.carer, plan.caredFor].map { $0.map { "emergency/person-\($0)" } }
        return try value(
            Bool.self,
            """
            SELECT EXISTS (SELECT 1 FROM caseFile WHERE kind = 'emergency' AND closedAt IS NULL
                AND (plan = ?1 OR key = ?2 OR key = ?3) AND key NOT LIKE 'drill/%')
              OR EXISTS (SELECT 1 FROM emergencyPlan JOIN emergency ON emergency.id = emergencyPlan.emergency
                WHERE emergencyPlan.plan = ?1 AND emergency.closedAt IS NULL AND NOT emergency.isDrill)
            """, [plan.id, people[0], people[1]]) ?? false
    }
}
