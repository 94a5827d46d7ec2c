extension Tree {
    /// What `value` would be written as, without the detour through text.
    package init(_ value: some Encodable) throws {
        self = try Branch.tree(of: value, at: [])
    }
}

/// A part of the tree that is being built.
private final class Branch {
    var scalar = Tree.null
    var members: [String: Tree]?
    var items: [Tree]?
    /// Parts that were asked for before they were filled in.
    var openMembers: [String: Branch] = [:]
    var openItems: [Int: Branch] = [:]

    var tree: Tree {
        if let members { return .object(members.merging(openMembers.mapValues(\.tree)) { $1 }) }
        guard var items else { return scalar }
        for (place, branch) in openItems { items[place] = branch.tree }
        return .list(items)
    }

    static func tree(of value: some Encodable, at path: [any CodingKey]) throws -> Tree {
        switch value {
        case let text as String: return .text(text)
        case let whole as Int: return .whole(whole)
        case let flag as Bool: return .flag(flag)
        case let number as Double: return .number(number)
        case let number as Float: return .number(Double(number))
        case let whole as any FixedWidthInteger & Encodable: return try tree(ofWhole: whole, at: path)
        default:
            let branch = Branch()
            try value.encode(to: TreeEncoder(branch: branch, codingPath: path))
            return branch.tree
        }
    }

    private static func tree(ofWhole value: some FixedWidthInteger & Encodable, at path: [any CodingKey]) throws -> Tree
    {
        guard let whole = Int(exactly: value) else {
            throw EncodingError.invalidValue(value, .init(codingPath: path, debugDescription: "is too large"))
        }
        return .whole(whole)
    }

    func openMember(_ key: String) -> Branch {
        let branch = Branch()
        openMembers[key] = branch
        return branch
    }

    func openItem() -> Branch {
        let branch = Branch()
        openItems[items?.count ?? 0] = branch
        items?.append(.null)
        return branch
    }
}

private struct TreeEncoder: Encoder {
    let branch: Branch
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        branch.members = branch.members ?? [:]
        return KeyedEncodingContainer(Members<Key>(branch: branch, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        branch.items = branch.items ?? []
        return Items(branch: branch, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        Scalar(branch: branch, codingPath: codingPath)
    }
}

private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let branch: Branch
    let codingPath: [any CodingKey]

    func encodeNil(forKey key: Key) { branch.members?[key.stringValue] = .null }
    func encode(_ text: String, forKey key: Key) { branch.members?[key.stringValue] = .text(text) }
    func encode(_ flag: Bool, forKey key: Key) { branch.members?[key.stringValue] = .flag(flag) }
    func encode(_ whole: Int, forKey key: Key) { branch.members?[key.stringValue] = .whole(whole) }

    func encode(_ value: some Encodable, forKey key: Key) throws {
        branch.members?[key.stringValue] = try Branch.tree(of: value, at: codingPath)
    }

    func superEncoder(forKey key: Key) -> any Encoder {
        TreeEncoder(branch: branch.openMember(key.stringValue), codingPath: codingPath + [key])
    }

    func superEncoder() -> any Encoder {
        TreeEncoder(branch: branch.openMember("super"), codingPath: codingPath)
    }

    func nestedContainer<Nested>(keyedBy: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {
        superEncoder(forKey: key).container(keyedBy: Nested.self)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        superEncoder(forKey: key).unkeyedContainer()
    }
}

private struct Items: UnkeyedEncodingContainer {
    let branch: Branch
    let codingPath: [any CodingKey]
    var count: Int { branch.items?.count ?? 0 }

    func encodeNil() { branch.items?.append(.null) }

    func encode(_ value: some Encodable) throws {
        branch.items?.append(try Branch.tree(of: value, at: codingPath))
    }

    func superEncoder() -> any Encoder {
        TreeEncoder(branch: branch.openItem(), codingPath: codingPath)
    }

    func nestedContainer<Nested>(keyedBy: Nested.Type) -> KeyedEncodingContainer<Nested> {
        superEncoder().container(keyedBy: Nested.self)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        superEncoder().unkeyedContainer()
    }
}

private struct Scalar: SingleValueEncodingContainer {
    let branch: Branch
    let codingPath: [any CodingKey]

    func encodeNil() { branch.scalar = .null }
    func encode(_ text: String) { branch.scalar = .text(text) }

    func encode(_ value: some Encodable) throws {
        switch try Branch.tree(of: value, at: codingPath) {
        case .object(let members): branch.members = members
        case .list(let items): branch.items = items
        case let scalar: branch.scalar = scalar
        }
    }
}
