import RespiteRecord

extension Page {
    /// Every answer that a plan holds, in the order and words of the form. What was not asked is left out.
    static func answers(of plan: Plan) throws -> Page {
        let tree = try Tree(plan)
        var page = Page()
        for area in FieldCatalogue.plan {
            guard let value = tree[area.name] else { continue }
            page.heading(area.label.uppercased())
            page.add(value, area.shape, indent: 2)
        }
        return page
    }

    /// What stands in a part, in a list, or alone.
    private mutating func add(_ value: Tree, _ shape: Shape, indent: Int) {
        switch shape {
        case .part(let fields):
            for field in fields where !FormWriter.derived.contains(field.name) {
                if let value = value[field.name] { add(value, field, indent: indent) }
            }
        case .answer(let item) where item.isPart && value["items"] != nil:
            addItems(value["items"]?.items ?? [], item, indent: indent)
        case .list(let item) where item.isPart: addItems(value.items, item, indent: indent)
        default: say(shape.spoken(value), indent: indent)
        }
    }

    /// A field on one line when it fits there, else its name with what it holds below.
    private mutating func add(_ value: Tree, _ field: Field, indent: Int) {
        if let line = field.shape.line(value) { return say("\(field.label): \(line)", indent: indent) }
        say("\(field.label):", indent: indent)
        add(value, field.shape, indent: indent + 2)
    }

    private mutating func addItems(_ items: [Tree], _ shape: Shape, indent: Int) {
        for (number, item) in items.enumerated() {
            if let line = shape.line(item) {
                say("\(number + 1). \(line)", indent: indent)
            } else {
                say("\(number + 1).", indent: indent)
                add(item, shape, indent: indent + 3)
            }
        }
    }
}

extension Shape {
    fileprivate var isPart: Bool { if case .part = self { true } else { false } }

    /// The value on one line, nil when it has parts that need more.
    fileprivate func line(_ value: Tree) -> String? {
        switch self {
        case .part(let fields): FormShorthand.written(value, fields) ?? (fields.isSaidWhole ? spoken(value) : nil)
        case .answer(let item) where item.isPart: value["items"] == nil ? "none" : nil
        case .list(let item) where item.isPart: nil
        default: spoken(value)
        }
    }
}

extension [Field] {
    /// Names, addresses and telephones are understood without the names of their fields.
    fileprivate var isSaidWhole: Bool {
        contains { ["given", "postcode", "typed"].contains($0.name) }
    }
}
