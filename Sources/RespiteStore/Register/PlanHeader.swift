import GRDB
import RespiteCore
import RespiteRecord

/// What is known of a plan without opening its document.
package struct PlanHeader: Hashable, Sendable {
    package typealias State = PlanState

    package var id: Int64
    package var subject: Int64
    package var reference: String
    package var externalId: String?
    package var state: State
    package var version: Int
    package var carer: Int64?
    package var caredFor: Int64?
    package var carerName: String
    package var caredForName: String
    package var registeredOn: LocalDate?
    package var lastReviewedOn: LocalDate?
    package var reviewDueOn: LocalDate?
    package var gaps: Int

    /// Whether its address is shown in an emergency only.
    package var isRestricted: Bool
    /// Whether it was made for drills: it counts in no figure.
    package var isForDrills: Bool

    /// How the audit calls it.
    package var auditName: String { Self.auditName(subject) }

    static func auditName(_ subject: Int64) -> String { "plan/\(subject)" }
}

/// Who made a version of a plan, when and why.
package struct PlanVersionNote: Hashable, Sendable {
    package var version: Int
    package var madeAt: Instant
    package var by: String
    package var why: String?

    package init(version: Int, madeAt: Instant, by: String, why: String?) {
        (self.version, self.madeAt, self.by, self.why) = (version, madeAt, by, why)
    }
}

extension PlanState: DatabaseValueConvertible {}

extension PlanHeader {
    static let select = """
        SELECT plan.*, ifnull(carer.given || ' ', '') || ifnull(carer.family, '') AS carerName,
          ifnull(caredFor.given || ' ', '') || ifnull(caredFor.family, '') AS caredForName
        FROM plan LEFT JOIN person AS carer ON carer.id = plan.carer
          LEFT JOIN person AS caredFor ON caredFor.id = plan.caredFor
        """

    init(_ row: Row) {
        self.init(
            id: row["id"], subject: row["subject"], reference: row["reference"], externalId: row.optional("externalId"),
            state: row["state"], version: row["version"], carer: row.optional("carer"),
            caredFor: row.optional("caredFor"), carerName: row["carerName"], caredForName: row["caredForName"],
            registeredOn: row.optional("registeredOn"), lastReviewedOn: row.optional("lastReviewedOn"),
            reviewDueOn: row.optional("reviewDueOn"), gaps: row["gaps"], isRestricted: row["isRestricted"],
            isForDrills: row["forDrills"])
    }

    static func find(_ reference: String, in db: Database) throws -> PlanHeader {
        try db.find("plan", select + " WHERE plan.reference = ?", [reference], as: PlanHeader.init)
    }
}

extension PlanHeader {
    /// What can be said of its state besides, on that day.
    package func derived(on today: LocalDate) -> [DerivedState] {
        var derived: [DerivedState] = []
        if state.isLive, gaps > 0 { derived.append(.incomplete) }
        if state == .registered || state == .suspended, let reviewDueOn, reviewDueOn <= today {
            derived.append(reviewDueOn < today ? .reviewOverdue : .reviewDue)
        }
        if state == .ended { derived.append(.retained) }
        return derived
    }
}
