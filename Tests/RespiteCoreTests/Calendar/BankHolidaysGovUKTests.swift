import Foundation
import RespiteCore
import RespiteRecord
import Testing

@Suite struct BankHolidaysGovUKTests {
    /// What GOV.UK would publish for `years` of the shipped table.
    static func published(_ years: ClosedRange<Int> = 2026...2027) -> String {
        let divisions = Nation.allCases.map { nation in
            let events = BankHolidays.shipped(for: nation).days.filter { years.contains($0.date.year) }.map {
                day, title in
                let name = title.replacingOccurrences(of: " (substitute day)", with: "")
                return
                    #"{"title":"\#(name)","date":"\#(day)","notes":"\#(name == title ? "" : "Substitute day")","bunting":true}"#
            }
            let name = nation.rawValue
            return #""\#(name)":{"division":"\#(name)","events":[\#(events.joined(separator: ",\n"))]}"#
        }
        return "{\(divisions.joined(separator: ",\n"))}"
    }

    @Test func whatGovUKPublishesIsTaken() throws {
        let tables = try BankHolidays.reading(govUK: Data(Self.published().utf8))
        for nation in Nation.allCases {
            let table = try #require(tables[nation])
            #expect(table.known == (try theDay("2026-01-01"))...(try theDay("2027-12-31")))
            #expect(BankHolidays.shipped(for: nation).merging(table) == BankHolidays.shipped(for: nation))
        }
    }

    static let realList = ProcessInfo.processInfo.environment["RESPITE_BANK_HOLIDAYS"]

    /// Run by `scripts/prove time`. A day that only a proclamation made may be missing from an old list.
    @Test(.enabled(if: realList != nil))
    func theRealListHasTheShippedDays() throws {
        let json = try Data(contentsOf: URL(fileURLWithPath: #require(Self.realList)))
        let tables = try BankHolidays.reading(govUK: json)
        for nation in Nation.allCases {
            let (table, shipped) = (try #require(tables[nation]), BankHolidays.shipped(for: nation))
            #expect(table.covers(until: shipped.known.upperBound))
            for (day, title) in table.days where shipped.known.contains(day) {
                #expect(shipped.title(of: day) == title, "\(nation) \(day)")
            }
            for (day, title) in shipped.days where !title.hasPrefix("World Cup") {
                #expect(table.title(of: day) == title, "\(nation) \(day)")
            }
        }
    }

    @Test func aYearThatIsStillIncompleteIsNotReliedOn() throws {
        let partial = Self.published(2026...2028).replacingOccurrences(of: "2028-08", with: "2029-08")
        let tables = try BankHolidays.reading(govUK: Data(partial.utf8))
        #expect(tables[.englandAndWales]?.known.upperBound == (try theDay("2027-12-31")))
    }

    @Test(arguments: [
        ("", "", "The file: it is not JSON."),
        (#""events":[{"#, #""events":["#, "The file: it is not JSON."),
        (#""scotland":"#, #""narnia":"#, "narnia: no part of the United Kingdom is known by this name."),
        (#""division":"scotland""#, #""division":"wales""#, "scotland: it calls itself wales."),
        ("2026-11-30", "2026-11-31", "scotland, event 8, date: should be a date such as 2026-11-22."),
        ("2026-07-13", "2026-05-25", "northern-ireland, event 7: 2026-05-25 is in the list twice."),
        (#""date":"2026-11-30""#, #""day":"2026-11-30""#, "scotland, event 8: date is missing."),
        (#""date":"2026-11-30""#, #""date":20261130"#, "scotland, event 8, date: it is of the wrong kind."),
        (#""title":"St Andrew’s Day""#, #""title":"""#, "scotland, event 8: it has no title."),
    ])
    func aListThatIsWrongSaysWhere(old: String, new: String, reason: String) {
        let list = old.isEmpty ? "" : Self.published().replacingOccurrences(of: old, with: new)
        #expect {
            try BankHolidays.reading(govUK: Data(list.utf8))
        } throws: { error in
            "\(error)" == "The list of bank holidays was not taken. \(reason)"
        }
    }

    @Test func aNationThatIsMissingIsSaid() {
        #expect {
            try BankHolidays.reading(govUK: Data("{}".utf8))
        } throws: { "\($0)".hasSuffix("england-and-wales: it is missing from the list.") }
    }
}
