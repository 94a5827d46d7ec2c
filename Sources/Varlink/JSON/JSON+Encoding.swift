extension JSON {
    /// Makes a JSON value of any encodable one. A value that encodes nothing becomes `{}`.
    package init(encoding value: some Encodable) throws {
        self = try JSONEncoding.value(of: value, at: .root)
    }
}

/// Writes one value through `Encodable`.
struct JSONEncoding: Encoder {
    let draft: JSONDraft
    let path: JSONPath

    var codingPath: [any CodingKey] { path.keys }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        draft.beObject()
        return KeyedEncodingContainer(JSONMemberWriter<Key>(draft: draft, path: path))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        draft.beArray()
        return JSONElementWriter(draft: draft, path: path)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }

    static func value<Value: Encodable>(of value: Value, at path: @autoclosure () -> JSONPath) throws -> JSON {
        if Value.self == JSON.self, let json = value as? JSON { return json }
        let draft = JSONDraft()
        try value.encode(to: JSONEncoding(draft: draft, path: path()))
        return draft.value
    }

    static func value(of scalar: some JSONScalar, at path: @autoclosure () -> JSONPath) throws -> JSON {
        if let json = scalar.json { return json }
        let context = EncodingError.Context(codingPath: path().keys, debugDescription: "JSON has no such number")
        throw EncodingError.invalidValue(scalar, context)
    }
}

extension JSONEncoding: SingleValueEncodingContainer {
    func encodeNil() { draft.fill(.null) }
    func encode(_ value: Bool) throws { try scalar(value) }
    func encode(_ value: String) throws { try scalar(value) }
    func encode(_ value: Double) throws { try scalar(value) }
    func encode(_ value: Float) throws { try scalar(value) }
    func encode(_ value: Int) throws { try scalar(value) }
    func encode(_ value: Int8) throws { try scalar(value) }
    func encode(_ value: Int16) throws { try scalar(value) }
    func encode(_ value: Int32) throws { try scalar(value) }
    func encode(_ value: Int64) throws { try scalar(value) }
    func encode(_ value: UInt) throws { try scalar(value) }
    func encode(_ value: UInt8) throws { try scalar(value) }
    func encode(_ value: UInt16) throws { try scalar(value) }
    func encode(_ value: UInt32) throws { try scalar(value) }
    func encode(_ value: UInt64) throws { try scalar(value) }

    func encode<Value: Encodable>(_ value: Value) throws {
        draft.fill(try Self.value(of: value, at: path))
    }

    private func scalar(_ value: some JSONScalar) throws {
        draft.fill(try Self.value(of: value, at: path))
    }
}
