import RespiteRecord
import Yams

/// Reads a form into the document that it stands for, and notes where everything stood and what is wrong.
struct FormReader {
    private(set) var places = FormPlaces()
    private(set) var problems: [FormProblem] = []
    private var source: [[Unicode.Scalar]] = []
    private var reported: Set<[Int?]> = []

    mutating func read(_ text: String) -> Tree {
        source = text.unicodeScalars.lines
        do {
            guard let root = try Yams.compose(yaml: text), !root.isEmpty else { return .empty }
            return readPart(root, FieldCatalogue.plan, at: "") ?? .empty
        } catch {
            problems.append(FormProblem(error))
            return .empty
        }
    }

    /// Nil while nothing of it is answered.
    private mutating func readPart(_ node: Node, _ fields: [Field], at path: String) -> Tree? {
        guard case .mapping(let mapping) = node else { return readLine(node, fields, at: path) }
        var members: [String: Tree] = [:]
        for (key, value) in mapping {
            guard let name = key.scalar?.string, let field = fields.first(where: { $0.name == name }) else {
                report(key, unknown(key, fields))
                continue
            }
            let path = path.isEmpty ? name : "\(path).\(name)"
            note(path, value.isEmpty ? key : value)
            if let read = read(value, field.shape, at: path) { members[name] = read }
        }
        return members.isEmpty ? nil : .object(members)
    }

    /// A part that was written on one line.
    private mutating func readLine(_ node: Node, _ fields: [Field], at path: String) -> Tree? {
        guard case .scalar(let scalar) = node else {
            report(node, "\(path) should have fields of its own, not a list")
            return nil
        }
        if let part = FormShorthand.read(scalar.string, fields) { return part }
        if let form = FormShorthand.form(fields) {
            report(node, "\(path) should be \(form)")
            return nil
        }
        guard let title = FormShorthand.title(fields) else {
            report(node, path.isEmpty ? "this is no plan: it has no fields" : "\(path) should have fields of its own")
            return nil
        }
        return read(node, title.shape, at: "\(path).\(title.name)").map { .object([title.name: $0]) }
    }

    private mutating func read(_ node: Node, _ shape: Shape, at path: String) -> Tree? {
        if let sign = sign(before: node) {
            report(node, "\(path): a text that begins with \(sign) belongs in quotes")
            return nil
        }
        guard !node.isEmpty else { return nil }
        switch shape {
        case .part(let fields): return readPart(node, fields, at: path)
        case .answer(let item): return readAnswer(node, item, at: path)
        case .list(let item): return readList(node, item, at: path).map(Tree.list)
        case .choices(let words): return readChoices(node, words, at: path)
        case .text, .words, .number, .yesNo, .date, .partialDate, .time, .choice:
            return readScalar(node, shape, at: path)
        }
    }

    /// What YAML would take for a label, a reference to one, or a type, none of which a form has.
    private func sign(before node: Node) -> Unicode.Scalar? {
        guard let mark = node.mark, source.indices.contains(mark.line - 1),
            source[mark.line - 1].indices.contains(mark.column - 1)
        else { return nil }
        let sign = source[mark.line - 1][mark.column - 1]
        return ["&", "*", "!"].contains(sign) ? sign : nil
    }

    private mutating func readAnswer(_ node: Node, _ item: Shape, at path: String) -> Tree? {
        if node.isNone { return .object(["answer": .text("none")]) }
        return readList(node, item, at: path).map { .object(["answer": .text("stated"), "items": .list($0)]) }
    }

    /// One value alone is a list of one. Items that are empty are left out; nil when none is left.
    private mutating func readList(_ node: Node, _ item: Shape, at path: String) -> [Tree]? {
        let nodes = node.sequence.map(Array.init) ?? [node]
        var items: [Tree] = []
        for node in nodes {
            if node.isNone {
                report(
                    node, "\(path): none stands alone, and only where there is a choice of none; else leave it empty")
                continue
            }
            let path = "\(path)[\(items.count)]"
            note(path, node)
            if let value = read(node, item, at: path) { items.append(value) }
        }
        return items.isEmpty ? nil : items
    }

    private mutating func readChoices(_ node: Node, _ words: [Word], at path: String) -> Tree? {
        guard let chosen = readList(node, .choice(words), at: path) else { return nil }
        let names = Set(chosen.compactMap(\.text))
        return .list(words.filter { names.contains($0.name) }.map { .text($0.name) })
    }

    private mutating func readScalar(_ node: Node, _ shape: Shape, at path: String) -> Tree? {
        guard case .scalar(let scalar) = node else {
            report(
                node,
                "\(path) should be one value" + (node.sequence == nil ? ", without fields of its own" : ", not a list"))
            return nil
        }
        let value = FormReader.value(scalar.string, shape)
        guard let reason = shape.reasonAgainst(value) else { return value }
        report(node, "\(path) \(reason)\(suggestion(scalar.string, shape))")
        return nil
    }
}

extension FormReader {
    /// What a text means where a value of this shape stands.
    private static func value(_ text: String, _ shape: Shape) -> Tree {
        switch shape {
        case .number: Int(text).map(Tree.whole) ?? .text(text)
        case .yesNo:
            switch text.lowercased() {
            case "yes", "y", "true": .flag(true)
            case "no", "n", "false": .flag(false)
            default: .text(text)
            }
        case .choice(let words):
            .text(
                words.first { $0.name.lowercased() == text.lowercased() || $0.words == text.lowercased() }?.name ?? text
            )
        default: .text(text)
        }
    }

    private func suggestion(_ text: String, _ shape: Shape) -> String {
        guard case .choice(let words) = shape, let nearest = text.nearest(of: words.map(\.name)) else { return "" }
        return "; did you mean \(nearest)?"
    }

    private func unknown(_ key: Node, _ fields: [Field]) -> String {
        guard let name = key.scalar?.string else { return "the name of a field should be one word" }
        let nearest = name.nearest(of: fields.map(\.name)).map { "; did you mean \($0)?" } ?? ""
        return "there is no field “\(name.cut(toColumns: 40).withoutControls)” here\(nearest)"
    }

    private mutating func note(_ path: String, _ node: Node) {
        if let mark = node.mark { places.note(path, line: mark.line, column: mark.column) }
    }

    /// Once a place: what is wrong where something is referred to was reported where it stands.
    private mutating func report(_ node: Node, _ message: String) {
        guard reported.insert([node.mark?.line, node.mark?.column]).inserted else { return }
        problems.append(FormProblem(line: node.mark?.line, column: node.mark?.column, message: message))
    }
}

extension Node {
    /// Nothing was written, or what means nothing.
    fileprivate var isEmpty: Bool {
        guard case .scalar(let scalar) = self else { return false }
        return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
    }

    fileprivate var isNone: Bool {
        guard case .scalar(let scalar) = self else { return false }
        return scalar.style == .plain && scalar.string.lowercased() == "none"
    }
}

extension String.UnicodeScalarView {
    /// Its lines as YAML counts them.
    fileprivate var lines: [[Unicode.Scalar]] {
        var (lines, line, last): ([[Unicode.Scalar]], [Unicode.Scalar], Unicode.Scalar) = ([], [], " ")
        for letter in self {
            switch letter {
            case "\n" where last == "\r": break
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
                lines.append(line)
                line = []
            default: line.append(letter)
            }
            last = letter
        }
        return lines + [line]
    }
}

extension FormProblem {
    /// What libyaml or Yams found wrong with the text itself.
    init(_ error: any Error) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let advice =
                problem.contains("cannot start any token") ? "; indent with spaces, and put odd texts in quotes" : ""
            self.init(line: mark.line, column: mark.column, message: "this is not YAML: \(problem)\(advice)")
        case .duplicatedKeysInMapping(let names, let context):
            let names = names.sorted().joined(separator: ", ")
            self.init(line: context.mark.line, column: context.mark.column, message: "written twice: \(names)")
        default:
            self.init(message: "this is not a text in UTF-8 that can be read")
        }
    }
}
