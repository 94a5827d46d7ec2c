/// Reads the members of an object through `Decodable`.
struct JSONMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let object: JSONObject
    let path: JSONPath

    var codingPath: [any CodingKey] { path.keys }
    var allKeys: [Key] { object.members.compactMap { Key(stringValue: $0.name) } }

    func contains(_ key: Key) -> Bool { object[key.stringValue] != nil }
    func decodeNil(forKey key: Key) throws -> Bool { object[key.stringValue] == .null }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try scalar(key) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try scalar(key) }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try scalar(key) }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try scalar(key) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try scalar(key) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try scalar(key) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try scalar(key) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try scalar(key) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try scalar(key) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try scalar(key) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try scalar(key) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try scalar(key) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try scalar(key) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try scalar(key) }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try at(key).decode(type) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try at(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try at(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder {
        decoding(JSONKey(stringValue: "super")) ?? .init(value: .null, path: path)
    }
    func superDecoder(forKey key: Key) throws -> any Decoder { try at(key) }

    /// Reads a scalar without making a decoder for it; most members are scalars.
    private func scalar<Scalar: JSONScalar>(_ key: Key) throws -> Scalar {
        if let value = object[key.stringValue], let scalar = Scalar(json: value) { return scalar }
        return try at(key).scalar()
    }

    private func decoding(_ key: any CodingKey) -> JSONDecoding? {
        object[key.stringValue].map { JSONDecoding(value: $0, path: path.appending(key)) }
    }

    private func at(_ key: Key) throws -> JSONDecoding {
        if let found = decoding(key) { return found }
        throw DecodingError.keyNotFound(key, .init(codingPath: codingPath, debugDescription: "a member is missing"))
    }
}

/// Reads the elements of an array, one after the other, through `Decodable`.
struct JSONElements: UnkeyedDecodingContainer {
    let elements: [JSON]
    let path: JSONPath
    private(set) var currentIndex = 0

    init(elements: [JSON], path: JSONPath) {
        (self.elements, self.path) = (elements, path)
    }

    var codingPath: [any CodingKey] { path.keys }
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex == elements.count }

    mutating func decodeNil() throws -> Bool {
        guard try current().decodeNil() else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try step { try $0.decode(type) }
    }

    mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        try step { try $0.container(keyedBy: type) }
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try step { try $0.unkeyedContainer() }
    }

    mutating func superDecoder() throws -> any Decoder { try step { $0 } }

    private mutating func step<Result>(_ read: (JSONDecoding) throws -> Result) throws -> Result {
        let result = try read(current())
        currentIndex += 1
        return result
    }

    private func current() throws -> JSONDecoding {
        let path = path.appending(JSONKey(currentIndex))
        guard !isAtEnd else {
            let context = DecodingError.Context(
                codingPath: path.keys, debugDescription: "the array has no more elements")
            throw DecodingError.valueNotFound(JSON.self, context)
        }
        return JSONDecoding(value: elements[currentIndex], path: path)
    }
}
