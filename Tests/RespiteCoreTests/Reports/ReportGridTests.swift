import RespiteCore
import RespiteRecord
import Testing

/// A report's tables as the office and as others see them.
@Suite struct ReportGridTests {
    private func grid(_ figures: FigureTable, isOutside: Bool) -> ReportGrid {
        ReportTable("t", rule: "r", by: "h", figures).grid(isOutside: isOutside)
    }

    private func grid(_ counts: CountTable, isOutside: Bool) -> ReportGrid {
        ReportTable("t", rule: "r", by: "h", counts).grid(isOutside: isOutside)
    }

    @Test func theOfficeSeesTheMedianTheNinetiethPercentileAndTheWorst() {
        let figures = FigureTable(of: [("a", (1...10).map(Double.init)), ("none", [])], in: .minutes)
        let seen = grid(figures, isOutside: false)
        #expect(seen.columns.map(\.name) == ["of", "median", "P90", "worst"])
        #expect(seen.rows[0].cells == [.number(10), .number(5), .number(9), .number(10)])
        #expect(seen.rows[1].cells == [.number(0), .nothing, .nothing, .nothing])
    }

    @Test func outsideTheWorstIsNeverShownAndAMedianOnlyOfFive() {
        let figures = FigureTable(
            of: [("four", [1, 2, 3, 4]), ("five", [1, 2, 3, 4, 5]), ("twenty", (1...20).map(Double.init))], in: .minutes
        )
        let seen = grid(figures, isOutside: true)
        #expect(seen.columns.map(\.name) == ["median", "P90", "worst"])
        #expect(seen.rows[0].cells == [.withheld, .withheld, .withheld])
        #expect(seen.rows[1].cells == [.number(3), .withheld, .withheld])
        #expect(seen.rows[2].cells == [.number(10), .number(18), .withheld])
    }

    @Test func aShareSaysNoMoreThanWhatItIsMadeOf() {
        let counts = CountTable(
            rows: ["a", "b", "c"], columns: ["kept", "missed"], [[18, 2], [30, 10], [0, 0]], sums: .across,
            share: .init("% kept", ofColumn: 0))
        #expect(grid(counts, isOutside: false).rows.map(\.cells.last) == [.number(90), .number(75), .nothing])
        #expect(grid(counts, isOutside: true).rows.map(\.cells.last) == [.withheld, .number(75), .nothing])
    }

    @Test func totalsStandBesideAndBelow() {
        let counts = CountTable(rows: ["a", "b"], columns: ["x", "y"], [[10, 20], [30, 40]], sums: .both)
        let seen = grid(counts, isOutside: true)
        #expect(seen.columns.map(\.name) == ["x", "y", "total"])
        #expect(seen.rows.map(\.isTotal) == [false, false, true])
        #expect(seen.rows.last?.cells == [.number(40), .number(60), .number(100)])
    }

    @Test(arguments: [("2026-11-22", "2026-10-01", "2026-12-31"), ("2026-03-31", "2026-01-01", "2026-03-31")])
    func aQuarterHasItsDays(day: String, first: String, last: String) throws {
        let day = try #require(LocalDate(day))
        #expect(day.quarterStart.description == first)
        #expect(day.quarterEnd.description == last)
    }

    @Test func aPeriodEndsWithItsLastDayWhateverTheClocksDo() throws {
        let day = try #require(LocalDate("2026-10-25"))
        let period = try #require(ReportPeriod(day, day, at: Instant(milliseconds: 0), in: .london))
        #expect(period.end - period.start == .hours(25))
        #expect(period.contains(period.start) && !period.contains(period.end))
        #expect(ReportPeriod(day, day.adding(days: -1), at: Instant(milliseconds: 0), in: .london) == nil)
    }
}
