import RespiteRecord

/// Reads what was typed on one line as the answer to a question, as forgivingly as can be done without guessing.
struct AnswerReader {
    /// What is known of the plan, for answers such as "same".
    let document: Tree
    let today: LocalDate

    func read(_ text: String, for field: Field) throws(Unclear) -> Tree {
        let value = try readShape(text, field)
        var check = field.shape.plainProblem(value)
        if case .list(let items) = value, let item = field.shape.item {
            check = items.lazy.compactMap { item.plainProblem($0) }.first
        }
        if let check { throw Unclear("That \(check).") }
        return value
    }

    private func readShape(_ text: String, _ field: Field) throws(Unclear) -> Tree {
        switch field.shape {
        case .answer(let item): return try readAnswer(text, item, field)
        case .list(let item):
            guard !Self.meansNone(text) else {
                throw Unclear("None is no answer here; Enter leaves the question open.")
            }
            return .list(try readItems(text, item, field))
        case .choices(let words): return .list(try readChoices(text, words))
        case .part(let fields): return try readPart(text, fields)
        case .choice(let words): return .text(try readChoice(text, words))
        case .text where field.name == "email" && !text.contains("@"):
            throw Unclear("Say an address such as name@example.org.")
        case .text, .words, .number, .yesNo, .date, .partialDate, .time: return try readScalar(text, field.shape)
        }
    }

    private func readAnswer(_ text: String, _ item: Shape, _ field: Field) throws(Unclear) -> Tree {
        if Self.meansNone(text) { return .object(["answer": .text("none")]) }
        if ["yes", "y"].contains(text.lowercased()) {
            throw Unclear("What is it? Say it in a few words, or none.")
        }
        return .object(["answer": .text("stated"), "items": .list(try readItems(text, item, field))])
    }

    static func meansNone(_ text: String) -> Bool {
        let words = text.lowercased().filter { $0 != "." }
        return [
            "none", "no", "n", "nobody", "no one", "nothing", "none known", "no known", "not any", "alone", "nowhere",
        ].contains(words)
    }

    /// In a talk a thing that nobody knows is left open, as Enter leaves it.
    static func meansUnknown(_ text: String) -> Bool {
        ["unknown", "not known", "not asked", "don't know", "dont know", "dk", "not sure", "unsure"]
            .contains(text.lowercased())
    }
}

extension AnswerReader {
    func readScalar(_ text: String, _ shape: Shape) throws(Unclear) -> Tree {
        switch shape {
        case .yesNo: return .flag(try Self.yesOrNo(text))
        case .number(let unit, let range): return .whole(try Self.number(text, unit, range))
        case .date:
            guard case .day(let date)? = WrittenDate(text, today: today)?.date else {
                throw Unclear("Say a day: 22 Nov 2026, 22/11/2026, today.")
            }
            return .text(date.description)
        case .partialDate:
            guard let date = WrittenDate(text, today: today)?.date else {
                throw Unclear("Say a date: 2 Feb 1955, 2/2/1955, Feb 1955 or 1955.")
            }
            return .text(date.description)
        case .time:
            guard let time = LocalTime(spoken: text) else { throw Unclear("Say a time: 7, 07:30, 7.30pm.") }
            return .text(time.description)
        default: return .text(text)
        }
    }

    private static func yesOrNo(_ text: String) throws(Unclear) -> Bool {
        switch text.lowercased() {
        case "y", "yes", "yep", "true": return true
        case "n", "no", "nope", "none", "false": return false
        default: throw Unclear("Say y or n.")
        }
    }

    /// `0`, `never`, `2 h`, `12 hours`, `2 workers`.
    private static func number(_ text: String, _ unit: String, _ range: ClosedRange<Int>) throws(Unclear) -> Int {
        let words = text.lowercased()
        let seconds = ["minutes": 60, "hours": 3600][unit]
        var number = Int(words.prefix { $0 != " " })
        if ["never", "not at all", "none", "no"].contains(words) { number = 0 }
        if ["half an hour", "half hour"].contains(words) { number = seconds.map { 1800 / $0 } }
        if let seconds, let span = WrittenSpan(words) { number = span.seconds / seconds }
        guard let number, range.contains(number) else {
            throw Unclear("Say a whole number from \(range.lowerBound) to \(range.upperBound) (\(unit)).")
        }
        return number
    }
}

extension Shape {
    /// Why a plain value cannot stand here; nil when it can, and for what is made of parts.
    fileprivate func plainProblem(_ value: Tree) -> String? {
        switch self {
        case .part, .list, .answer, .choices: nil
        case .text, .words, .number, .yesNo, .date, .partialDate, .time, .choice: reasonAgainst(value)
        }
    }
}
