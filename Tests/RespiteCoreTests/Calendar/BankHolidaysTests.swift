import RespiteRecord
import Testing

@testable import RespiteCore

@Suite struct BankHolidaysTests {
    /// As published on www.gov.uk/bank-holidays.
    static let published: [Nation: [String]] = [
        .englandAndWales: [
            "2019: 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
            "2021: 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
            "2024: 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
            "2025: 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
            "2026: 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
            "2027: 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
            "2028: 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
        ],
        .scotland: [
            "2019: 01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26",
            "2021: 01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28",
            "2024: 01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26",
            "2025: 01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26",
            "2026: 01-01 01-02 04-03 05-04 05-25 08-03 11-30 12-25 12-28",
            "2027: 01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28",
            "2028: 01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26",
        ],
        .northernIreland: [
            "2019: 01-01 03-18 04-19 04-22 05-06 05-27 07-12 08-26 12-25 12-26",
            "2021: 01-01 03-17 04-02 04-05 05-03 05-31 07-12 08-30 12-27 12-28",
            "2024: 01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26",
            "2025: 01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26",
            "2026: 01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28",
            "2027: 01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28",
            "2028: 01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26",
        ],
    ]

    @Test(arguments: Nation.allCases)
    func theRuleGivesThePublishedDays(nation: Nation) throws {
        for line in try #require(Self.published[nation]) {
            let year = try #require(Int(line.prefix(4)))
            let days = BankHolidays.yearly(nation, year).keys.sorted().map { $0.description.dropFirst(5) }
            #expect("\(year): \(days.joined(separator: " "))" == line)
        }
    }
}

extension BankHolidaysTests {
    @Test func aHolidayAtTheWeekendSaysThatItIsASubstitute() throws {
        let holidays = BankHolidays.shipped(for: .englandAndWales)
        #expect(holidays.title(of: try theDay("2027-12-25")) == nil)
        #expect(holidays.title(of: try theDay("2027-12-27")) == "Christmas Day (substitute day)")
        #expect(holidays.title(of: try theDay("2027-12-28")) == "Boxing Day (substitute day)")
        #expect(holidays.title(of: try theDay("2026-12-25")) == "Christmas Day")
    }

    @Test func aDayByProclamationIsOnlyInItsNation() throws {
        let day = try theDay("2026-06-15")
        #expect(BankHolidays.shipped(for: .scotland).title(of: day) != nil)
        #expect(BankHolidays.shipped(for: .englandAndWales).title(of: day) == nil)
        #expect(BankHolidays.shipped(for: .northernIreland).title(of: day) == nil)
    }

    @Test func fiveYearsAreShipped() throws {
        let holidays = BankHolidays.shipped(for: .englandAndWales)
        #expect(holidays.days.count == 40)
        #expect(holidays.covers(until: try theDay("2028-12-31")))
        #expect(!holidays.covers(until: try theDay("2029-01-01")))
        #expect(holidays.title(of: try theDay("2023-12-25")) == nil)
    }

    @Test func theEndOfTheTableIsToldNinetyDaysBefore() throws {
        let holidays = BankHolidays.shipped(for: .scotland)
        #expect(holidays.warning(on: try theDay("2028-10-01")) == nil)
        #expect(
            holidays.warning(on: try theDay("2028-10-02"))
                == "The bank holidays of Scotland are known only until 2028-12-31. "
                + "Import the new list from www.gov.uk/bank-holidays.json."
        )
        #expect(holidays.warning(on: try theDay("2028-12-31"))?.hasPrefix("The bank holidays") == true)
        #expect(holidays.warning(on: try theDay("2029-01-01"))?.hasPrefix("No day after 2028-12-31 counts") == true)
    }

    @Test func workingDaysPassOverWeekendsAndHolidays() throws {
        let holidays = BankHolidays.shipped(for: .englandAndWales)
        #expect(holidays.workingDay(before: try theDay("2026-12-29")) == (try theDay("2026-12-24")))
        #expect(holidays.workingDay(after: try theDay("2026-12-24")) == (try theDay("2026-12-29")))
        #expect(holidays.adding(workingDays: 3, to: try theDay("2026-12-23")) == (try theDay("2026-12-30")))
        #expect(holidays.adding(workingDays: -3, to: try theDay("2026-12-30")) == (try theDay("2026-12-23")))
        #expect(holidays.adding(workingDays: 0, to: try theDay("2026-12-27")) == (try theDay("2026-12-27")))
        #expect(holidays.adding(workingDays: 1, to: try theDay("2026-12-26")) == (try theDay("2026-12-29")))
        #expect(!holidays.isWorkingDay(try theDay("2026-12-28")))
        #expect(BankHolidays.shipped(for: .scotland).isWorkingDay(try theDay("2026-08-31")))
    }

    @Test func aNewerTableReplacesTheYearsThatItKnows() throws {
        let (first, last) = (try theDay("2028-01-01"), try theDay("2029-12-31"))
        let extra = try theDay("2028-06-06")
        let newer = BankHolidays(of: .scotland, known: first...last, days: [extra: "Jubilee"])
        let merged = try #require(BankHolidays.shipped(for: .scotland).merging(newer))
        #expect(merged.title(of: extra) == "Jubilee")
        #expect(merged.title(of: try theDay("2028-12-25")) == nil)
        #expect(merged.title(of: try theDay("2027-12-27")) != nil)
        #expect(merged.known == (try theDay("2024-01-01"))...last)
    }

    @Test func aTableThatLeavesAGapOrIsOfAnotherNationIsNotMerged() throws {
        let far = (try theDay("2030-01-01"))...(try theDay("2030-12-31"))
        #expect(BankHolidays.shipped(for: .scotland).merging(BankHolidays(of: .scotland, known: far, days: [:])) == nil)
        let other = BankHolidays.shipped(for: .northernIreland)
        #expect(BankHolidays.shipped(for: .scotland).merging(other) == nil)
    }
}
