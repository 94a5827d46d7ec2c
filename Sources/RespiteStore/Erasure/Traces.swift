import GRDB
import RespiteCore
import RespiteRecord

/// By what people who are erased might be known in words that are kept for others' sake: their names, numbers and
/// postcodes, but for those that somebody has who is kept.
struct Traces {
    /// In E.164, each.
    private(set) var numbers: Set<String> = []
    private var words: Set<String> = []

    init(of people: [Int64], in db: Database) throws {
        for person in people {
            let details = try PersonRow.details(person, in: db)
            numbers.formUnion(details.telephones.compactMap(\.dialled))
            let (name, addresses) = (details.name, details.addresses)
            let parts = [name.given, name.family, name.preferred] + addresses.flatMap { $0.lines + [$0.postcode] }
            words.formUnion(parts.compactMap { $0.map(Self.plain) }.filter { $0.count > 2 })
        }
    }

    func areIn(_ text: String) -> Bool {
        let plain = Self.plain(text)
        if words.contains(where: plain.contains) { return true }
        let digits = text.filter(\.isNumber)
        return numbers.contains { digits.contains($0.suffix(9)) }
    }

    private static func plain(_ text: String) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
