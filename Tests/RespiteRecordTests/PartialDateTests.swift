import Foundation
import RespiteRecord
import Testing

@Suite struct PartialDateTests {
    /// Foundation's calendar knows the days that there are.
    private var calendar: Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }

    private func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        DateComponents(calendar: calendar, year: year, month: month, day: day).isValidDate
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    @Test func itAgreesWithTheCalendarForAnyDay() {
        var dice = SplitMix64(seed: 29)
        for _ in 0..<4000 {
            let (year, month) = (Int.random(in: 1850...2150, using: &dice), Int.random(in: 0...14, using: &dice))
            let day = Int.random(in: 0...33, using: &dice)
            let date = PartialDate("\(year)-\(two(month))-\(two(day))")
            #expect((date != nil) == isDay(year, month, day), "\(year)-\(month)-\(day)")
            #expect((PartialDate("\(year)-\(two(month))") != nil) == (1...12).contains(month))
        }
    }

    @Test func itMeansEachDayFromItsFirstToItsLast() throws {
        for year in 1999...2004 {
            let whole = try #require(PartialDate("\(year)"))
            #expect(whole.earliest?.description == "\(year)-01-01")
            #expect(whole.latest?.description == "\(year)-12-31")
            for month in 1...12 {
                let part = try #require(PartialDate("\(year)-\(two(month))"))
                let last = (28...31).last { isDay(year, month, $0) }
                #expect(part.earliest?.day == 1)
                #expect(part.latest?.day == last)
            }
        }
    }

    @Test(arguments: ["1955", "1955-02", "1955-02-02"]) func itIsWrittenAsItWasRead(text: String) {
        #expect(PartialDate(text)?.description == text)
    }

    @Test(arguments: [
        "", "55", "1955-2", "1955-02-2", "02-1955", "1955/02/02", "1955-02-30", "0000", "１９５５", "1955-02-02 ",
    ])
    func whatIsNoneIsRefused(text: String) {
        #expect(PartialDate(text) == nil)
    }
}
