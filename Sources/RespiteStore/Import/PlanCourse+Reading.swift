import GRDB
import RespiteRecord

extension PlanCourse {
    init(of plan: PlanHeader, in db: Database) throws {
        let row = try db.first(
            """
            SELECT plan.*, carer.diedOn AS carerDiedOn, caredFor.diedOn AS caredForDiedOn FROM plan
              LEFT JOIN person AS carer ON carer.id = plan.carer
              LEFT JOIN person AS caredFor ON caredFor.id = plan.caredFor WHERE plan.id = ?
            """, [plan.id])
        guard let row else { throw StoreError.notFound("plan") }
        self.init(enteredOn: row["enteredOn"])
        ending = Ending(row)
        (carerDiedOn, caredForDiedOn) = (row.optional("carerDiedOn"), row.optional("caredForDiedOn"))
        suspensions = try db.rows("SELECT * FROM suspension WHERE plan = ? ORDER BY id", [plan.id], as: Suspension.init)
        birthdays = try db.rows(
            """
            SELECT * FROM birthday WHERE plan = ? AND (contactedOn IS NOT NULL OR outcome IS NOT NULL) ORDER BY who, age
            """, [plan.id], as: Birthday.init
        )
        contacts = try db.rows("SELECT * FROM planContact WHERE plan = ? ORDER BY rank", [plan.id]) { row in
            Contact(
                person: String(row["person"] as Int64), enteredOn: row["enteredOn"],
                provedOn: row.optional("provedOn"))
        }
    }
}

extension PlanCourse.Ending {
    fileprivate init?(_ row: Row) {
        guard let on: LocalDate = row.optional("endedOn"), let reason: String = row.optional("endReason") else {
            return nil
        }
        self.init(on: on, reason: reason)
        note = row.optional("endNote")
        (handedOverTo, handedOverOn) = (row.optional("handedOverTo"), row.optional("handedOverOn"))
    }
}

extension PlanCourse.Suspension {
    fileprivate init(_ row: Row) {
        self.init(
            owner: row["owner"], reason: row["reason"], fromOn: row["fromOn"], untilOn: row["untilOn"])
        (madeBy, answeredAt, answer) = (row.optional("madeBy"), row.optional("answeredAt"), row.optional("answer"))
    }
}

extension PlanCourse.Birthday {
    fileprivate init(_ row: Row) {
        self.init(who: row["who"], age: row["age"], day: row["day"])
        (contactedOn, outcome) = (row.optional("contactedOn"), row.optional("outcome"))
    }
}
