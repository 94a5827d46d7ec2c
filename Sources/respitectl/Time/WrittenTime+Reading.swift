import RespiteRecord

extension WrittenTime {
    /// Nil for anything that names no time of day: "tomorrow" alone is not one.
    init?(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        if let instant = Instant(text) {
            self = .instant(instant)
        } else if text.lowercased() == "now" {
            self = .after(.zero)
        } else if let span = Self.spanAhead(text) {
            self = .after(span)
        } else if let (day, time) = Self.isoWithoutZone(words) {
            self = .onDay(day, time)
        } else if let last = words.last, let time = Self.time(last) {
            let before = words.dropLast().map { $0.lowercased() }
            if before.isEmpty {
                self = .clock(time)
            } else if let day = Self.day(before) {
                self = .onDay(day, time)
            } else {
                return nil
            }
        } else {
            return nil
        }
    }

    /// `in 30 min`, `+30min`
    private static func spanAhead(_ text: String) -> Span? {
        let text = text.lowercased()
        if text.hasPrefix("+") { return WrittenSpan(String(text.dropFirst()))?.span }
        if text.hasPrefix("in ") { return WrittenSpan(String(text.dropFirst(3)))?.span }
        return nil
    }

    /// `2026-11-22T23:30`
    private static func isoWithoutZone(_ words: [String]) -> (Day, LocalTime)? {
        guard words.count == 1, let parts = words.first?.split(separator: "T"), parts.count == 2,
            let date = LocalDate(String(parts[0])), let time = LocalTime(String(parts[1]))
        else { return nil }
        return (.date(date), time)
    }

    /// `23:30`, `8:00`, `23.30`
    private static func time(_ text: String) -> LocalTime? {
        let text = text.replacing(".", with: ":")
        return LocalTime(text.firstIndex(of: ":") == text.index(after: text.startIndex) ? "0" + text : text)
    }

    private static func day(_ words: [String]) -> Day? {
        if words.count == 1 {
            switch words[0] {
            case "today": return .fromToday(days: 0)
            case "tomorrow": return .fromToday(days: 1)
            case "yesterday": return .fromToday(days: -1)
            default: return LocalDate(words[0]).map(Day.date) ?? Weekday(spoken: words[0]).map(Day.weekday)
            }
        }
        let dayFirst = Weekday(spoken: words[0]) == nil ? words[...] : words.dropFirst()
        return dayOfMonth(Array(dayFirst))
    }

    /// `22 Nov`, `22 November 2026`
    private static func dayOfMonth(_ words: [String]) -> Day? {
        guard (2...3).contains(words.count), let day = Int(words[0]), words[1].count >= 3,
            let month = Wall.months.firstIndex(where: { words[1].hasPrefix($0.lowercased()) })
        else { return nil }
        guard words.count == 3 else {
            return LocalDate(year: 2024, month: month + 1, day: day).map { .yearly(month: $0.month, day: $0.day) }
        }
        return Int(words[2]).flatMap { LocalDate(year: $0, month: month + 1, day: day) }.map(Day.date)
    }
}

extension Weekday {
    /// By its name or at least the first three letters of it, in any case.
    init?(spoken text: String) {
        let text = text.lowercased()
        guard text.count >= 3, let day = Self.allCases.first(where: { $0.rawValue.hasPrefix(text) }) else { return nil }
        self = day
    }
}
