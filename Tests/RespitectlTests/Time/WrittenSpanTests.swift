import ArgumentParser
import RespiteRecord
import Testing

@testable import respitectl

@Suite struct WrittenSpanTests {
    @Test(arguments: [
        ("90s", 90), ("90 s", 90), ("30 min", 1800), ("30min", 1800), ("2h", 7200), ("2 hours", 7200), ("1h30m", 5400),
        ("1 h 30 min", 5400), ("1 hour", 3600), ("2d", 172_800), ("1 day 2 h 3 min 4 s", 93_784), ("0 s", 0),
        ("5 MIN", 300),
    ])
    func isReadAsPeopleWriteIt(_ text: String, _ seconds: Int) {
        #expect(WrittenSpan(text)?.seconds == seconds)
    }

    @Test(arguments: [
        "", " ", "30", "min", "-5 min", "5 weeks", "5 min 5 min", "5 s 1 h", "1.5h", "1e3s", "30 min ago",
        "99999999999999999999s", "٣ min",
    ])
    func anythingElseIsRefused(_ text: String) {
        #expect(WrittenSpan(text) == nil)
    }

    @Test func theMessageSaysHowToWriteOne() {
        #expect(throws: ValidationError("Say how long with its unit, such as 90s, \"30 min\" or 2h.")) {
            try WrittenSpan.argument("30")
        }
    }

    @Test(arguments: [
        (0, "0 s"), (40, "40 s"), (60, "1 min"), (90, "1 min 30 s"), (3600, "1 h"), (5400, "1 h 30 min"),
        (86_400, "1 day"),
        (180_000, "2 days 2 h"),
    ])
    func whatIsSaidExactlyIsReadBack(_ seconds: Int, _ text: String) {
        #expect(Span.seconds(seconds).exactly == text)
        #expect(WrittenSpan(text)?.seconds == seconds)
    }

    @Test(arguments: [
        (0, "0 s"), (59, "59 s"), (60, "1 min"), (119, "1 min"), (5399, "89 min"), (5400, "1 h 30 min"), (7200, "2 h"),
        (86_399, "23 h 59 min"), (86_400, "1 day"), (100_000, "1 day 3 h"), (172_800, "2 days"),
        (8_640_000, "100 days"),
    ])
    func roughlyRoundsDown(_ seconds: Int, _ text: String) {
        #expect(Span.seconds(seconds).roughly == text)
    }
}

extension ValidationError: @retroactive Equatable {
    public static func == (one: ValidationError, other: ValidationError) -> Bool { one.message == other.message }
}
