extension Tree {
    /// What `value` would be written as, without the detour through text.
    package init(_ value: some Encodable) throws {
        let box = Box()
        try value.encode(to: TreeEncoder(box: box, codingPath: []))
        self = box.tree
    }
}

/// A place in the tree that is being built.
private final class Box {
    var scalar = Tree.null
    var members: [String: Box]?
    var items: [Box]?

    var tree: Tree {
        if let members {
            .object(members.mapValues(\.tree))
        } else if let items {
            .list(items.map(\.tree))
        } else {
            scalar
        }
    }

    func member(_ key: String) -> Box {
        let box = Box()
        members = members ?? [:]
        members?[key] = box
        return box
    }

    func nextItem() -> Box {
        let box = Box()
        items = items ?? []
        items?.append(box)
        return box
    }
}

private struct TreeEncoder: Encoder {
    let box: Box
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        box.members = box.members ?? [:]
        return KeyedEncodingContainer(Members<Key>(box: box, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        box.items = box.items ?? []
        return Items(box: box, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        Scalar(box: box, codingPath: codingPath)
    }
}

private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let box: Box
    let codingPath: [any CodingKey]

    func encodeNil(forKey key: Key) { box.member(key.stringValue).scalar = .null }

    func encode(_ value: some Encodable, forKey key: Key) throws {
        try Scalar(box: box.member(key.stringValue), codingPath: codingPath + [key]).encode(value)
    }

    func superEncoder(forKey key: Key) -> any Encoder {
        TreeEncoder(box: box.member(key.stringValue), codingPath: codingPath + [key])
    }

    func superEncoder() -> any Encoder {
        TreeEncoder(box: box.member("super"), codingPath: codingPath)
    }

    func nestedContainer<Nested>(keyedBy: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {
        superEncoder(forKey: key).container(keyedBy: Nested.self)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        superEncoder(forKey: key).unkeyedContainer()
    }
}

private struct Items: UnkeyedEncodingContainer {
    let box: Box
    let codingPath: [any CodingKey]
    var count: Int { box.items?.count ?? 0 }

    func encodeNil() { box.nextItem().scalar = .null }

    func encode(_ value: some Encodable) throws {
        try Scalar(box: box.nextItem(), codingPath: codingPath).encode(value)
    }

    func superEncoder() -> any Encoder {
        TreeEncoder(box: box.nextItem(), codingPath: codingPath)
    }

    func nestedContainer<Nested>(keyedBy: Nested.Type) -> KeyedEncodingContainer<Nested> {
        superEncoder().container(keyedBy: Nested.self)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        superEncoder().unkeyedContainer()
    }
}

private struct Scalar: SingleValueEncodingContainer {
    let box: Box
    let codingPath: [any CodingKey]

    func encodeNil() { box.scalar = .null }

    func encode(_ value: some Encodable) throws {
        switch value {
        case let text as String: box.scalar = .text(text)
        case let whole as Int: box.scalar = .whole(whole)
        case let flag as Bool: box.scalar = .flag(flag)
        case let number as Double: box.scalar = .number(number)
        case let number as Float: box.scalar = .number(Double(number))
        case let whole as any FixedWidthInteger & Encodable: try encode(whole: whole)
        default: try value.encode(to: TreeEncoder(box: box, codingPath: codingPath))
        }
    }

    private func encode(whole value: some FixedWidthInteger & Encodable) throws {
        guard let whole = Int(exactly: value) else {
            throw EncodingError.invalidValue(value, .init(codingPath: codingPath, debugDescription: "is too large"))
        }
        box.scalar = .whole(whole)
    }
}
