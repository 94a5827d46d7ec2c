import GRDB
import RespiteCore
import RespiteRecord

extension Change {
    /// Those on the register who are likely to be the carer or the cared-for person of a plan that is about to be kept.
    func twins(of plan: Plan) throws -> [Twin] {
        let caredFor = try twin(of: plan.caredFor.person, nhsNumber: plan.caredFor.nhsNumber, .caredFor)
        return [try twin(of: plan.carer.person, nhsNumber: nil, .carer), caredFor].compactMap(\.self)
    }

    /// Somebody else with the same NHS number, or born on the same day and of nearly the same name.
    private func twin(of person: Person, nhsNumber: String?, _ part: Twin.Part) throws -> Twin? {
        if let id = person.externalId, try isKnown(externalId: id) { return nil }
        if let nhsNumber,
            let twin = try db.value(Int64.self, "SELECT id FROM person WHERE nhsNumber = ? LIMIT 1", [nhsNumber])
        {
            return Twin(part: part, likeness: .nhsNumber, reference: try plan(with: twin))
        }
        guard case .day? = person.born, let name = NameLikeness(given: person.name.given, family: person.name.family)
        else { return nil }
        let born = try db.rows("SELECT id, given, family FROM person WHERE born = ?", [person.born])
        guard let like = born.first(where: { name.isLike(given: $0["given"], family: $0["family"]) }) else {
            return nil
        }
        return Twin(part: part, likeness: .nameAndBirth, reference: try plan(with: like["id"]))
    }

    /// Who is known by the old system's id is the same person, and no twin.
    private func isKnown(externalId: String) throws -> Bool {
        try db.value(Bool.self, "SELECT 1 FROM person WHERE externalId = ?", [externalId]) ?? false
    }

    private func plan(with person: Int64) throws -> String? {
        try db.value(String.self, "SELECT reference FROM plan WHERE carer = ?1 OR caredFor = ?1 LIMIT 1", [person])
    }
}
