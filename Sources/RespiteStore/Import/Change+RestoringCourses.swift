import GRDB
import RespiteCore
import RespiteRecord

extension Change {
    /// Keeps what became of a restored plan, whose row and people are there.
    func restore(_ course: PlanCourse, of plan: Int64) throws {
        for contact in course.contacts {
            try db.run(
                "UPDATE planContact SET enteredOn = ?, provedOn = ? WHERE plan = ? AND person = ?",
                [contact.enteredOn, contact.provedOn, plan, Int64(contact.person)])
        }
        for birthday in course.birthdays {
            try db.run(
                """
                INSERT INTO birthday (plan, who, age, day, contactedOn, outcome) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET contactedOn = excluded.contactedOn, outcome = excluded.outcome
                """,
                [plan, birthday.who, birthday.age, birthday.day, birthday.contactedOn, birthday.outcome])
        }
        for suspension in course.suspensions { try restore(suspension, of: plan) }
        try db.run(
            "UPDATE person SET diedOn = ? WHERE id = (SELECT carer FROM plan WHERE id = ?)", [course.carerDiedOn, plan])
        try db.run(
            "UPDATE person SET diedOn = ? WHERE id = (SELECT caredFor FROM plan WHERE id = ?)",
            [course.caredForDiedOn, plan])
    }

    /// One that lasts still is watched from now on, as if it had been made here.
    private func restore(_ suspension: PlanCourse.Suspension, of plan: Int64) throws {
        let id = try db.insert(
            """
            INSERT INTO suspension (plan, owner, reason, fromOn, untilOn, madeBy, answeredAt, answer)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                plan, suspension.owner, suspension.reason, suspension.fromOn, suspension.untilOn, suspension.madeBy,
                suspension.answeredAt, suspension.answer,
            ])
        guard suspension.answer == nil else { return }
        try arm(.suspension, id, "end", at: zone.instant(suspension.untilOn, .startOfOffice), .civil, severity: 2)
    }
}
