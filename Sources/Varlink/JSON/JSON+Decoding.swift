extension JSON {
    /// Makes a `Value` of this. Throws a `DecodingError` that knows where the two do not fit.
    package func decode<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
        try JSONDecoding(value: self, path: .root).decode(type)
    }
}

/// Where in a value a decoder or an encoder is. Cheap to extend; spelled out only when something goes wrong.
indirect enum JSONPath: Sendable {
    case root
    case step(JSONPath, any CodingKey)

    func appending(_ key: any CodingKey) -> JSONPath { .step(self, key) }

    var keys: [any CodingKey] {
        switch self {
        case .root: []
        case .step(let path, let key): path.keys + [key]
        }
    }
}

/// The place of an element in an array, or the name of a member where no better key is known.
struct JSONKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(_ index: Int) { (stringValue, intValue) = (String(index), index) }
    init(stringValue: String) { (self.stringValue, intValue) = (stringValue, nil) }
    init(intValue: Int) { self.init(intValue) }
}

/// Reads one value through `Decodable`.
struct JSONDecoding: Decoder {
    let value: JSON
    let path: JSONPath

    var codingPath: [any CodingKey] { path.keys }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let object) = value else { throw mismatch(type, "an object") }
        return KeyedDecodingContainer(JSONMembers<Key>(object: object, path: path))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let elements) = value else { throw mismatch([JSON].self, "an array") }
        return JSONElements(elements: elements, path: path)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { self }

    func mismatch(_ type: Any.Type, _ expected: String) -> DecodingError {
        let context = DecodingError.Context(codingPath: codingPath, debugDescription: "expected \(expected)")
        return value == .null ? .valueNotFound(type, context) : .typeMismatch(type, context)
    }
}

extension JSONDecoding: SingleValueDecodingContainer {
    func decodeNil() -> Bool { value == .null }
    func decode(_ type: Bool.Type) throws -> Bool { try scalar() }
    func decode(_ type: String.Type) throws -> String { try scalar() }
    func decode(_ type: Double.Type) throws -> Double { try scalar() }
    func decode(_ type: Float.Type) throws -> Float { try scalar() }
    func decode(_ type: Int.Type) throws -> Int { try scalar() }
    func decode(_ type: Int8.Type) throws -> Int8 { try scalar() }
    func decode(_ type: Int16.Type) throws -> Int16 { try scalar() }
    func decode(_ type: Int32.Type) throws -> Int32 { try scalar() }
    func decode(_ type: Int64.Type) throws -> Int64 { try scalar() }
    func decode(_ type: UInt.Type) throws -> UInt { try scalar() }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try scalar() }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try scalar() }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try scalar() }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try scalar() }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if type == JSON.self, let value = value as? Value { return value }
        return try Value(from: self)
    }

    func scalar<Scalar: JSONScalar>() throws -> Scalar {
        guard let scalar = Scalar(json: value) else { throw mismatch(Scalar.self, Scalar.expectation) }
        return scalar
    }
}
