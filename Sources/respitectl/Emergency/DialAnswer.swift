import RespiteRecord

/// What came of a dial, as it is typed in one breath: `cannot`, `no answer`, `care in 40 min`, `sit 02:55 until 04:00`.
struct DialAnswer: Equatable {
    typealias Result = EmergencyCommand.Call.Result

    let result: Result
    /// When they will be there, or are to be rung again.
    let time: WrittenTime?
    /// Until when they will stay.
    let until: WrittenTime?

    /// Nil for words that are none of the results, and for a time that is none.
    init?(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
        guard let (result, count) = Self.result(words) else { return nil }
        var rest = words.dropFirst(count).joined(separator: " ")
        var until: WrittenTime?
        if let range = rest.firstRange(of: "until ") {
            guard let end = WrittenTime(String(rest[range.upperBound...])) else { return nil }
            (until, rest) = (end, rest[..<range.lowerBound].trimming(\.isWhitespace))
        }
        let time = rest.isEmpty ? nil : WrittenTime(rest) ?? WrittenTime("in \(rest)")
        guard rest.isEmpty || time != nil else { return nil }
        (self.result, self.time, self.until) = (result, time, until)
    }

    /// Whether it takes a time and has none.
    var lacksTime: Bool { [.care, .sit, .later].contains(result) && time == nil }

    /// The result that the words begin with, and how many of them it is: its whole name, else the only one that begins so.
    private static func result(_ words: [String]) -> (Result, Int)? {
        for count in [2, 1] where words.count >= count {
            let name = words.prefix(count)
            guard name.allSatisfy({ $0.allSatisfy { $0.isLetter || $0 == "-" } }) else { continue }
            if let whole = Result(argument: name.joined(separator: " ")) { return (whole, count) }
        }
        guard let first = words.first?.filter(\.isLetter), !first.isEmpty else { return nil }
        let found = Result.allCases.filter { $0.rawValue.lowercased().hasPrefix(first) }
        return found.count == 1 ? found.first.map { ($0, 1) } : nil
    }
}
