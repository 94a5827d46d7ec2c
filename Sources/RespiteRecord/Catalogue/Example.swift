/// Made-up plans, drawn field by field from the catalogue: to show a filled form, and to try whatever reads plans.
///
/// Each is a document of the right shape; what it says makes no sense.
package struct Example<Generator: RandomNumberGenerator> {
    package var generator: Generator
    /// How many of the fields are answered: 1 is all of them.
    package var density: Double

    package init(density: Double = 1, using generator: Generator) {
        self.generator = generator
        self.density = density
    }

    package mutating func plan() throws -> Plan {
        try Plan(tree: document())
    }

    package mutating func document() -> Tree {
        part(FieldCatalogue.plan)
    }

    /// An item of a list has at least what it must have; other parts may stay empty.
    private mutating func part(_ fields: [Field], isItem: Bool = false) -> Tree {
        var members: [String: Tree] = [:]
        for field in fields {
            let isDrawn = Double.random(in: 0..<1, using: &generator) < density
            guard isDrawn || (isItem && field.need == .must) else { continue }
            let value = value(field.shape)
            if value != .empty { members[field.name] = value }
        }
        if isItem, members.isEmpty, let first = fields.first { members[first.name] = value(first.shape) }
        return .object(members)
    }

    private mutating func value(_ shape: Shape) -> Tree {
        switch shape {
        case .text: .text(words(upTo: 3))
        case .words: .text(words(upTo: 12))
        case .number(_, let range): .whole(Int.random(in: range, using: &generator))
        case .yesNo: .flag(Bool.random(using: &generator))
        case .date: .text(date().description)
        case .partialDate: .text(partialDate().description)
        case .time: .text(LocalTime(minutesOfDay: Int.random(in: 0...1440, using: &generator)).description)
        case .choice(let words): pick(words)
        case .choices(let words): choices(words)
        case .list(let item): .list(items(item))
        case .answer(let item): answer(item)
        case .part(let fields): part(fields)
        }
    }

    private mutating func answer(_ item: Shape) -> Tree {
        guard density == 1 || Bool.random(using: &generator) else { return .object(["answer": .text("none")]) }
        return .object(["answer": .text("stated"), "items": .list(items(item))])
    }

    private mutating func items(_ shape: Shape) -> [Tree] {
        (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            if case .part(let fields) = shape { part(fields, isItem: true) } else { value(shape) }
        }
    }

    /// Not the one that says nothing: a field that is not asked is left out.
    private mutating func pick(_ words: [Word]) -> Tree {
        .text(words.filter { $0.name != "notAsked" }.randomElement(using: &generator)?.name ?? "")
    }

    /// Some, in the order of the list.
    private mutating func choices(_ words: [Word]) -> Tree {
        let some = words.filter { _ in Bool.random(using: &generator) }
        return .list((some.isEmpty ? Array(words.prefix(1)) : some).map { .text($0.name) })
    }

    private mutating func date() -> LocalDate {
        LocalDate(daysSince1970: Int.random(in: -20_000...20_000, using: &generator))
    }

    private mutating func partialDate() -> PartialDate {
        let date = date()
        return switch Int.random(in: 0..<4, using: &generator) {
        case 0: .year(date.year)
        case 1: .month(year: date.year, month: date.month)
        default: .day(date)
        }
    }

    private mutating func words(upTo count: Int) -> String {
        (0..<Int.random(in: 1...count, using: &generator)).map { _ in
            Self.words.randomElement(using: &generator) ?? ""
        }.joined(separator: " ")
    }

    private static var words: [String] {
        [
            "kettle", "Ramesh-bhai", "it's", "ŵyl", "no", "yes", "none", "12", "0123", "null", "~", "- dash",
            "key: value", "#5",
            "\"quoted\"", "परिवार", "家", "true", "1e3", "2026-11-22", "07:30", "{brace}", "[bracket]", "*star", "&and",
            "!bang",
            "%", "@", "`tick`", "back\\slash", "|", ">", "?", ":", "🏠", "é", "O’Brien", "'", "a, b",
        ]
    }
}
