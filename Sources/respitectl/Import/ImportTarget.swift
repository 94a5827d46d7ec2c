import RespiteRecord

/// Where the values of a column go.
enum ImportTarget: Equatable {
    /// Nowhere.
    case ignore
    /// What the old system calls the plan.
    case externalId
    case registeredOn
    case lastReviewedOn
    case field(FieldPath)

    /// Nil for a name that is neither one of these nor a field of a plan.
    init?(_ text: String) {
        switch text {
        case "ignore": self = .ignore
        case "externalId": self = .externalId
        case "registeredOn": self = .registeredOn
        case "lastReviewedOn": self = .lastReviewedOn
        default:
            guard let path = FieldPath(text) else { return nil }
            self = .field(path)
        }
    }
}

/// A place in a plan's document that one value fills: `carer.telephones[1].typed`, items counted from 0.
struct FieldPath: Equatable {
    enum Step: Equatable {
        case member(String)
        case item(Int)
        /// Into the items of a three-valued answer, which is thereby stated.
        case answer
    }

    let text: String
    let steps: [Step]
    let shape: RespiteRecord.Shape

    /// Nil where the catalogue has no such field, or it is one that cannot be filled by one value.
    init?(_ text: String) {
        var (steps, fields): ([Step], [Field]) = ([], FieldCatalogue.plan)
        var shape: RespiteRecord.Shape?
        for part in text.split(separator: ".", omittingEmptySubsequences: false) {
            let name = String(part.prefix { $0 != "[" })
            guard let field = fields.first(where: { $0.name == name }) else { return nil }
            steps.append(.member(name))
            shape = field.shape
            if part.count > name.count {
                guard part.last == "]", let number = Int(part.dropFirst(name.count + 1).dropLast()), number >= 0,
                    number < 100, let item = field.shape.item
                else { return nil }
                if case .answer = field.shape { steps.append(.answer) }
                steps.append(.item(number))
                shape = item
            }
            fields = shape?.directFields ?? []
        }
        guard let shape, shape.takesOneValue else { return nil }
        (self.text, self.steps, self.shape) = (text, steps, shape)
    }

    static func == (one: FieldPath, other: FieldPath) -> Bool { one.text == other.text }

    /// The same part's field of another name.
    func beside(_ name: String) -> FieldPath? {
        FieldPath(text.split(separator: ".").dropLast().joined(separator: ".") + "." + name)
    }
}

extension RespiteRecord.Shape {
    /// Those that a name after a dot can mean.
    fileprivate var directFields: [Field] {
        if case .part(let fields) = self { fields } else { [] }
    }

    fileprivate var takesOneValue: Bool {
        switch self {
        case .part: isName
        case .answer(.part): true
        case .list(.part(let fields)): FormShorthand.title(fields) != nil
        case .list(let item), .answer(let item): item.takesOneValue
        case .text, .words, .number, .yesNo, .date, .partialDate, .time, .choice, .choices: true
        }
    }

    /// Whether it is somebody's name, which people write in one piece.
    var isName: Bool {
        if case .part(let fields) = self { Set(fields.map(\.name)).isSuperset(of: ["given", "family"]) } else { false }
    }
}
