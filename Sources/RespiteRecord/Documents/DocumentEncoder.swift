/// Writes one value into a draft.
struct DocumentEncoder: Encoder {
    let draft: DocumentDraft
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        draft.beginObject()
        return KeyedEncodingContainer(Members<Key>(draft: draft))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        draft.beginList()
        return Items(draft: draft)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { Scalar(draft: draft) }
}

private func write(_ number: Double, to bytes: inout [UInt8]) throws {
    guard number.isFinite else {
        throw EncodingError.invalidValue(number, .init(codingPath: [], debugDescription: "is not a number"))
    }
    bytes += "\(number)".utf8
}

private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let draft: DocumentDraft
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { draft.add(key.stringValue) { $0 += "null".utf8 } }
    func encode(_ flag: Bool, forKey key: Key) { draft.add(key.stringValue) { $0 += (flag ? "true" : "false").utf8 } }
    func encode(_ text: String, forKey key: Key) {
        draft.add(key.stringValue) { DocumentDraft.write(text, to: &$0) }
    }
    func encode(_ number: Double, forKey key: Key) throws {
        try draft.add(key.stringValue) { try write(number, to: &$0) }
    }
    func encode(_ number: Int, forKey key: Key) { draft.add(key.stringValue) { $0 += String(number).utf8 } }
    func encode(_ number: Int64, forKey key: Key) { draft.add(key.stringValue) { $0 += String(number).utf8 } }
    func encode(_ value: some Encodable, forKey key: Key) throws { try draft.add(key.stringValue, value) }

    func superEncoder(forKey key: Key) -> any Encoder { DocumentEncoder(draft: draft.addLater(key.stringValue)) }
    func superEncoder() -> any Encoder { DocumentEncoder(draft: draft.addLater("super")) }
    func nestedContainer<Nested>(keyedBy: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {
        DocumentEncoder(draft: draft.addLater(key.stringValue)).container(keyedBy: Nested.self)
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        superEncoder(forKey: key).unkeyedContainer()
    }
}

private struct Items: UnkeyedEncodingContainer {
    let draft: DocumentDraft
    var codingPath: [any CodingKey] { [] }
    var count: Int { draft.count }

    func encodeNil() { draft.add("") { $0 += "null".utf8 } }
    func encode(_ text: String) { draft.add("") { DocumentDraft.write(text, to: &$0) } }
    func encode(_ value: some Encodable) throws { try draft.add("", value) }

    func superEncoder() -> any Encoder { DocumentEncoder(draft: draft.addLater("")) }
    func nestedContainer<Nested>(keyedBy: Nested.Type) -> KeyedEncodingContainer<Nested> {
        DocumentEncoder(draft: draft.addLater("")).container(keyedBy: Nested.self)
    }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { superEncoder().unkeyedContainer() }
}

private struct Scalar: SingleValueEncodingContainer {
    let draft: DocumentDraft
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { draft.setScalar { $0 += "null".utf8 } }
    func encode(_ flag: Bool) { draft.setScalar { $0 += (flag ? "true" : "false").utf8 } }
    func encode(_ text: String) { draft.setScalar { DocumentDraft.write(text, to: &$0) } }
    func encode(_ number: Double) throws { try draft.setScalar { try write(number, to: &$0) } }
    func encode(_ number: Float) throws { try encode(Double(number)) }
    func encode(_ number: Int) { whole(number) }
    func encode(_ number: Int8) { whole(number) }
    func encode(_ number: Int16) { whole(number) }
    func encode(_ number: Int32) { whole(number) }
    func encode(_ number: Int64) { whole(number) }
    func encode(_ number: UInt) { whole(number) }
    func encode(_ number: UInt8) { whole(number) }
    func encode(_ number: UInt16) { whole(number) }
    func encode(_ number: UInt32) { whole(number) }
    func encode(_ number: UInt64) { whole(number) }
    func encode(_ value: some Encodable) throws { try draft.setScalar(value) }

    private func whole(_ number: some FixedWidthInteger) { draft.setScalar { $0 += String(number).utf8 } }
}
