import RespiteRecord

/// What the field catalogue has to say about the types of the plan and their fields, by their Swift names.
struct CatalogueNotes {
    private(set) var notes: [String: String] = [:]

    init() throws {
        visit(try TypeReader.read(Plan.self).sketch, .part(FieldCatalogue.plan))
        notes["RespiteRecord.Plan"] = "A plan. What is said above a field is what the form calls it."
    }

    private mutating func visit(_ sketch: TypeSketch, _ shape: RespiteRecord.Shape) {
        switch (sketch, shape) {
        case (.optional(let sketch), _): visit(sketch, shape)
        case (.list(let item), .list(let shape)), (.answer(let item), .answer(let shape)): visit(item, shape)
        case (.structure(let structure), .part(let fields)): visit(structure, fields)
        default: break
        }
    }

    private mutating func visit(_ structure: StructureSketch, _ fields: [Field]) {
        let known = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0) })
        for (name, sketch) in structure.fields {
            guard let field = known[name] else { continue }
            add(field.note, to: structure.name + "." + name)
            if case .enumeration(let name, _)? = sketch.item { add(field.wordsNote, to: name) }
            visit(sketch, field.shape)
        }
    }

    private mutating func add(_ note: String, to name: String) {
        if !note.isEmpty, notes[name] == nil { notes[name] = note }
    }
}

extension TypeSketch {
    /// What a field holds, one or several.
    fileprivate var item: TypeSketch? {
        switch self {
        case .optional(let sketch), .list(let sketch), .answer(let sketch): sketch.item
        default: self
        }
    }
}

extension Field {
    /// "Longest safe delay (minutes, 0 to 10080)"; empty where the name alone says it.
    fileprivate var note: String {
        let format = shape.format.flatMap { help.hasPrefix($0.prefix(4)) ? nil : $0 }
        let isPlain = [name.spaced, "the \(name.spaced)"].contains(label.lowercased()) && format == nil
        let said = label.prefix(1).uppercased() + label.dropFirst() + (format.map { " (\($0))" } ?? "")
        return [isPlain ? "" : said, help].filter { !$0.isEmpty }.joined(separator: ". ")
    }

    /// What choices mean whose names do not say it.
    fileprivate var wordsNote: String {
        switch shape {
        case .choice(let words), .choices(let words), .list(.choice(let words)):
            words.filter { $0.words != $0.name.spaced }.map { "\($0.name): \($0.words)" }.joined(separator: ", ")
        default: ""
        }
    }
}

extension RespiteRecord.Shape {
    /// How a value is written that is a plain string or number in the interface.
    fileprivate var format: String? {
        switch self {
        case .number(let unit, let range): "\(unit), \(range.lowerBound) to \(range.upperBound)"
        case .date: "2026-11-22"
        case .partialDate: "1955-02-02, 1955-02 or 1955"
        case .time, .list(.time): "07:30"
        case .text, .words, .yesNo, .choice, .choices, .list, .answer, .part: nil
        }
    }
}
