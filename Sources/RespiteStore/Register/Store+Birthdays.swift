import GRDB
import RespiteCore
import RespiteRecord

/// Somebody's turning an age at which what they are owed changes.
package struct Birthday: Hashable, Sendable {
    /// carer or caredFor
    package var who: String
    package var age: Int

    package init(of who: String, turning age: Int) {
        (self.who, self.age) = (who, age)
    }
}

/// What became of it.
package enum BirthdayAnswer: String, Hashable, Sendable {
    case contacted, continues, stopped
}

extension Store {
    /// Answers a birthday that was on a worklist: contacted keeps it there, the others take it off.
    package func answerBirthday(
        _ birthday: Birthday, in reference: String, _ answer: BirthdayAnswer, by author: Author, at now: Instant
    ) async throws {
        try await write(by: author, at: now) { change in
            let plan = try PlanHeader.find(reference, in: change.db)
            let isKnown = try change.db.value(
                Bool.self, "SELECT 1 FROM birthday WHERE plan = ? AND who = ? AND age = ? AND day <= ?",
                [plan.id, birthday.who, birthday.age, change.today])
            guard isKnown != nil else { throw StoreError.notFound("birthday on the list") }
            let column = answer == .contacted ? "contactedOn" : "outcome"
            let value = answer == .contacted ? change.today.description : answer.rawValue
            try change.db.run(
                "UPDATE birthday SET \(column) = ? WHERE plan = ? AND who = ? AND age = ?",
                [value, plan.id, birthday.who, birthday.age])
            try change.enter(
                AuditNote(action: "birthday.answer", subject: plan.auditName, result: answer.rawValue))
        }
    }
}
