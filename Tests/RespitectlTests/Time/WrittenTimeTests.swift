import RespiteRecord
import Testing

@testable import respitectl

@Suite struct WrittenTimeTests {
    private let wall = Wall.earlySunday

    @Test(arguments: [
        ("23:30", "2026-11-22T23:30:00Z"), ("23.30", "2026-11-22T23:30:00Z"), ("2:12", "2026-11-22T02:12:00Z"),
        ("02:11", "2026-11-23T02:11:00Z"), ("01:00", "2026-11-23T01:00:00Z"), ("24:00", "2026-11-23T00:00:00Z"),
        ("today 01:00", "2026-11-22T01:00:00Z"), ("tomorrow 08:00", "2026-11-23T08:00:00Z"),
        ("Mon 08:00", "2026-11-23T08:00:00Z"), ("sunday 02:00", "2026-11-29T02:00:00Z"),
        ("Sun 03:00", "2026-11-22T03:00:00Z"),
        ("2026-11-22 23:30", "2026-11-22T23:30:00Z"), ("2026-11-22T23:30", "2026-11-22T23:30:00Z"),
        ("2026-07-01 12:00", "2026-07-01T11:00:00Z"), ("22 Nov 23:30", "2026-11-22T23:30:00Z"),
        ("21 Nov 23:30", "2027-11-21T23:30:00Z"), ("29 Feb 10:00", "2028-02-29T10:00:00Z"),
        ("1 December 2026 10:00", "2026-12-01T10:00:00Z"), ("Sun 22 Nov 2026 02:11", "2026-11-22T02:11:00Z"),
        ("in 30 min", "2026-11-22T02:41:00Z"), ("+2h", "2026-11-22T04:11:00Z"), ("now", "2026-11-22T02:11:00Z"),
        ("2026-11-22T23:30:00Z", "2026-11-22T23:30:00Z"), ("2026-11-22T23:30:00+01:00", "2026-11-22T22:30:00Z"),
        ("  tomorrow   08:00 ", "2026-11-23T08:00:00Z"),
    ])
    func aTimeToComeIsTheNextOfItsKind(_ text: String, _ instant: String) throws {
        #expect(try #require(WrittenTime(text)).resolved(on: wall, .ahead) == .at(instant))
    }

    @Test(arguments: [
        ("23:30", "2026-11-21T23:30:00Z"), ("02:11", "2026-11-22T02:11:00Z"), ("Sun 03:00", "2026-11-15T03:00:00Z"),
        ("Mon 08:00", "2026-11-16T08:00:00Z"), ("23 Nov 08:00", "2025-11-23T08:00:00Z"),
        ("now", "2026-11-22T02:11:00Z"),
        ("yesterday 22:00", "2026-11-21T22:00:00Z"),
    ])
    func aTimeThatHasBeenIsTheLastOfItsKind(_ text: String, _ instant: String) throws {
        #expect(try #require(WrittenTime(text)).resolved(on: wall, .back) == .at(instant))
    }

    @Test(arguments: [
        "", "tomorrow", "25:00", "23:60", "noon", "in a while", "30 min", "next week 10:00", "31 Feb 10:00",
        "2026-02-30 10:00",
        "Mo 10:00", "10", "::", "22 Nov", "2026-11-22",
    ])
    func whatNamesNoTimeOfDayIsRefused(_ text: String) {
        #expect(WrittenTime(text) == nil)
    }

    @Test func whatIsShownIsReadBack() throws {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<2000 {
            let minutes = Int64.random(in: 0..<(400 * 1440), using: &random)
            let instant = Instant(milliseconds: wall.now.milliseconds / 60_000 * 60_000 + minutes * 60_000)
            guard !wall.isShownTwice(instant) else { continue }
            let text = wall.text(instant)
            #expect(
                try #require(WrittenTime(text), "\(text)").resolved(on: wall, .ahead) == instant || instant == wall.now,
                "\(text)")
        }
    }
}
