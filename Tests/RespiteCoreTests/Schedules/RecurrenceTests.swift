import Foundation
import RespiteCore
import RespiteRecord
import Testing

/// Schedules and clocks against programs by others. A line that `scripts/prove time` writes is one of
///
///     calendar ZONE FROM WEEKS WEEKDAYS TIMES START END MINUTES-AFTER-START
///     february ZONE TIME START END MINUTES-AFTER-START
///     local ZONE INSTANT WHAT-THE-CLOCK-READS
@Suite struct RecurrenceTests {
    static let none = BankHolidays.shipped(for: .scotland)
    static let generated = ProcessInfo.processInfo.environment["RESPITE_RECURRENCES"]

    @Test func schedulesAgreeWithDateutilAroundEveryChangeOfTheClocks() throws {
        let lines = transitions.split(separator: "\n")
        #expect(lines.count > 250)
        for line in lines { try check(String(line)) }
    }

    @Test(.enabled(if: generated != nil))
    func everythingGeneratedAgrees() throws {
        let text = try String(contentsOfFile: #require(Self.generated), encoding: .utf8)
        let lines = text.split(separator: "\n")
        #expect(lines.count > 1000)
        for line in lines { try check(String(line)) }
    }

    func check(_ line: String) throws {
        let words = line.split(separator: " ").map(String.init)
        let zone = try theZone(words[1])
        guard words[0] != "local" else {
            #expect(zone.iso(try theInstant(words[2])) == words[3], "\(line)")
            return
        }
        let schedule = try words[0] == "february" ? february(words, zone) : calendar(words, zone)
        let (start, end) = (try theInstant(words[words.count - 3]), try theInstant(words[words.count - 2]))
        let expected = words[words.count - 1].split(separator: ",").compactMap { Int($0) }.map { start + .minutes($0) }
        let slots = schedule.slots(from: start, to: end, limit: .max, holidays: Self.none)
        #expect(slots.map(\.due) == expected, "\(line)")
        #expect(Set(slots.map(\.nominal)).count == slots.count, "\(line)")
        try checkEachIsFirst(slots, of: schedule, line)
    }

    /// Whatever instant one starts from, the same slots are found.
    func checkEachIsFirst(_ slots: [Slot], of schedule: Schedule, _ line: String) throws {
        for (before, slot) in zip(slots, slots.dropFirst()) where before.due < slot.due {
            let justAfter = before.due + Span(milliseconds: 1)
            #expect(schedule.first(from: justAfter, holidays: Self.none) == slot, "\(line)")
            #expect(schedule.first(from: slot.due, holidays: Self.none) == slot, "\(line)")
        }
    }

    func calendar(_ words: [String], _ zone: Zone) throws -> Schedule {
        let rule = CalendarRule(
            weekdays: words[4].compactMap { $0.wholeNumberValue.map { Weekday.allCases[$0 - 1] } },
            times: try words[5].split(separator: ",").map { try theTime(String($0)) },
            everyWeeks: try #require(Int(words[3])),
            from: try theDay(words[2])
        )
        return try Schedule(.calendar(rule), zone: zone, grace: .minutes(30), early: .minutes(30))
    }

    func february(_ words: [String], _ zone: Zone) throws -> Schedule {
        try Schedule(.annual(month: 2, day: 29, at: theTime(words[2])), zone: zone, grace: .zero, early: .zero)
    }
}
