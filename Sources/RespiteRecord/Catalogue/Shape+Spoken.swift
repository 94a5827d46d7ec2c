extension Shape {
    /// A value of this shape as a person would say it, on one line.
    package func spoken(_ value: Tree) -> String {
        switch (self, value) {
        case (.yesNo, .flag(let flag)): flag ? "yes" : "no"
        case (.number(let unit, _), .whole(let number)): "\(number) \(unit)"
        case (.choice(let words), .text(let name)): words.first { $0.name == name }?.words ?? name
        case (.choices(let words), .list(let items)):
            items.map(Shape.choice(words).spoken).joined(separator: ", ")
        case (.list(let item), .list(let items)): items.map(item.spoken).joined(separator: "; ")
        case (.answer, _) where value["answer"] == .text("none"): "none"
        case (.answer(let item), _): (value["items"]?.items ?? []).map(item.spoken).joined(separator: "; ")
        case (.part(let fields), _): Self.spoken(value, fields)
        case (_, .text(let text)): text.split(separator: "\n").joined(separator: " / ")
        case (_, .whole(let number)): "\(number)"
        default: ""
        }
    }

    /// An item of a list or of an answer.
    func spokenItem(_ value: Tree) -> String {
        switch self {
        case .list(let item), .answer(let item): item.spoken(value)
        default: spoken(value)
        }
    }

    /// The first thing that is said of an item: its name, most often.
    package func titleOfItem(_ value: Tree) -> String {
        guard case .list(.part(let fields)) = asList else { return spokenItem(value) }
        let told = fields.first { $0.name != "id" && $0.name != "externalId" && value[$0.name] != nil }
        return told.map { $0.shape.spoken(value[$0.name] ?? .null) } ?? ""
    }

    /// A name is said without commas. Numbers that the register gives are left out; yes and no, and plain numbers, are said with their label.
    private static func spoken(_ part: Tree, _ fields: [Field]) -> String {
        if let whole = spokenWhole(part, fields) { return whole }
        let isName = fields.contains { $0.name == "given" }
        return fields.compactMap { field -> String? in
            guard let value = part[field.name], !["id", "externalId", "e164"].contains(field.name) else { return nil }
            let text = field.shape.spoken(value)
            guard !text.isEmpty else { return nil }
            if case .yesNo = field.shape { return "\(field.label): \(text)" }
            if case .number = field.shape { return "\(field.label): \(text)" }
            return text
        }.joined(separator: isName ? " " : ", ")
    }
}
