/// Holds a document against the catalogue: every name known, every value of the kind that belongs there.
struct DocumentCheck {
    private(set) var problems: [Problem] = []

    mutating func check(_ tree: Tree, against fields: [Field], in place: Place) {
        guard case .object(let members) = tree else { return report(place, "should have fields of its own") }
        var unknown = members.count
        for field in fields {
            guard let member = members[field.name] else { continue }
            unknown -= 1
            check(member, against: field.shape, in: place, field)
        }
        guard unknown > 0 else { return }
        let known = Set(fields.map(\.name))
        for name in members.keys.sorted() where !known.contains(name) {
            let path = place.path
            problems.append(Problem(path.isEmpty ? name : "\(path).\(name)", "is not a field of a plan"))
        }
    }

    /// A plain value is most often right, and then nobody needs to know where it stood.
    private mutating func check(_ tree: Tree, against shape: Shape, in place: Place, _ field: Field) {
        switch shape {
        case .part, .list, .answer, .choices: check(tree, against: shape, in: .field(field, in: place))
        case .text, .words, .number, .yesNo, .date, .partialDate, .time, .choice:
            guard tree != .null, let reason = shape.reasonAgainst(tree) else { return }
            report(.field(field, in: place), reason)
        }
    }

    private mutating func check(_ tree: Tree, against shape: Shape, in place: Place) {
        if tree == .null { return }
        switch shape {
        case .part(let fields): check(tree, against: fields, in: place)
        case .list(let item): checkItems(tree, against: item, in: place)
        case .answer(let item): checkAnswer(tree, against: item, in: place)
        case .choices(let words): checkItems(tree, against: .choice(words), in: place)
        case .text, .words, .number, .yesNo, .date, .partialDate, .time, .choice:
            if let reason = shape.reasonAgainst(tree) { report(place, reason) }
        }
    }

    private mutating func checkItems(_ tree: Tree, against shape: Shape, in place: Place) {
        guard case .list(let items) = tree else { return report(place, "should be a list") }
        for (number, item) in items.enumerated() { check(item, against: shape, in: .item(number, item, in: place)) }
    }

    private mutating func checkAnswer(_ tree: Tree, against shape: Shape, in place: Place) {
        guard case .object(let members) = tree, members.keys.allSatisfy({ ["answer", "items"].contains($0) }) else {
            return report(place, "should have an answer, \"stated\" or \"none\", and items")
        }
        let items = members["items"] ?? .list([])
        switch (tree["answer"]?.text, items.items.isEmpty) {
        case ("stated", false): checkItems(items, against: shape, in: place)
        case ("none", true): break
        case ("stated", true): report(place, "was stated, but nothing stands there")
        case ("none", false): report(place, "is \"none\", but something stands there")
        default: report(place, "should have the answer \"stated\" or \"none\"; leave it out if nobody asked")
        }
    }

    private mutating func report(_ place: Place, _ reason: String) {
        problems.append(Problem(place.path, reason))
    }
}

extension Shape {
    /// Why a plain value cannot stand here, in words that follow the name of the field; nil when it can.
    package func reasonAgainst(_ value: Tree) -> String? {
        switch self {
        case .text: Self.reasonAgainst(value, atMost: 200, linesAllowed: false)
        case .words: Self.reasonAgainst(value, atMost: 4000, linesAllowed: true)
        case .number(let unit, let range): Self.reasonAgainst(value, unit, range)
        case .yesNo: if case .flag = value { nil } else { "should be yes or no" }
        case .date: value.text.flatMap(LocalDate.init) == nil ? "should be a date such as 2026-11-22" : nil
        case .partialDate:
            value.text.flatMap(PartialDate.init) == nil ? "should be a date such as 1955-02-02, 1955-02 or 1955" : nil
        case .time: value.text.flatMap(LocalTime.init) == nil ? "should be a time such as 07:30" : nil
        case .choice(let words): words.contains { $0.name == value.text } ? nil : Self.oneOf(words)
        case .choices, .list, .answer, .part: nil
        }
    }

    private static func oneOf(_ words: [Word]) -> String {
        "should be one of " + words.map(\.name).joined(separator: ", ")
    }

    private static func reasonAgainst(_ value: Tree, _ unit: String, _ range: ClosedRange<Int>) -> String? {
        guard case .whole(let number) = value, range.contains(number) else {
            return "should be a whole number from \(range.lowerBound) to \(range.upperBound) (\(unit))"
        }
        return nil
    }

    /// Letters that steer a terminal have no business in a plan.
    private static func reasonAgainst(_ value: Tree, atMost length: Int, linesAllowed: Bool) -> String? {
        guard let text = value.text else { return "should be text" }
        guard text.utf8.count <= length || text.unicodeScalars.count <= length else {
            return "is too long: \(length) letters at most"
        }
        let steering = text.unicodeScalars.contains { letter in
            (letter.value < 0x20 || (0x7F..<0xA0).contains(letter.value)) && !(linesAllowed && letter == "\n")
        }
        return steering ? "has letters that cannot be printed\(linesAllowed ? "" : ", or more than one line")" : nil
    }
}
