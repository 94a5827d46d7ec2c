import RespiteRecord

/// A date as people say it, perhaps only a year or a month: `2 Feb 1955`, `2/2/1955`, `Feb 1955`, `1955`, `today`.
struct WrittenDate: Equatable {
    let date: PartialDate

    /// A year of two digits is the latest that is not in the future. Nil for what is no date.
    init?(_ text: String, today: LocalDate) {
        let text = text.lowercased()
        if let days = ["today": 0, "yesterday": -1, "tomorrow": 1][text] {
            date = .day(today.adding(days: days))
        } else if let exact = PartialDate(text) {
            date = exact
        } else {
            let words = text.split { " /.-,".contains($0) }.map(String.init)
            guard let read = Self.read(words, today) else { return nil }
            date = read
        }
    }

    private static func read(_ words: [String], _ today: LocalDate) -> PartialDate? {
        switch words.count {
        case 2:
            guard let month = month(words[0]), let year = year(words[1], today) else { return nil }
            return PartialDate.month(year: year, month: month).earliest.map { .month(year: $0.year, month: $0.month) }
        case 3:
            let day = Int(words[0].filter(\.isNumber))
            guard let day, words[0].first?.isNumber == true, let month = month(words[1]),
                let year = year(words[2], today), let date = LocalDate(year: year, month: month, day: day)
            else { return nil }
            return .day(date)
        default: return nil
        }
    }

    private static func month(_ word: String) -> Int? {
        if let number = Int(word) { return (1...12).contains(number) ? number : nil }
        guard word.count >= 3 else { return nil }
        return Wall.months.firstIndex { word.hasPrefix($0.lowercased()) }.map { $0 + 1 }
    }

    private static func year(_ word: String, _ today: LocalDate) -> Int? {
        guard word.allSatisfy(\.isNumber), let number = Int(word) else { return nil }
        switch word.count {
        case 4: return number
        case 2:
            let year = today.year / 100 * 100 + number
            return year > today.year ? year - 100 : year
        default: return nil
        }
    }
}

extension LocalTime {
    /// `7`, `07:30`, `7.30`, `0730`, `7am`, `7:30 pm`, `noon`, `midnight`.
    init?(spoken text: String) {
        var text = text.lowercased().filter { $0 != " " }
        if let named = ["noon": 720, "midday": 720, "midnight": 0][text] {
            self.init(minutesOfDay: named)
            return
        }
        let half = ["am", "pm"].first { text.hasSuffix($0) }
        if half != nil { text.removeLast(2) }
        var parts = text.split(whereSeparator: { $0 == ":" || $0 == "." }).map(String.init)
        if parts.count == 1, text.count == 4 { parts = [String(text.prefix(2)), String(text.suffix(2))] }
        guard (1...2).contains(parts.count), parts.allSatisfy({ $0.count <= 2 && $0.allSatisfy(\.isNumber) }),
            var hour = Int(parts[0]), let minute = parts.count == 2 ? Int(parts[1]) : 0
        else { return nil }
        if half != nil { guard (1...12).contains(hour) else { return nil } }
        if half == "pm", hour < 12 { hour += 12 }
        if half == "am", hour == 12 { hour = 0 }
        self.init(hour: hour, minute: minute)
    }
}
