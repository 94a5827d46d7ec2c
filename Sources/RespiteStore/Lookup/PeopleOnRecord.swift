import GRDB
import RespiteCore
import RespiteRecord

/// People as the lookup's index wants them, one after the other, so that a million need not be held at once.
///
/// They are read from columns alone, each table in one pass and all side by side: to open a million documents, or to
/// ask five questions for each of a million people, would take too long.
final class PeopleOnRecord: Sequence, IteratorProtocol {
    private let people: RowCursor
    private var telephones: OfPeople
    private var cards: OfPeople
    private var caring: OfPeople
    private var caredFor: OfPeople
    private var contactOf: OfPeople
    /// Why they ended before the last.
    private(set) var error: (any Error)?

    /// Everybody, or those with one of the ids.
    init(_ ids: Set<Int64>? = nil, in db: Database) throws {
        let list = try ids.map { try Document.text($0.sorted()) }
        // Whose it is comes first, then the columns in the order given here: below they are read by their place.
        func rows(_ columns: String, of table: String, by person: String) throws -> RowCursor {
            let those = list == nil ? "\(person) IS NOT NULL" : "\(person) IN (SELECT value FROM json_each(?))"
            let sql = "SELECT \(person), \(columns) FROM \(table) WHERE \(those) ORDER BY \(person)"
            return try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: list.map { [$0] } ?? [])
        }
        people = try rows(
            "given, family, preferred, born, addressLines, town, postcode, nhsNumber, externalId", of: "person",
            by: "id")
        telephones = try OfPeople(rows("e164", of: "telephone", by: "person"))
        cards = try OfPeople(rows("number", of: "card", by: "holder"))
        caring = try OfPeople(rows("id, reference, state", of: "plan", by: "carer"))
        caredFor = try OfPeople(rows("id, reference, state", of: "plan", by: "caredFor"))
        contactOf = try OfPeople(rows("plan", of: "planContact", by: "person"))
    }

    func next() -> LookupPerson? {
        do { return try people.next().map(person) } catch {
            self.error = error
            return nil
        }
    }

    /// Those that are left. Throws what ended them too soon.
    func all() throws -> [LookupPerson] {
        let people = Array(self)
        if let error { throw error }
        return people
    }

    private func person(_ row: Row) throws -> LookupPerson {
        let id: Int64 = row[0]
        let plans = try caring.rows(of: id, as: PlanOfPerson.init)
        let caredFor = try caredFor.rows(of: id, as: PlanOfPerson.init)
        let contactOf = try contactOf.rows(of: id) { $0[1] as Int64 }
        var roles: LookupRoles = []
        if !plans.isEmpty { roles.insert(.carer) }
        if !caredFor.isEmpty { roles.insert(.caredFor) }
        if !contactOf.isEmpty { roles.insert(.contact) }
        let own = plans + caredFor
        let codes = [row[8], row[9]].compactMap { (code: String?) in code }
        return LookupPerson(
            id: id, roles: roles, givenNames: row[1] ?? "", familyName: row[2] ?? "", preferredName: row[3] ?? "",
            born: row[4], addressLines: (row[5] ?? "").split(separator: "\n").map(String.init), town: row[6] ?? "",
            postcode: row[7] ?? "", telephones: try telephones.rows(of: id) { $0[1] },
            codes: codes + own.map(\.reference) + (try cards.rows(of: id) { $0[1] }),
            plans: own.map(\.id) + contactOf, isEnded: !own.isEmpty && own.allSatisfy(\.isEnded))
    }
}

/// A plan in which somebody is the carer or the cared-for person.
private struct PlanOfPerson {
    let id: Int64
    let reference: String
    let isEnded: Bool

    init(_ row: Row) {
        id = row[1]
        reference = row[2]
        isEnded = row[3] == "ended"
    }
}

/// The rows of a table that belong to people, whose ids come first in each, in the order of those ids.
private struct OfPeople {
    private let cursor: RowCursor
    /// The first of whoever is next; read before the cursor goes on.
    private var row: Row?

    init(_ cursor: RowCursor) throws {
        self.cursor = cursor
        row = try cursor.next()
    }

    /// Everything of one person. To be asked for one person after the other, in order.
    mutating func rows<Value>(of person: Int64, as make: (Row) -> Value) throws -> [Value] {
        var values: [Value] = []
        while let row {
            let owner: Int64 = row[0]
            if owner > person { break }
            if owner == person { values.append(make(row)) }
            self.row = try cursor.next()
        }
        return values
    }
}
