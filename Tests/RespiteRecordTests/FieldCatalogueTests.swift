import RespiteRecord
import Testing

@Suite struct FieldCatalogueTests {
    private func fullPlan(seed: UInt64 = 1) throws -> Plan {
        var example = Example(using: SplitMix64(seed: seed))
        return try example.plan()
    }

    @Test func whatTheCatalogueKnowsThePlanKeeps() throws {
        for seed in 0..<20 {
            var example = Example(using: SplitMix64(seed: UInt64(seed)))
            let tree = example.document()
            #expect(try Tree(Plan(tree: tree)) == tree)
        }
    }

    @Test func whatThePlanKeepsTheCatalogueKnows() throws {
        var walk = Walk()
        walk.visit(try fullPlan(), at: "", as: .part(FieldCatalogue.plan))
        #expect(walk.strangers == [])
        #expect(Set(FieldCatalogue.paths).subtracting(walk.seen) == [])
    }

    @Test func eachFieldIsAskedInWordsThatNameIt() {
        for (path, field) in FieldCatalogue.byPath {
            #expect(!field.label.isEmpty, "\(path)")
            #expect(field.question.isEmpty || field.question.hasSuffix("?"), "\(path)")
            #expect(!field.label.hasSuffix("."), "\(path)")
            if field.question.isEmpty { #expect(!field.help.isEmpty || field.need != .must, "\(path)") }
        }
    }

    @Test func aFieldThatDependsOnAnotherNamesOneBesideIt() {
        check(FieldCatalogue.plan)

        func check(_ fields: [Field]) {
            for field in fields {
                switch field.condition {
                case .beside(let name, _)?, .without(let name)?, .unlessNone(let name)?, .unlessFirst(let name, _)?:
                    #expect(fields.contains { $0.name == name }, "\(field.name)")
                case .carerYounger?, nil: break
                }
                switch field.shape {
                case .part(let parts), .list(.part(let parts)), .answer(.part(let parts)): check(parts)
                default: break
                }
            }
        }
    }

    @Test func anItemIsNoMoreSecretThanItsList() {
        for (path, field) in FieldCatalogue.byPath {
            for (inner, part) in FieldCatalogue.byPath where inner.hasPrefix(path + "[]") {
                #expect(part.tier <= field.tier, "\(inner)")
            }
        }
    }

    @Test func codesAndTheirPlacesHaveNoFieldInThePlan() {
        for (path, field) in FieldCatalogue.byPath {
            #expect(field.tier < .secret, "\(path)")
            #expect(path.split(separator: ".").allSatisfy { !$0.lowercased().contains("keysafe") }, "\(path)")
        }
    }
}

/// Goes through a plan by what its types hold, beside the catalogue.
private struct Walk {
    var strangers: [String] = []
    var seen: Set<String> = []

    mutating func visit(_ value: Any, at path: String, as shape: Shape) {
        switch (unwrapped(value), shape) {
        case (let part?, .part(let fields)): visitPart(part, at: path, fields)
        case (let list?, .list(let item)), (let list?, .answer(let item)):
            seen.insert(path)
            for item1 in items(of: list) { visit(item1, at: isPart(item) ? path + "[]" : path, as: item) }
        case (let choice as any Choice, .choice(let words)): compare(choice, words, path)
        case (let choices?, .choices(let words)):
            for choice in items(of: choices) { visit(choice, at: path, as: .choice(words)) }
        case (is String, .text), (is String, .words), (is Int, .number), (is Bool, .yesNo), (is LocalDate, .date),
            (is PartialDate, .partialDate), (is LocalTime, .time):
            seen.insert(path)
        default: strangers.append("\(path) is of another kind")
        }
    }

    private mutating func visitPart(_ part: Any, at path: String, _ fields: [Field]) {
        let known = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0) })
        for child in Mirror(reflecting: part).children {
            let name = String((child.label ?? "").drop { $0 == "_" })
            let path = path.isEmpty ? name : "\(path).\(name)"
            if let field = known[name] { visit(child.value, at: path, as: field.shape) } else { strangers.append(path) }
        }
    }

    private mutating func compare(_ choice: any Choice, _ words: [Word], _ path: String) {
        func names<Item: Choice>(_: Item) -> [String] { Item.allCases.map(\.rawValue) }
        if names(choice) == words.map(\.name) {
            seen.insert(path)
        } else {
            strangers.append("\(path) has other choices")
        }
    }

    private func isPart(_ shape: Shape) -> Bool {
        if case .part = shape { true } else { false }
    }

    /// Looks inside optionals and `OrEmpty`.
    private func unwrapped(_ value: Any) -> Any? {
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .optional { return mirror.children.first.flatMap { unwrapped($0.value) } }
        if let wrapped = mirror.children.first, wrapped.label == "wrappedValue" { return unwrapped(wrapped.value) }
        return value
    }

    /// Of an array, an answer or a set of choices.
    private func items(of value: Any) -> [Any] {
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .collection || mirror.displayStyle == .set { return mirror.children.map(\.value) }
        return mirror.children.first.map { items(of: $0.value) } ?? []
    }
}
