import RespiteRecord

/// Where an answer belongs in a plan, written as in `Problem.path`: `contacts[1].telephones`.
struct AnswerPath: Hashable {
    enum Step: Hashable {
        case field(String)
        /// Counted from 0.
        case item(Int)
    }

    private(set) var steps: [Step]

    init(steps: [Step] = []) {
        self.steps = steps
    }

    func field(_ name: String) -> AnswerPath { AnswerPath(steps: steps + [.field(name)]) }
    func item(_ number: Int) -> AnswerPath { AnswerPath(steps: steps + [.item(number)]) }

    /// The place around it.
    var parent: AnswerPath { AnswerPath(steps: steps.dropLast()) }

    /// The nearest item of a list around it.
    var itemAround: AnswerPath? {
        steps.lastIndex { if case .item = $0 { true } else { false } }.map { AnswerPath(steps: Array(steps[...$0])) }
    }

    func begins(with other: AnswerPath) -> Bool { steps.starts(with: other.steps) }
}

extension AnswerPath: LosslessStringConvertible {
    var description: String {
        steps.reduce("") { text, step in
            switch step {
            case .field(let name): text + (text.isEmpty ? "" : ".") + name
            case .item(let number): text + "[\(number)]"
            }
        }
    }

    init?(_ text: String) {
        self.init()
        for word in text.split(separator: ".") {
            let pieces = word.split { $0 == "[" || $0 == "]" }
            guard let name = pieces.first, name.allSatisfy({ $0.isLetter || $0.isNumber }) else { return nil }
            steps.append(.field(String(name)))
            for piece in pieces.dropFirst() {
                guard let number = Int(piece), number >= 0 else { return nil }
                steps.append(.item(number))
            }
        }
    }
}

extension Tree {
    /// What stands at a place; nil while nothing does.
    subscript(place: AnswerPath) -> Tree? {
        place.steps.reduce(Optional(self)) { tree, step in
            switch step {
            case .field(let name): return tree?[name]
            case .item(let number):
                let items = tree?.itemsOfList ?? []
                return items.indices.contains(number) ? items[number] : nil
            }
        }
    }

    /// Of a list, and of a three-valued answer.
    var itemsOfList: [Tree] { (self["items"] ?? self).items }

    /// The plan with another answer at a place; nil takes the answer away, and with it the parts that are empty then.
    func replacing(_ place: AnswerPath, by answer: Tree?) -> Tree {
        Self.replace(self, place.steps[...], answer, .part(FieldCatalogue.plan)) ?? .empty
    }

    private static func replace(
        _ tree: Tree?, _ steps: ArraySlice<AnswerPath.Step>, _ answer: Tree?, _ shape: Shape
    ) -> Tree? {
        switch (steps.first, shape) {
        case (nil, _): answer
        case (.field(let name)?, .part(let fields)): replaceMember(name, of: tree, steps, answer, fields)
        case (.item(let number)?, .answer(let item)):
            list(tree, number, steps, answer, item).map { .object(["answer": .text("stated"), "items": .list($0)]) }
        case (.item(let number)?, .list(let item)): list(tree, number, steps, answer, item).map(Tree.list)
        case (.field?, _), (.item?, _): tree
        }
    }

    private static func replaceMember(
        _ name: String, of tree: Tree?, _ steps: ArraySlice<AnswerPath.Step>, _ answer: Tree?, _ fields: [Field]
    ) -> Tree? {
        guard let field = fields.first(where: { $0.name == name }) else { return tree }
        var members: [String: Tree] = if case .object(let members)? = tree { members } else { [:] }
        members[name] = replace(members[name], steps.dropFirst(), answer, field.shape)
        return members.isEmpty ? nil : .object(members)
    }

    /// Nil when none is left.
    private static func list(
        _ tree: Tree?, _ number: Int, _ steps: ArraySlice<AnswerPath.Step>, _ answer: Tree?, _ shape: Shape
    ) -> [Tree]? {
        var items = tree?.itemsOfList ?? []
        let old = items.indices.contains(number) ? items[number] : nil
        switch (old, replace(old, steps.dropFirst(), answer, shape)) {
        case (nil, let new?): items.append(new)
        case (_?, let new?): items[number] = new
        case (_?, nil): items.remove(at: number)
        case (nil, nil): break
        }
        return items.isEmpty ? nil : items
    }
}
