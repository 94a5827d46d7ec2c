import RespiteRecord

/// One question of an interview, about one place of the plan.
struct Question {
    let path: AnswerPath
    let field: Field
    /// "Meena Shah: What are they to the person?"
    let words: String

    init(_ field: Field, at path: AnswerPath, in document: Tree) {
        (self.field, self.path) = (field, path)
        let question = field.question.isEmpty ? "\(field.label.sentenceCased)?" : field.question
        words = Self.title(around: path, in: document).map { "\($0): \(question)" } ?? question
    }

    /// The question about any place of a plan; nil where there is no field.
    init?(at path: AnswerPath, in document: Tree) {
        var shape = Shape.part(FieldCatalogue.plan)
        var found: Field?
        for step in path.steps {
            switch (step, shape) {
            case (.field(let name), .part(let fields)):
                guard let field = fields.first(where: { $0.name == name }) else { return nil }
                (found, shape) = (field, field.shape)
            case (.item, .list(let item)), (.item, .answer(let item)): shape = item
            case (.field, _), (.item, _): return nil
            }
        }
        guard let found, case .field? = path.steps.last else { return nil }
        self.init(found, at: path, in: document)
    }

    /// Which of several it is about.
    private static func title(around path: AnswerPath, in document: Tree) -> String? {
        guard let item = path.itemAround, let value = document[item],
            let list = Question(at: item.parent, in: document)
        else { return nil }
        let title = list.field.shape.titleOfItem(value)
        return title.isEmpty ? nil : title
    }

    /// The part of the form that it belongs to.
    var area: String {
        guard case .field(let name)? = path.steps.first else { return "" }
        return FieldCatalogue.plan.first { $0.name == name }?.label ?? ""
    }

    /// What may be answered, where that is a choice: "1 person opens, 2 keyholder".
    var choices: String {
        switch field.shape {
        case .yesNo: "y/n"
        case .number(let unit, let range): "\(unit), \(range.lowerBound) to \(range.upperBound)"
        case .choice(let words), .choices(let words), .list(.choice(let words)):
            words.enumerated().map { "\($0 + 1) \($1.words)" }.joined(separator: ", ")
        case .part(let fields) where ["state", "inPlace"].contains(fields.first?.name):
            Question(fields[0], at: path, in: .empty).choices
        case .answer(.part(let fields)): Self.example(fields)
        default: ""
        }
    }

    var isYesOrNo: Bool { if case .yesNo = field.shape { true } else { false } }

    /// What people can be asked for in one breath.
    private static func example(_ fields: [Field]) -> String {
        let names = Set(fields.map(\.name))
        if names.contains("can") { return "name (relationship, telephone), next name (…); or none" }
        if names.contains("dose") { return "name (dose, times), next name (…); or none" }
        return "or none"
    }

    /// An answer to it, as it is said back to be checked.
    func said(_ answer: Tree) -> String {
        guard field.name == "languages" else { return field.shape.spoken(answer) }
        return answer.items.compactMap(\.text).map(LanguageName.of).joined(separator: ", ")
    }
}
