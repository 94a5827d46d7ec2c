/// A document as what it is made of, whatever it is about: what JSON can say.
package enum Tree: Hashable, Sendable {
    case null
    case flag(Bool)
    case whole(Int)
    case number(Double)
    case text(String)
    case list([Tree])
    case object([String: Tree])

    package static let empty = Tree.object([:])

    /// What stands under a key; nil for what is absent and for what has no keys.
    package subscript(key: String) -> Tree? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    /// What stands at a path of keys such as `carer.name.family`.
    package subscript(path path: String) -> Tree? {
        path.split(separator: ".").reduce(Optional(self)) { tree, key in tree?[String(key)] }
    }

    package var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    package var items: [Tree] {
        if case .list(let items) = self { items } else { [] }
    }
}

extension Tree: Codable {
    package init(from decoder: any Decoder) throws {
        if let members = try? decoder.container(keyedBy: Key.self) {
            let pairs = try members.allKeys.map { ($0.stringValue, try members.decode(Tree.self, forKey: $0)) }
            self = .object(Dictionary(pairs) { first, _ in first })
            return
        }
        if var items = try? decoder.unkeyedContainer() {
            var list: [Tree] = []
            while !items.isAtEnd { list.append(try items.decode(Tree.self)) }
            self = .list(list)
            return
        }
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let whole = try? value.decode(Int.self) {
            self = .whole(whole)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else {
            self = .text(try value.decode(String.self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        switch self {
        case .object(let members):
            var container = encoder.container(keyedBy: Key.self)
            for (key, member) in members { try container.encode(member, forKey: Key(stringValue: key)) }
        case .list(let items):
            var container = encoder.unkeyedContainer()
            for item in items { try container.encode(item) }
        case .null, .flag, .whole, .number, .text:
            try encodeScalar(to: encoder)
        }
    }

    private func encodeScalar(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .flag(let flag): try container.encode(flag)
        case .whole(let whole): try container.encode(whole)
        case .number(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        case .null, .list, .object: try container.encodeNil()
        }
    }

    /// Any name is a key.
    struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) {
            self.stringValue = stringValue
        }

        init?(intValue: Int) {
            nil
        }
    }
}
