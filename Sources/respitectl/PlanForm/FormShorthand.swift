import RespiteRecord

/// Parts that people write on one line: `mon-fri 09:00-17:00`, `07:30 breakfast`, or just the name of a medicine.
enum FormShorthand {
    /// The one line, or nil when it would leave something out.
    static func written(_ part: Tree, _ fields: [Field]) -> String? {
        if fields.map(\.name) == ["at", "what"] { return moment(part) }
        return Shape.spokenWhole(part, fields) ?? titleAlone(part, fields)
    }

    /// The part that one line stands for; nil when it is none.
    static func read(_ text: String, _ fields: [Field]) -> Tree? {
        switch fields.map(\.name) {
        case ["days", "from", "to"]: readHours(text)
        case ["days", "at"]: readVisit(text)
        case ["from", "to"]: readAbsence(text)
        case ["at", "what"]: readMoment(text)
        default: nil
        }
    }

    /// What one line should look like.
    static func form(_ fields: [Field]) -> String? {
        switch fields.map(\.name) {
        case ["days", "from", "to"]: "any time, 09:00-17:00 or mon-fri 09:00-17:00"
        case ["days", "at"]: "07:30, or mon-fri 07:30"
        case ["from", "to"]: "2026-12-01 to 2026-12-24"
        case ["at", "what"]: "07:30 and what happens then"
        default: nil
        }
    }

    /// The field that a plain text stands for: the first that the part must have, if it is a plain one.
    static func title(_ fields: [Field]) -> Field? {
        let asked = fields.filter { !$0.question.isEmpty }
        guard form(fields) == nil,
            let first = asked.first(where: { $0.need == .must }) ?? asked.first(where: { $0.need == .should })
        else { return nil }
        switch first.shape {
        case .text, .choice, .yesNo: return first
        case .words, .number, .date, .partialDate, .time, .choices, .list, .answer, .part: return nil
        }
    }

    private static func titleAlone(_ part: Tree, _ fields: [Field]) -> String? {
        guard let title = title(fields), case .object(let members) = part, members.count == 1 else { return nil }
        return members[title.name].map { FormWriter.scalar($0, title.shape) }
    }
}

extension FormShorthand {
    fileprivate static func readHours(_ text: String) -> Tree? {
        if text.lowercased() == "any time" { return .object(["from": .text("00:00"), "to": .text("24:00")]) }
        guard let (days, rest) = readDays(text) else { return nil }
        let times = rest.split(separator: "-", omittingEmptySubsequences: false).map { $0.trimmed }
        guard times.count == 2, times.allSatisfy({ LocalTime($0) != nil }) else { return nil }
        return .object(days.merging(["from": .text(times[0]), "to": .text(times[1])]) { $1 })
    }

    private static func readVisit(_ text: String) -> Tree? {
        guard let (days, time) = readDays(text), LocalTime(time) != nil else { return nil }
        return .object(days.merging(["at": .text(time)]) { $1 })
    }

    private static func readAbsence(_ text: String) -> Tree? {
        let days = text.split(separator: " ").map(String.init)
        guard days.count == 3, days[1] == "to", LocalDate(days[0]) != nil, LocalDate(days[2]) != nil else { return nil }
        return .object(["from": .text(days[0]), "to": .text(days[2])])
    }

    private static func moment(_ part: Tree) -> String? {
        guard let at = part["at"]?.text, let what = part["what"]?.text, !what.isEmpty, what == what.trimmed else {
            return nil
        }
        return FormScalar.written("\(at) \(what)")
    }

    private static func readMoment(_ text: String) -> Tree? {
        let (time, what) = (String(text.prefix(5)), String(text.dropFirst(5)).trimmed)
        guard LocalTime(time) != nil, text.dropFirst(5).first == " ", !what.isEmpty else { return nil }
        return .object(["at": .text(time), "what": .text(what)])
    }
}

extension FormShorthand {
    /// The days in front of a text, as a member of a part, and what comes after them.
    private static func readDays(_ text: String) -> (days: [String: Tree], rest: String)? {
        guard let digit = text.firstIndex(where: \.isNumber) else { return nil }
        let words = text[..<digit].trimmed.lowercased()
        let rest = text[digit...].trimmed
        if words.isEmpty || words == "daily" { return ([:], rest) }
        var days: [Weekday] = []
        for word in words.split(whereSeparator: { $0 == "," || $0 == " " }) {
            guard let some = someDays(String(word)) else { return nil }
            days += some
        }
        return (["days": .list(Choices(days).items.map { .text($0.rawValue) })], rest)
    }

    private static func someDays(_ word: String) -> [Weekday]? {
        if word == "weekdays" { return Array(Weekday.allCases.prefix(5)) }
        if word == "weekends" { return Array(Weekday.allCases.suffix(2)) }
        let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { day(String($0)) }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2 else { return nil }
        return first <= last ? Array(Weekday.allCases[first...last]) : nil
    }

    /// By its name or the first three letters of it.
    private static func day(_ word: String) -> Int? {
        guard word.count >= 3 else { return nil }
        return Weekday.allCases.firstIndex { $0.rawValue.hasPrefix(word) }
    }
}

extension Hours {
    /// Reads hours as the form writes them: `mon-fri 09:00-17:00`, `any time`.
    init?(written text: String) {
        guard let part = FormShorthand.readHours(text), let from = part["from"]?.text.flatMap({ LocalTime($0) }),
            let to = part["to"]?.text.flatMap({ LocalTime($0) })
        else { return nil }
        let days = (part["days"]?.items ?? []).compactMap { Weekday(rawValue: $0.text ?? "") }
        self.init(days: Choices(days), from: from, to: to)
    }

    /// As the form writes them.
    var written: String {
        guard !isAnyTime else { return "any time" }
        let days = Tree.list(days.items.map { .text($0.rawValue) })
        return Shape.spokenDays(days) + "\(from)-\(to)"
    }
}

extension StringProtocol {
    /// Without spaces at both ends.
    var trimmed: String {
        String(self.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
