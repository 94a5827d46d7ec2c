/// Writes the members of an object through `Encodable`.
struct JSONMemberWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let slot: JSONSlot
    let path: JSONPath

    var codingPath: [any CodingKey] { path.keys }

    func encodeNil(forKey key: Key) { at(key).encodeNil() }
    func encode(_ value: Bool, forKey key: Key) { at(key).encode(value) }
    func encode(_ value: String, forKey key: Key) { at(key).encode(value) }
    func encode(_ value: Double, forKey key: Key) throws { try at(key).encode(value) }
    func encode(_ value: Float, forKey key: Key) throws { try at(key).encode(value) }
    func encode(_ value: Int, forKey key: Key) throws { try at(key).encode(value) }
    func encode(_ value: Int8, forKey key: Key) throws { try at(key).encode(value) }
    func encode(_ value: Int16, forKey key: Key) throws { try at(key).encode(value) }
    func encode(_ value: Int32, forKey key: Key) throws { try at(key).encode(value) }
    func encode(_ value: Int64, forKey key: Key) throws { try at(key).encode(value) }
    func encode(_ value: UInt, forKey key: Key) throws { try at(key).encode(value) }
    func encode(_ value: UInt8, forKey key: Key) throws { try at(key).encode(value) }
    func encode(_ value: UInt16, forKey key: Key) throws { try at(key).encode(value) }
    func encode(_ value: UInt32, forKey key: Key) throws { try at(key).encode(value) }
    func encode(_ value: UInt64, forKey key: Key) throws { try at(key).encode(value) }
    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws { try at(key).encode(value) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        at(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { at(key).unkeyedContainer() }
    func superEncoder() -> any Encoder { encoding(JSONKey(stringValue: "super")) }
    func superEncoder(forKey key: Key) -> any Encoder { at(key) }

    private func at(_ key: Key) -> JSONEncoding { encoding(key) }

    private func encoding(_ key: any CodingKey) -> JSONEncoding {
        JSONEncoding(slot: slot.addMember(key.stringValue), path: path.appending(key))
    }
}

/// Writes the elements of an array, one after the other, through `Encodable`.
struct JSONElementWriter: UnkeyedEncodingContainer {
    let slot: JSONSlot
    let path: JSONPath

    var codingPath: [any CodingKey] { path.keys }
    var count: Int { slot.count }

    func encodeNil() { next().encodeNil() }
    func encode<Value: Encodable>(_ value: Value) throws { try next().encode(value) }

    func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        next().container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { next().unkeyedContainer() }
    func superEncoder() -> any Encoder { next() }

    private func next() -> JSONEncoding {
        let path = path.appending(JSONKey(count))
        return JSONEncoding(slot: slot.addElement(), path: path)
    }
}
