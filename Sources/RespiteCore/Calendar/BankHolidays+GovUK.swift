import Foundation
import RespiteRecord

/// Why a list of bank holidays was not taken: `england-and-wales, event 3: …`.
package struct BankHolidaysRefused: Error, Equatable, CustomStringConvertible {
    package let description: String

    init(_ place: String, _ reason: String) {
        description = "The list of bank holidays was not taken. \(place): \(reason)."
    }
}

extension BankHolidays {
    /// Reads the list that GOV.UK publishes as www.gov.uk/bank-holidays.json, whole or not at all.
    ///
    /// A table reaches to the end of the last year that is complete (eight holidays at least).
    package static func reading(govUK json: Data) throws(BankHolidaysRefused) -> [Nation: BankHolidays] {
        let divisions: [String: Division]
        do {
            divisions = try JSONDecoder().decode([String: Division].self, from: json)
        } catch {
            throw BankHolidaysRefused(error)
        }
        for name in divisions.keys.sorted() where Nation(rawValue: name) == nil {
            throw BankHolidaysRefused(name, "no part of the United Kingdom is known by this name")
        }
        var tables: [Nation: BankHolidays] = [:]
        for nation in Nation.allCases {
            guard let division = divisions[nation.rawValue] else {
                throw BankHolidaysRefused(nation.rawValue, "it is missing from the list")
            }
            tables[nation] = try division.table(of: nation)
        }
        return tables
    }

    private struct Division: Decodable {
        let division: String
        let events: [Event]

        func table(of nation: Nation) throws(BankHolidaysRefused) -> BankHolidays {
            guard division == nation.rawValue else {
                throw BankHolidaysRefused(nation.rawValue, "it calls itself \(division)")
            }
            var days: [LocalDate: String] = [:]
            for (number, event) in zip(1..., events) {
                let place = "\(nation.rawValue), event \(number)"
                guard !event.title.isEmpty else { throw BankHolidaysRefused(place, "it has no title") }
                guard days.updateValue(event.name, forKey: event.date) == nil else {
                    throw BankHolidaysRefused(place, "\(event.date) is in the list twice")
                }
            }
            return BankHolidays(of: nation, known: try known(nation, days.keys.sorted()), days: days)
        }

        private func known(_ nation: Nation, _ days: [LocalDate]) throws(BankHolidaysRefused) -> ClosedRange<LocalDate>
        {
            let perYear = Dictionary(grouping: days, by: \.year)
            let complete = perYear.filter { $0.value.count >= 8 }.keys
            guard let from = complete.min(), let until = complete.max(),
                let first = LocalDate(year: from, month: 1, day: 1),
                let last = LocalDate(year: until, month: 12, day: 31)
            else { throw BankHolidaysRefused(nation.rawValue, "it holds no complete year") }
            for year in from...until where !complete.contains(year) {
                throw BankHolidaysRefused(nation.rawValue, "the year \(year) is not complete")
            }
            return first...last
        }
    }

    private struct Event: Decodable {
        let title: String
        let date: LocalDate
        let notes: String?

        var name: String { notes?.lowercased() == "substitute day" ? "\(title) (substitute day)" : title }
    }
}

extension BankHolidaysRefused {
    fileprivate init(_ error: any Error) {
        switch error {
        case DecodingError.keyNotFound(let key, let context):
            self.init(Self.place(context.codingPath), "\(key.stringValue) is missing")
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            self.init(Self.place(context.codingPath), "it is of the wrong kind")
        case DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty:
            self.init("The file", "it is not JSON")
        case DecodingError.dataCorrupted(let context):
            self.init(Self.place(context.codingPath), context.debugDescription)
        default:
            self.init("The file", "it cannot be read")
        }
    }

    private static func place(_ path: [any CodingKey]) -> String {
        guard !path.isEmpty else { return "The file" }
        let steps = path.filter { $0.stringValue != "events" || $0.intValue != nil }
        return steps.map { key in key.intValue.map { "event \($0 + 1)" } ?? key.stringValue }.joined(separator: ", ")
    }
}
