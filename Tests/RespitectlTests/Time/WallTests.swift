import Foundation
import RespiteRecord
import Testing

@testable import respitectl

@Suite struct WallTests {
    private let wall = Wall.earlySunday

    @Test(arguments: [
        ("2026-11-22T02:11:00Z", "Sun 22 Nov 02:11"), ("2026-07-01T12:00:00Z", "Wed 1 Jul 13:00"),
        ("2027-01-01T00:00:00Z", "Fri 1 Jan 2027 00:00"), ("2025-12-31T23:59:59Z", "Wed 31 Dec 2025 23:59"),
    ])
    func instantsAreShownInTheSchemesZone(_ instant: String, _ text: String) {
        #expect(wall.text(.at(instant)) == text)
    }

    @Test func theHourThatComesTwiceSaysWhichItIs() {
        #expect(wall.text(.at("2026-10-25T00:30:00Z")) == "Sun 25 Oct 01:30 BST")
        #expect(wall.text(.at("2026-10-25T01:30:00Z")) == "Sun 25 Oct 01:30 GMT")
        #expect(wall.text(.at("2026-10-24T23:59:00Z")) == "Sun 25 Oct 00:59")
        #expect(wall.text(.at("2026-10-25T02:00:00Z")) == "Sun 25 Oct 02:00")
        #expect(wall.text(.at("2026-03-29T01:30:00Z")) == "Sun 29 Mar 02:30")
    }

    @Test func theFullTimeLeavesNothingToGuess() {
        #expect(wall.full(.at("2026-11-22T02:11:07.999Z")) == "Sun 22 Nov 2026 02:11:07 GMT")
        #expect(wall.full(.at("2026-07-01T12:00:00Z")) == "Wed 1 Jul 2026 13:00:00 BST")
        let india = Wall(now: wall.now, zone: .named("Asia/Kolkata"))
        #expect(india.full(.at("2026-11-22T02:11:07Z")) == "Sun 22 Nov 2026 07:41:07 +05:30")
        let newYork = Wall(now: wall.now, zone: .named("America/New_York"))
        #expect(newYork.full(.at("2026-11-22T02:11:07Z")) == "Sat 21 Nov 2026 21:11:07 -05:00")
    }

    @Test func brieflyIsTheTimeAloneToday() {
        #expect(wall.brief(.at("2026-11-22T23:59:00Z")) == "23:59")
        #expect(wall.brief(.at("2026-11-23T00:00:00Z")) == "Mon 23 Nov 00:00")
    }

    @Test(arguments: [
        (0, "now"), (999, "now"), (-999, "now"), (1000, "in 1 s"), (-40_000, "40 s ago"), (720_000, "in 12 min"),
        (-11_400_000, "3 h 10 min ago"),
    ])
    func relativeWordsSayWhichWay(_ milliseconds: Int, _ words: String) {
        #expect(wall.relative(Instant(milliseconds: wall.now.milliseconds + Int64(milliseconds))) == words)
    }

    @Test func aTimeThatTheClockJumpsOverIsTheFirstInstantAfter() throws {
        for time in ["01:00", "01:30", "01:59"] {
            #expect(wall.instant(.on("2026-03-29"), try #require(LocalTime(time))) == .at("2026-03-29T01:00:00Z"))
        }
    }

    @Test func aTimeThatComesTwiceIsTheFirstOfTheTwo() throws {
        #expect(wall.instant(.on("2026-10-25"), try #require(LocalTime("01:30"))) == .at("2026-10-25T00:30:00Z"))
    }

    @Test(arguments: ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia"])
    func everyLocalTimeIsWhatFoundationMakesOfIt(_ zone: String) throws {
        let wall = Wall(now: wall.now, zone: .named(zone))
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = wall.zone
        var random = SeededGenerator(seed: 7)
        for _ in 0..<3000 {
            let date = LocalDate(daysSince1970: Int.random(in: 7300...24_800, using: &random))
            let time = try #require(
                LocalTime(hour: .random(in: 0..<24, using: &random), minute: .random(in: 0..<60, using: &random)))
            let parts = DateComponents(
                year: date.year, month: date.month, day: date.day, hour: time.hour, minute: time.minute)
            let foundation = try #require(calendar.date(from: parts))
            let ours = wall.instant(date, time)
            let shown = wall.local(ours)
            // Where Foundation shows the same time we agree; it has its own rule in a gap.
            guard shown.date == date, shown.secondOfDay == time.minutes * 60 else { continue }
            #expect(Double(ours.milliseconds) / 1000 == foundation.timeIntervalSince1970, "\(date) \(time)")
        }
    }

    @Test func theZoneIsTheSchemesUnlessTheEnvironmentNamesAnother() {
        #expect(Wall.standard(environment: [:]).zone.identifier == "Europe/London")
        #expect(Wall.standard(environment: ["RESPITED_ZONE": "Asia/Kolkata"]).zone.identifier == "Asia/Kolkata")
    }
}
