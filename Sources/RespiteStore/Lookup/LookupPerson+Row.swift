import GRDB
import RespiteCore
import RespiteRecord

/// People as the lookup's index wants them, read from columns alone: a million documents would take too long to open.
extension LookupPerson {
    static let select = """
        SELECT person.id, given, family, preferred, born, addressLines, town, postcode, nhsNumber, externalId,
          (SELECT group_concat(e164, ' ') FROM telephone WHERE person = person.id) AS numbers,
          (SELECT group_concat(number, ' ') FROM card WHERE holder = person.id) AS cards,
          (SELECT group_concat(id || ' ' || reference || ' ' || state, ',') FROM plan WHERE carer = person.id) AS caring,
          (SELECT group_concat(id || ' ' || reference || ' ' || state, ',') FROM plan WHERE caredFor = person.id) AS caredFor,
          (SELECT group_concat(plan, ' ') FROM planContact WHERE person = person.id) AS contactOf
        FROM person
        """

    init(_ row: Row) {
        let plans = Self.plans(row.optional("caring")), caredFor = Self.plans(row.optional("caredFor"))
        let contactOf = Self.words(row.optional("contactOf")).compactMap(Int64.init)
        var roles: LookupRoles = []
        if !plans.isEmpty { roles.insert(.carer) }
        if !caredFor.isEmpty { roles.insert(.caredFor) }
        if !contactOf.isEmpty { roles.insert(.contact) }
        let own = plans + caredFor
        let codes = [row.optional("nhsNumber"), row.optional("externalId")].compactMap { (code: String?) in code }
        self.init(
            id: row["id"], roles: roles, givenNames: row.optional("given") ?? "",
            familyName: row.optional("family") ?? "",
            preferredName: row.optional("preferred") ?? "", born: row.optional("born"),
            addressLines: (row.optional("addressLines") ?? "").split(separator: "\n").map(String.init),
            town: row.optional("town") ?? "", postcode: row.optional("postcode") ?? "",
            telephones: Self.words(row.optional("numbers")),
            codes: codes + own.map(\.reference) + Self.words(row.optional("cards")),
            plans: own.map(\.id) + contactOf, isEnded: !own.isEmpty && own.allSatisfy(\.isEnded))
    }

    private static func words(_ text: String?) -> [String] {
        (text ?? "").split(separator: " ").map(String.init)
    }

    private static func plans(_ text: String?) -> [(id: Int64, reference: String, isEnded: Bool)] {
        (text ?? "").split(separator: ",").compactMap { plan in
            let parts = words(String(plan))
            guard parts.count == 3, let id = Int64(parts[0]) else { return nil }
            return (id, parts[1], parts[2] == "ended")
        }
    }
}
