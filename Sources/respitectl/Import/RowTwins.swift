import Foundation
import RespiteAPI
import RespiteRecord

/// Finds rows of one file that are likely to be about the same person: for a trial, which leaves the register no trace of
/// the rows before.
struct RowTwins {
    private var rows: [String: Int] = [:]

    /// The first row with the same NHS number, or the same name and day of birth.
    mutating func note(_ row: Register.ImportRow) -> [ImportReport.Likeness] {
        let (carer, caredFor) = (row.plan.carer, row.plan.caredFor)
        let number = caredFor.nhsNumber.map { "number " + $0.filter(\.isNumber) }
        let keys: [(String?, part: String, likeness: String)] = [
            (key(of: carer.person), "carer", "nameAndBirth"), (number, "caredFor", "nhsNumber"),
            (key(of: caredFor.person), "caredFor", "nameAndBirth"),
        ]
        var found: [ImportReport.Likeness] = []
        for case (let key?, let part, let likeness) in keys {
            guard let other = rows.updateValue(row.row, forKey: key) else { continue }
            rows[key] = other
            guard other != row.row, !found.contains(where: { $0.part == part }) else { continue }
            found.append(.init(row: row.row, part: part, likeness: likeness, otherRow: other))
        }
        return found
    }

    private func key(of person: Person) -> String? {
        guard case .day(let born)? = person.born, let family = person.name.family else { return nil }
        let name = "\(person.name.given ?? "") \(family)".folding(
            options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        return "\(born) \(name.filter(\.isLetter))"
    }
}
