import Foundation
import RespiteCore
import RespiteRecord

/// Counts how what is typed differs from what is recorded, over queries whose answer is known.
///
/// The error rates of the lookup come from here: whatever was typed of one person's field counts once.
struct ErrorCount {
    private var pairs: [String: Set<[String]>] = [:]

    mutating func add(_ question: Question, _ person: LookupPerson) {
        let fields = question.fields
        // An initial, four letters and a year, or a reference spoilt on purpose, say nothing of slips.
        guard (fields["given_name"]?.count ?? 9) > 1, fields["reference_id"] == nil else { return }
        let names = [person.givenNames, person.familyName].map { $0.lowercased() }
        for typed in [fields["given_name"], fields["family_name"]].compactMap(\.self) {
            add("name", typed, names.min { Self.edits(typed, $0) < Self.edits(typed, $1) } ?? "", of: question.target)
        }
        if let typed = fields["town"] { add("town", typed, person.town.lowercased(), of: question.target) }
        if let typed = fields["postcode"] { add("postcode", typed, person.postcode.lowercased(), of: question.target) }
        if let typed = fields["date_of_birth"], typed.count == 10 {
            add("born", typed, person.born?.description ?? "", of: question.target)
        }
    }

    private mutating func add(_ field: String, _ typed: String, _ recorded: String, of person: String) {
        if !recorded.isEmpty { pairs[field, default: []].insert([typed, recorded, person]) }
    }

    func printed() {
        for (field, pairs) in pairs.sorted(by: { $0.key < $1.key }) {
            var counts: [String: Int] = [:]
            for pair in pairs { counts[Self.kind(pair[0], pair[1]), default: 0] += 1 }
            print("\(field): \(pairs.count) pairs of typed and recorded")
            for (kind, count) in counts.sorted(by: { $0.value > $1.value }) {
                let share = Double(count) / Double(pairs.count)
                let name = kind.padding(toLength: 16, withPad: " ", startingAt: 0)
                print("  \(name)\(String(format: "%5d  %.4f  log2 %.1f", count, share, log2(share)))")
            }
        }
    }

    private static func kind(_ typed: String, _ recorded: String) -> String {
        switch edits(typed, recorded) {
        case 0: "exact"
        case 1: kindOfOne(Array(typed), Array(recorded))
        case 2: "two edits"
        case 3 where recorded.count > 5: "three edits"
        default: "unrelated"
        }
    }

    private static func kindOfOne(_ typed: [Character], _ recorded: [Character]) -> String {
        let same = zip(typed, recorded).prefix { $0 == $1 }.count
        let place = same == 0 ? ", first letter" : ""
        if typed.count < recorded.count { return "missing" + place }
        if typed.count > recorded.count { return (typed[same] == " " ? "space" : "extra") + place }
        let wrong = zip(typed, recorded).filter { $0 != $1 }.count
        return (wrong == 2 ? "swapped" : "wrong") + place
    }

    /// Optimal string alignment, by the textbook.
    private static func edits(_ first: String, _ second: String) -> Int {
        let (first, second) = (Array(first), Array(second))
        var table = (0...first.count).map { row in (0...second.count).map { row == 0 ? $0 : $0 == 0 ? row : 0 } }
        for row in 1..<max(1, first.count + 1) {
            for column in 1..<max(1, second.count + 1) {
                let wrong = first[row - 1] == second[column - 1] ? 0 : 1
                table[row][column] = min(
                    table[row - 1][column] + 1, table[row][column - 1] + 1, table[row - 1][column - 1] + wrong)
                if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
                    table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
                }
            }
        }
        return table[first.count][second.count]
    }
}
