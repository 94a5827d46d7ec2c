import GRDB
import RespiteCore
import RespiteRecord

/// A schedule as it is stored, with the check-in that is expected next.
package struct ScheduleRow: Hashable, Sendable {
    package var id: Int64
    package var plan: Int64
    package var reference: String
    package var rule: Schedule
    package var isActive: Bool
    package var nextDue: Instant?
    package var missedAt: Instant?
    var expected: Awaited?
    /// How the audit calls its plan.
    var auditName: String
    /// Whether its plan was made for drills.
    var isForDrills: Bool

    static let select = """
        SELECT schedule.*, plan.reference AS reference, plan.subject AS subject, plan.forDrills AS forDrills,
          occurrence.due AS nextDue, occurrence.missedAt AS missedAt, occurrence.id AS expected,
          occurrence.opens AS opens, occurrence.nominal AS nominal
        FROM schedule JOIN plan ON plan.id = schedule.plan
          LEFT JOIN occurrence ON occurrence.schedule = schedule.id AND occurrence.state = 'expected'
        """

    init(_ row: Row) throws {
        id = row["id"]
        plan = row["plan"]
        reference = row["reference"]
        rule = try KnownRules.shared.rule(row["rule"], of: "schedule \(row["id"] as Int64)")
        isActive = row["isActive"]
        nextDue = row.optional("nextDue")
        missedAt = row.optional("missedAt")
        expected = row.optional("expected").map {
            Awaited(id: $0, opens: row["opens"], nominal: row["nominal"])
        }
        auditName = PlanHeader.auditName(row["subject"])
        isForDrills = row["forDrills"]
    }

    static func find(_ id: Int64, in db: Database) throws -> ScheduleRow {
        try db.find("schedule", select + " WHERE schedule.id = ?", [id], as: ScheduleRow.init)
    }
}

/// The check-in that a schedule expects next.
struct Awaited: Hashable, Sendable {
    var id: Int64
    /// From when on one that comes is meant for it.
    var opens: Instant
    var nominal: String
}

/// One expected check-in as it is stored.
package struct OccurrenceRow: Hashable, Sendable {
    package var id: Int64
    package var schedule: Int64
    package var reference: String
    package var nominal: String
    package var opens: Instant
    package var due: Instant
    package var missedAt: Instant
    package var state: OccurrenceState
    package var caseFile: Int64?

    static let select = """
        SELECT occurrence.*, plan.reference AS reference
        FROM occurrence JOIN schedule ON schedule.id = occurrence.schedule JOIN plan ON plan.id = schedule.plan
        """

    init(_ row: Row) {
        id = row["id"]
        schedule = row["schedule"]
        reference = row["reference"]
        nominal = row["nominal"]
        opens = row["opens"]
        due = row["due"]
        missedAt = row["missedAt"]
        state = row["state"]
        caseFile = row.optional("caseFile")
    }
}

extension OccurrenceState: DatabaseValueConvertible {}
