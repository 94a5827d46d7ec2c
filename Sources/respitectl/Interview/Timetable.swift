import RespiteRecord

/// Hours and times of the week as people say them: `weekdays 9-5, sat 10-12`, `7.30, 12:30`, `any time`.
enum Timetable {
    static func hours(_ text: String) throws(Unclear) -> [Tree] {
        if ["any time", "anytime", "any", "always", "day and night"].contains(text.lowercased()) {
            return [.object(["from": .text("00:00"), "to": .text("24:00")])]
        }
        return try lines(text) { times in
            let ends = times.split(separator: "-", omittingEmptySubsequences: false)
            guard ends.count == 2, let from = LocalTime(spoken: ends[0].trimmed),
                var to = LocalTime(spoken: ends[1].trimmed)
            else { return nil }
            // Nine to five ends in the afternoon.
            if to <= from, to.hour < 12, from.hour < 12, ends[1].allSatisfy({ $0.isNumber || $0 == " " }) {
                to = LocalTime(minutesOfDay: to.minutes + 12 * 60)
            }
            return ["from": .text(from.description), "to": .text(to.description)]
        } else: {
            Unclear("“\($0)” are no hours: say any time, 9-17, weekdays 18:00-22:00 or sat, sun 10-12.")
        }
    }

    static func visits(_ text: String) throws(Unclear) -> [Tree] {
        try lines(text) { time in
            LocalTime(spoken: time).map { ["at": .text($0.description)] }
        } else: {
            Unclear("“\($0)” is no time of a visit: say 7:30, 12:30 or weekdays 7:30, 18:00.")
        }
    }

    /// `7.30 breakfast, 9 washed and dressed`
    static func moments(_ text: String) throws(Unclear) -> [Tree] {
        var moments: [(at: LocalTime, what: String)] = []
        for piece in text.piecesAtCommas {
            let word = piece.prefix { $0 != " " }
            if let time = LocalTime(spoken: String(word)), piece.count > word.count {
                moments.append((time, piece.dropFirst(word.count).trimmed))
            } else if let last = moments.indices.last {
                moments[last].what += ", " + piece
            } else {
                throw Unclear("Begin with a time: 7.30 breakfast, 9 washed and dressed.")
            }
        }
        return moments.map { .object(["at": .text($0.at.description), "what": .text($0.what)]) }
    }

    /// Between commas, each with its days in front. Days without a time belong to the next; times without days to the days before.
    private static func lines(
        _ text: String, _ read: (String) -> [String: Tree]?, else unclear: (String) -> Unclear
    ) throws(Unclear) -> [Tree] {
        var (days, waiting): ([Weekday], [Weekday]) = ([], [])
        var lines: [Tree] = []
        for piece in text.piecesAtCommas {
            let words = piece.split(separator: " ").map(String.init)
            let named = words.prefix { Weekday.some(spoken: $0) != nil || ["daily", "every", "day"].contains($0) }
            waiting += named.flatMap { Weekday.some(spoken: $0) ?? [] }
            let rest = words.dropFirst(named.count).joined(separator: " ")
            guard !rest.isEmpty else { continue }
            if !named.isEmpty { (days, waiting) = (waiting, []) }
            guard var members = read(rest) else { throw unclear(piece) }
            let chosen = Choices(days).items
            if !chosen.isEmpty, chosen.count < 7 { members["days"] = .list(chosen.map { .text($0.rawValue) }) }
            lines.append(.object(members))
        }
        guard waiting.isEmpty, !lines.isEmpty else { throw unclear(text) }
        return lines
    }
}

extension Weekday {
    /// `mon`, `weekdays`, `mon-fri`; nil for what names no days.
    fileprivate static func some(spoken text: String) -> [Weekday]? {
        switch text.lowercased() {
        case "weekdays": return Array(allCases.prefix(5))
        case "weekends", "weekend": return Array(allCases.suffix(2))
        default: break
        }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Weekday(spoken: String($0)) }
        guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil,
            let start = allCases.firstIndex(of: first), let end = allCases.firstIndex(of: last), start <= end
        else { return nil }
        return Array(allCases[start...end])
    }
}
