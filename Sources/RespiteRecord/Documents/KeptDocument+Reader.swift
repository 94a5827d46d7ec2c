extension KeptDocument {
    /// Reads one value of the document, and what is in it.
    struct Reader: Decoder {
        private static let knowsNames: [CodingUserInfoKey: any Sendable] = [.namesAreKnown: true]

        let document: UnsafePointer<KeptDocument>
        let index: Int

        init(_ document: UnsafePointer<KeptDocument>, _ index: Int) {
            (self.document, self.index) = (document, index)
        }

        /// Not kept: whoever reads says which document could not be read, and that is enough to find it.
        var codingPath: [any CodingKey] { [] }
        var userInfo: [CodingUserInfoKey: Any] { Self.knowsNames }

        var node: Node { document.pointee.nodes[index] }
        var isNull: Bool { node.kind == .null }

        func names(_ name: String) -> Bool { document.pointee.names(node, name) }

        func read<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: self) }

        func text() throws -> String { try document.pointee.text(of: node) }
        func whole() throws -> Int { try document.pointee.whole(of: node) }
        func number() throws -> Double { try document.pointee.number(of: node) }

        func flag() throws -> Bool {
            switch node.kind {
            case .yes: true
            case .no: false
            case .null, .number, .text, .textWithEscapes, .list, .object: throw Unreadable()
            }
        }

        func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
            KeyedDecodingContainer(Members(try inside(.object)))
        }

        func unkeyedContainer() throws -> any UnkeyedDecodingContainer { Items(try inside(.list)) }

        func singleValueContainer() -> any SingleValueDecodingContainer { self }

        private func inside(_ kind: Node.Kind) throws -> Reader {
            guard node.kind == kind else { throw Unreadable() }
            return self
        }
    }
}

extension KeptDocument.Reader: SingleValueDecodingContainer {
    func decodeNil() -> Bool { isNull }
    func decode(_ type: String.Type) throws -> String { try text() }
    func decode(_ type: Int.Type) throws -> Int { try whole() }
    func decode(_ type: Bool.Type) throws -> Bool { try flag() }
    func decode(_ type: Double.Type) throws -> Double { try number() }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        guard let integer = type as? any (BinaryInteger & Decodable).Type else { return try read(type) }
        return try integer.read(try whole(), as: type)
    }
}

extension BinaryInteger {
    /// A whole number as one of another width.
    fileprivate static func read<Value>(_ whole: Int, as type: Value.Type) throws -> Value {
        guard let value = Self(exactly: whole) as? Value else { throw KeptDocument.Unreadable() }
        return value
    }
}

extension KeptDocument {
    /// The members of an object.
    struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
        private let object: Reader

        init(_ object: Reader) {
            self.object = object
        }

        var codingPath: [any CodingKey] { [] }
        var allKeys: [Key] { names.compactMap { Key(stringValue: $0) } }

        private var names: [String] {
            var (found, place) = ([String](), object.index + 1)
            while place < object.node.next {
                let name = Reader(object.document, place)
                if let text = try? name.text() { found.append(text) }
                place = Int(Reader(object.document, place + 1).node.next)
            }
            return found
        }

        private func member(_ key: Key) -> Reader? {
            let (name, end) = (key.stringValue, Int(object.node.next))
            var place = object.index + 1
            while place < end {
                let value = Reader(object.document, place + 1)
                if Reader(object.document, place).names(name) { return value }
                place = Int(value.node.next)
            }
            return nil
        }

        private func present(_ key: Key) throws -> Reader {
            guard let member = member(key) else { throw Unreadable() }
            return member
        }

        private func stated(_ key: Key) -> Reader? { member(key).flatMap { $0.isNull ? nil : $0 } }

        func contains(_ key: Key) -> Bool { member(key) != nil }
        func decodeNil(forKey key: Key) throws -> Bool { try present(key).isNull }
        func decode(_ type: String.Type, forKey key: Key) throws -> String { try present(key).text() }
        func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try present(key).whole() }
        func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try present(key).flag() }
        func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
            try present(key).read(type)
        }
        func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try stated(key)?.text() }
        func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try stated(key)?.whole() }
        func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try stated(key)?.flag() }
        func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
            try stated(key)?.read(type)
        }
        func nestedContainer<Other: CodingKey>(
            keyedBy type: Other.Type, forKey key: Key
        ) throws -> KeyedDecodingContainer<Other> {
            try present(key).container(keyedBy: type)
        }
        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
            try present(key).unkeyedContainer()
        }
        func superDecoder() throws -> any Decoder { object }
        func superDecoder(forKey key: Key) throws -> any Decoder { try present(key) }
    }

    /// The items of a list, one after another.
    struct Items: UnkeyedDecodingContainer {
        private let list: Reader
        private var place: Int
        private(set) var currentIndex = 0

        init(_ list: Reader) {
            (self.list, place) = (list, list.index + 1)
        }

        var codingPath: [any CodingKey] { [] }
        var count: Int? { nil }
        var isAtEnd: Bool { place >= list.node.next }

        private mutating func next() throws -> Reader {
            guard !isAtEnd else { throw Unreadable() }
            let item = Reader(list.document, place)
            (place, currentIndex) = (Int(item.node.next), currentIndex + 1)
            return item
        }

        mutating func decodeNil() throws -> Bool {
            guard !isAtEnd, Reader(list.document, place).isNull else { return false }
            _ = try next()
            return true
        }
        mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try next().read(type) }
        mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
            try next().container(keyedBy: type)
        }
        mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }
        mutating func superDecoder() throws -> any Decoder { try next() }
    }
}
