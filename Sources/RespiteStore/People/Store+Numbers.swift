import GRDB
import RespiteCore
import RespiteRecord

extension Store {
    /// A new number that was rung in: used at once, in front of the old ones, and unverified until it is proved.
    /// Returns the task to prove it.
    package func addNumber(
        _ telephone: Telephone, to person: Int64, requestKey: RequestKey? = nil, by author: Author, at now: Instant
    ) async throws -> Int64 {
        try await write(by: author, at: now) { change in
            try change.once(requestKey) { try change.addNumber(telephone, to: change.keptPerson(person)) }
        }
    }

    /// Records that a number works; of one that was rung in, by ringing a number that was held before.
    package func proveNumber(
        _ number: String?, of person: Int64, byRinging held: String?, by author: Author, at now: Instant
    ) async throws {
        try await write(by: author, at: now) { change in
            try change.proveNumber(number, of: change.keptPerson(person), byRinging: held)
        }
    }

    /// Takes a number away that is not, or no longer, this person's.
    package func removeNumber(_ number: String, of person: Int64, by author: Author, at now: Instant) async throws {
        try await write(by: author, at: now) { change in
            let id = try change.keptPerson(person)
            var details = try PersonRow.details(id, in: change.db)
            guard details.telephones.contains(where: { $0.dialled == number }) else {
                throw StoreError.notFound("telephone number of this person")
            }
            details.telephones.removeAll { $0.dialled == number }
            try change.keepNumbers(details, of: id, why: "number removed")
            try change.settleTask(Change.taskKey(proving: number, of: id), .notNeeded)
        }
    }
}

extension Change {
    static func taskKey(proving number: String, of person: Int64) -> String { "number/\(person)/\(number)" }

    fileprivate func addNumber(_ telephone: Telephone, to id: Int64) throws -> Int64 {
        guard let number = telephone.dialled else { throw StoreError.refused("That is no telephone number.") }
        var (details, new) = (try PersonRow.details(id, in: db), telephone)
        (new.e164, new.verified) = (number, false)
        details.telephones.removeAll { $0.dialled == number }
        details.telephones.insert(new, at: 0)
        try keepNumbers(details, of: id, why: "number rung in")
        let plan = try db.value(
            Int64.self,
            """
            SELECT id FROM plan WHERE carer = ?1 OR caredFor = ?1
              OR id IN (SELECT plan FROM planContact WHERE person = ?1)
            ORDER BY state IN ('ended', 'erased'), id LIMIT 1
            """, [id])
        return try raiseTask(
            NewTask(.proveNumber, key: Self.taskKey(proving: number, of: id), dueOn: today.adding(days: 2)) {
                $0.plan = plan
                $0.note = "of \(PersonNumber(Int(id)))"
            })
    }

    fileprivate func proveNumber(_ number: String?, of id: Int64, byRinging held: String?) throws {
        var details = try PersonRow.details(id, in: db)
        guard let wanted = number ?? details.telephones.first?.dialled,
            let place = details.telephones.firstIndex(where: { $0.dialled == wanted })
        else { throw StoreError.notFound("telephone number of this person") }
        let others = details.telephones.filter { $0.dialled != wanted && $0.verified != false }.compactMap(\.dialled)
        if details.telephones[place].verified == false, !others.isEmpty {
            guard let held, others.contains(held) else {
                throw StoreError.refused(
                    "A number that was rung in is proved by ringing one that was held before: say which was rung.")
            }
        }
        details.telephones[place].verified = true
        try keepNumbers(details, of: id, why: "number proved")
        try db.run("UPDATE planContact SET provedOn = ? WHERE person = ?", [today, id])
        try settleTask(Self.taskKey(proving: wanted, of: id))
    }

    fileprivate func keepNumbers(_ details: Person, of id: Int64, why: String) throws {
        try change(id, to: details, why: why)
        try republish(takeChangedPeople(), why: why)
        try enter(AuditNote(action: "person.numbers", subject: PersonRow.subject(id, in: db), result: why))
    }
}
