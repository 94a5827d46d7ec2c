import Foundation

extension Plan {
    /// Reads one document. Throws `Problems` that name every unknown field and every value of the wrong kind.
    package init(document: Data) throws {
        guard let plan = try? JSONDecoder().decode(Plan.self, from: document),
            FieldCatalogue.problems(in: try Tree(plan)).isEmpty
        else { throw Self.problems(in: document) }
        self = plan
    }

    /// What is wrong with a document that cannot be read. It takes its time.
    private static func problems(in document: Data) -> Problems {
        guard let tree = try? JSONDecoder().decode(Tree.self, from: document) else {
            return Problems(all: [Problem("", "the plan is not a JSON document")])
        }
        let problems = FieldCatalogue.problems(in: tree)
        guard problems.isEmpty else { return Problems(all: problems) }
        do {
            _ = try JSONDecoder().decode(Plan.self, from: document)
            return Problems(all: [Problem("", "the plan cannot be read")])
        } catch let error as DecodingError {
            return Problems(all: [Problem(error)])
        } catch {
            return Problems(all: [Problem("", "the plan cannot be read")])
        }
    }

    /// Reads what was already taken apart. Throws `Problems`, as above.
    package init(tree: Tree) throws {
        try self.init(document: Data(tree.json))
    }

    /// Writes one document, the same bytes for the same plan on every machine.
    package func document() throws -> Data {
        Data(try Tree(self).json)
    }
}

extension FieldCatalogue {
    /// Every unknown field and every value of the wrong kind, by path.
    package static func problems(in plan: Tree) -> [Problem] {
        var check = DocumentCheck()
        check.check(plan, against: self.plan, in: .top)
        return check.problems
    }
}

extension Problem {
    /// What the catalogue does not know: that a part lacks something without which it is none.
    init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context): self.init(Self.path(context.codingPath + [key]), "is missing")
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            self.init(Self.path(context.codingPath), "cannot be read")
        @unknown default: self.init("", "the plan cannot be read")
        }
    }

    /// The items of an answer stand for the answer.
    private static func path(_ keys: [any CodingKey]) -> String {
        var path = ""
        for (number, key) in keys.enumerated() {
            if let index = key.intValue {
                path += "[\(index)]"
            } else if key.stringValue != "items" || number + 1 == keys.count || keys[number + 1].intValue == nil {
                path += (path.isEmpty ? "" : ".") + key.stringValue
            }
        }
        return path
    }
}
