import RespiteRecord

extension Field {
    /// Whether the form has a line for it while it is empty.
    var isAsked: Bool {
        if case .part = shape { true } else { !question.isEmpty }
    }

    /// The question, what may be answered, and help.
    var words: String {
        [question, shape.hint, help].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension Shape {
    /// What a list or an answer is of.
    var item: Shape? {
        switch self {
        case .list(let item), .answer(let item): item
        default: nil
        }
    }

    /// What may be answered.
    var hint: String {
        switch self {
        case .text, .words: ""
        case .number(let unit, let range): "(\(unit), \(range.lowerBound) to \(range.upperBound))"
        case .yesNo: "(yes or no)"
        case .date: "(2026-11-22)"
        case .partialDate: ""
        case .time: "(07:30)"
        case .choice(let words): "(one of: \(words.map(\.name).joined(separator: ", ")))"
        case .choices(let words): "(any of: [\(words.map(\.name).joined(separator: ", "))])"
        case .list(.choice(let words)): "(in order: [\(words.map(\.name).joined(separator: ", "))])"
        case .list(.time): "(a list: [07:30, 19:00])"
        case .list: "(a list)"
        case .answer: "(a list, or none)"
        case .part: ""
        }
    }
}

extension [Field] {
    /// What a part may have that can be written on one line.
    var hint: String {
        guard let title = FormShorthand.title(self) else { return "" }
        let others = filter { $0.name != title.name && !$0.question.isEmpty || $0.name == "note" }.map(\.name)
        return "\(title.label)"
            + (others.isEmpty ? "" : "; or below it \(([title.name] + others).joined(separator: ", "))")
    }
}
