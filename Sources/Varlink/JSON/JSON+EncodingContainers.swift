/// Writes the members of an object through `Encodable`.
struct JSONMemberWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let draft: JSONDraft
    let path: JSONPath

    var codingPath: [any CodingKey] { path.keys }

    func encodeNil(forKey key: Key) { draft.set(key.stringValue, .null) }
    func encode(_ value: Bool, forKey key: Key) throws { try scalar(value, key) }
    func encode(_ value: String, forKey key: Key) throws { try scalar(value, key) }
    func encode(_ value: Double, forKey key: Key) throws { try scalar(value, key) }
    func encode(_ value: Float, forKey key: Key) throws { try scalar(value, key) }
    func encode(_ value: Int, forKey key: Key) throws { try scalar(value, key) }
    func encode(_ value: Int8, forKey key: Key) throws { try scalar(value, key) }
    func encode(_ value: Int16, forKey key: Key) throws { try scalar(value, key) }
    func encode(_ value: Int32, forKey key: Key) throws { try scalar(value, key) }
    func encode(_ value: Int64, forKey key: Key) throws { try scalar(value, key) }
    func encode(_ value: UInt, forKey key: Key) throws { try scalar(value, key) }
    func encode(_ value: UInt8, forKey key: Key) throws { try scalar(value, key) }
    func encode(_ value: UInt16, forKey key: Key) throws { try scalar(value, key) }
    func encode(_ value: UInt32, forKey key: Key) throws { try scalar(value, key) }
    func encode(_ value: UInt64, forKey key: Key) throws { try scalar(value, key) }

    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        draft.set(key.stringValue, try JSONEncoding.value(of: value, at: path.appending(key)))
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        encoding(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { encoding(key).unkeyedContainer() }
    func superEncoder() -> any Encoder { encoding(JSONKey(stringValue: "super")) }
    func superEncoder(forKey key: Key) -> any Encoder { encoding(key) }

    private func scalar(_ value: some JSONScalar, _ key: Key) throws {
        draft.set(key.stringValue, try JSONEncoding.value(of: value, at: path.appending(key)))
    }

    private func encoding(_ key: any CodingKey) -> JSONEncoding {
        JSONEncoding(draft: draft.draftMember(key.stringValue), path: path.appending(key))
    }
}

/// Writes the elements of an array, one after the other, through `Encodable`.
struct JSONElementWriter: UnkeyedEncodingContainer {
    let draft: JSONDraft
    let path: JSONPath

    var codingPath: [any CodingKey] { path.keys }
    var count: Int { draft.count }

    func encodeNil() { draft.append(.null) }

    func encode<Value: Encodable>(_ value: Value) throws {
        draft.append(try JSONEncoding.value(of: value, at: nextPath))
    }

    func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        next().container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { next().unkeyedContainer() }
    func superEncoder() -> any Encoder { next() }

    private var nextPath: JSONPath { path.appending(JSONKey(count)) }

    private func next() -> JSONEncoding {
        let path = nextPath
        return JSONEncoding(draft: draft.draftElement(), path: path)
    }
}
