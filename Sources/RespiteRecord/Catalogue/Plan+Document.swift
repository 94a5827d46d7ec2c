import Foundation

extension Plan {
    /// Reads one document. Throws `Problems` that name every unknown field and every value of the wrong kind.
    package init(document: Data) throws {
        guard let tree = try? JSONDecoder().decode(Tree.self, from: document) else {
            throw Problems(all: [Problem("", "the plan is not a JSON document")])
        }
        let problems = FieldCatalogue.problems(in: tree)
        guard problems.isEmpty else { throw Problems(all: problems) }
        self = try JSONDecoder().decode(Plan.self, from: document)
    }

    /// Reads what was already taken apart. Throws `Problems`, as above.
    package init(tree: Tree) throws {
        try self.init(document: try JSONEncoder().encode(tree))
    }

    /// Writes one document, the same bytes for the same plan on every machine.
    package func document() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}

extension FieldCatalogue {
    /// Every unknown field and every value of the wrong kind, by path.
    package static func problems(in plan: Tree) -> [Problem] {
        var check = DocumentCheck()
        check.check(plan, against: self.plan, at: "")
        return check.problems
    }
}
