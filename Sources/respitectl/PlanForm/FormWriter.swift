import RespiteRecord

/// Writes the form, a line at a time.
struct FormWriter {
    private var lines: [String] = []
    /// Worked out by the register, and so not asked for.
    static let derived: Set<String> = ["e164"]

    var text: String { lines.joined(separator: "\n") + "\n" }

    mutating func writeHead(_ title: String?) {
        lines += title.map { ["# \($0)"] } ?? []
        lines += [
            "# What is left empty was not asked. \"none\" means that somebody asked, and there is none.",
            "# M must be answered before the plan is complete, R should be, O may be; an incomplete plan is used too.",
            "# To answer a list, take away the # in front of its lines; write them again for each further item.",
        ]
    }

    /// A part of the form with its heading.
    mutating func writeArea(_ field: Field, _ value: Tree?) {
        lines += ["", "# ---- \(field.label) ----"]
        guard case .part(let fields) = field.shape else { return writeField(field, value, indent: 0) }
        lines.append("\(field.name):")
        for part in fields { writeField(part, value?[part.name], indent: 2) }
    }

    /// The question, and below it the name with its answer.
    ///
    /// `need` is how much the part that it belongs to is needed: nothing of it is needed more.
    private mutating func writeField(_ field: Field, _ value: Tree?, indent: Int, need: Need = .must) {
        guard !Self.derived.contains(field.name), value != nil || field.isAsked else { return }
        let space = String(repeating: " ", count: indent)
        let need = min(need, field.need)
        writeQuestion(field.question.isEmpty ? field.label : field.words, need, field, indent: indent)
        if case .part(let fields) = field.shape {
            writePart(named: field.name, fields, value, (indent, need))
        } else if let value {
            writeValue(named: field.name, field.shape, value, indent: indent)
        } else {
            lines.append("\(space)\(field.name):")
            writeSkeleton(field.shape, indent: indent)
        }
    }

    /// As a comment of lines that fit on a terminal. What only the register gives has none.
    private mutating func writeQuestion(_ words: String, _ need: Need, _ field: Field, indent: Int) {
        guard field.isAsked else { return }
        let space = String(repeating: " ", count: indent)
        var line = "\(space)# \(need.mark) "
        for word in words.split(separator: " ") {
            if line.columns + 1 + word.columns > 100 {
                lines.append(line)
                line = "\(space)#   "
            }
            line += " " + word
        }
        lines.append(line)
    }

    /// A telephone fits on one line; other parts have their fields below them.
    private mutating func writePart(
        named name: String, _ fields: [Field], _ value: Tree?, _ place: (indent: Int, need: Need)
    ) {
        let space = String(repeating: " ", count: place.indent)
        let isLine = FormShorthand.title(fields)?.name == "typed"
        let told = value.map(Self.withoutDerived) ?? .empty
        if isLine, told == .empty {
            lines.append("\(space)\(name):  # \(fields.hint)")
        } else if isLine, let line = FormShorthand.written(told, fields) {
            lines.append("\(space)\(name): \(line)")
        } else {
            lines.append("\(space)\(name):")
            for field in fields { writeField(field, told[field.name], indent: place.indent + 2, need: place.need) }
        }
    }

    private mutating func writeValue(named name: String, _ shape: Shape, _ value: Tree, indent: Int) {
        let start = String(repeating: " ", count: indent) + name + ":"
        switch shape {
        case .answer where value["answer"] == .text("none"): lines.append("\(start) none")
        case .answer(let item): writeItems(start, item, value["items"]?.items ?? [], indent: indent)
        case .list(let item): writeItems(start, item, value.items, indent: indent)
        case .choices(let words): lines.append("\(start) " + Self.flow(value.items, .choice(words)))
        default: write(scalar: value, shape, after: start, indent: indent)
        }
    }

    private mutating func write(scalar value: Tree, _ shape: Shape, after start: String, indent: Int) {
        if let text = value.text, let block = FormScalar.block(text, indent: indent + 2) {
            lines.append("\(start) \(block[0])")
            lines += block.dropFirst()
        } else {
            lines.append("\(start) \(Self.scalar(value, shape))")
        }
    }

    private mutating func writeItems(_ start: String, _ shape: Shape, _ items: [Tree], indent: Int) {
        switch shape {
        case .time, .choice: lines.append("\(start) " + Self.flow(items, shape))
        case .part(let fields):
            lines.append(start)
            for item in items { writeItem(Self.withoutDerived(item), fields, indent: indent + 2) }
        default:
            lines.append(start)
            let space = String(repeating: " ", count: indent + 2)
            for item in items { write(scalar: item, shape, after: "\(space)-", indent: indent + 2) }
        }
    }

    /// One item: on one line if it can be, else with a line for each of its fields.
    private mutating func writeItem(_ item: Tree, _ fields: [Field], indent: Int) {
        let space = String(repeating: " ", count: indent)
        if let line = FormShorthand.written(item, fields) { return lines.append("\(space)- \(line)") }
        var inner = FormWriter()
        for field in fields { inner.writeItemField(field, item[field.name]) }
        for (number, line) in inner.lines.enumerated() {
            lines.append(line.isEmpty ? "" : space + (number == 0 ? "- " : "  ") + line)
        }
    }

    /// Inside an item the question stands behind the name, and only while there is no answer.
    private mutating func writeItemField(_ field: Field, _ value: Tree?) {
        guard !Self.derived.contains(field.name), value != nil || field.isAsked else { return }
        switch (field.shape, value) {
        case (.part(let fields), _): writePartOfItem(field, fields, value)
        case (_, let value?): writeValue(named: field.name, field.shape, value, indent: 0)
        case (_, nil): lines.append("\(field.name):  # \(field.need.mark)  \(field.words)")
        }
    }

    private mutating func writePartOfItem(_ field: Field, _ fields: [Field], _ value: Tree?) {
        let told = value.map(Self.withoutDerived) ?? .empty
        if told == .empty, FormShorthand.title(fields) != nil {
            lines.append("\(field.name):  # \(field.need.mark)  \(field.label): \(fields.hint)")
        } else if let line = FormShorthand.written(told, fields) {
            lines.append("\(field.name): \(line)")
        } else {
            var inner = FormWriter()
            for part in fields { inner.writeItemField(part, told[part.name]) }
            lines += ["\(field.name):"] + inner.lines.map { $0.isEmpty ? "" : "  " + $0 }
        }
    }

    /// An item to be, in comments.
    private mutating func writeSkeleton(_ shape: Shape, indent: Int) {
        guard case .part(let fields)? = shape.item else { return }
        let space = String(repeating: " ", count: indent)
        if let form = FormShorthand.form(fields) { return lines.append("\(space)#  - \(form)") }
        var inner = FormWriter()
        for field in fields { inner.writeItemField(field, nil) }
        for (number, line) in inner.lines.enumerated() {
            lines.append("\(space)#  \(number == 0 ? "- " : "  ")\(line)")
        }
    }
}

extension FormWriter {
    static func scalar(_ value: Tree, _ shape: Shape) -> String {
        switch value {
        case .flag(let flag): flag ? "yes" : "no"
        case .whole(let whole): "\(whole)"
        case .text(let text):
            switch shape {
            case .date, .partialDate, .time, .choice: text
            default: FormScalar.written(text)
            }
        case .null, .number, .list, .object: "{}"
        }
    }

    /// `[07:00, 11:00]`
    private static func flow(_ items: [Tree], _ shape: Shape) -> String {
        "[" + items.map { scalar($0, shape) }.joined(separator: ", ") + "]"
    }

    private static func withoutDerived(_ part: Tree) -> Tree {
        guard case .object(let members) = part else { return part }
        return .object(members.filter { !derived.contains($0.key) })
    }
}
