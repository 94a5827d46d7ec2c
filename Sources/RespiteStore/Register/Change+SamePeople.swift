import GRDB
import RespiteCore
import RespiteRecord

extension Change {
    /// Gives the people of a revised plan the ids that they had in the plan, where the document says none.
    ///
    /// A plan written anew from paper names nobody by number; without this each revision would make them all strangers,
    /// whose cards and other plans are somebody else's.
    func recognise(_ document: inout Plan, in header: PlanHeader) throws {
        try recognise(&document.carer, as: header.carer)
        try recognise(&document.caredFor, as: header.caredFor)
        guard case .stated(var contacts) = document.contacts else { return }
        var left = try db.rows("SELECT person FROM planContact WHERE plan = ? ORDER BY rank", [header.id]) {
            $0["person"] as Int64
        }
        left.removeAll { person in contacts.contains { $0.id == String(person) } }
        for index in contacts.indices {
            for person in left where contacts[index].id == nil { try recognise(&contacts[index], as: person) }
            left.removeAll { contacts[index].id == String($0) }
        }
        document.contacts = .stated(contacts)
    }

    private func recognise(_ somebody: inout some Someone, as person: Int64?) throws {
        guard let person, somebody.id == nil, somebody.externalId == nil else { return }
        if try PersonRow.details(person, in: db).looksLike(somebody.person) { somebody.id = String(person) }
    }
}
