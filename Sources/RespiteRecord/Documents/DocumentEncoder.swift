/// Writes one value into a draft.
struct DocumentEncoder: Encoder {
    let draft: DocumentDraft
    /// How many parts the value stands in.
    let depth: Int
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(Members<Key>(draft: draft, place: draft.text.begin(.object, at: depth)))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        Items(draft: draft, place: draft.text.begin(.list, at: depth))
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { Scalar(draft: draft) }
}

private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let draft: DocumentDraft
    let place: DocumentText.Place
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) throws { try scalar(key).encodeNil() }
    func encode(_ flag: Bool, forKey key: Key) throws { try scalar(key).encode(flag) }
    func encode(_ text: String, forKey key: Key) throws { try scalar(key).encode(text) }
    func encode(_ number: Double, forKey key: Key) throws { try scalar(key).encode(number) }
    func encode(_ number: Int, forKey key: Key) throws { try scalar(key).encode(number) }
    func encode(_ number: Int64, forKey key: Key) throws { try scalar(key).encode(number) }
    func encode(_ value: some Encodable, forKey key: Key) throws { try scalar(key).encode(value) }

    private func scalar(_ key: Key) throws -> Scalar {
        try draft.text.next(in: place, key.stringValue)
        return Scalar(draft: draft)
    }

    func superEncoder(forKey key: Key) -> any Encoder { encoder(key.stringValue) }
    func superEncoder() -> any Encoder { encoder("super") }
    func nestedContainer<Nested>(keyedBy: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {
        KeyedEncodingContainer(
            Members<Nested>(draft: draft, place: draft.text.begin(.object, in: place, key.stringValue)))
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        Items(draft: draft, place: draft.text.begin(.list, in: place, key.stringValue))
    }

    private func encoder(_ key: String) -> any Encoder {
        _ = draft.text.begin(.value, in: place, key)
        return DocumentEncoder(draft: draft, depth: draft.text.depth)
    }
}

private struct Items: UnkeyedEncodingContainer {
    let draft: DocumentDraft
    let place: DocumentText.Place
    var codingPath: [any CodingKey] { [] }
    private(set) var count = 0

    init(draft: DocumentDraft, place: DocumentText.Place) {
        (self.draft, self.place) = (draft, place)
    }

    mutating func encodeNil() throws { try scalar().encodeNil() }
    mutating func encode(_ text: String) throws { try scalar().encode(text) }
    mutating func encode(_ value: some Encodable) throws { try scalar().encode(value) }

    private mutating func scalar() throws -> Scalar {
        count += 1
        try draft.text.next(in: place)
        return Scalar(draft: draft)
    }

    mutating func superEncoder() -> any Encoder {
        count += 1
        _ = draft.text.begin(.value, in: place)
        return DocumentEncoder(draft: draft, depth: draft.text.depth)
    }
    mutating func nestedContainer<Nested>(keyedBy: Nested.Type) -> KeyedEncodingContainer<Nested> {
        count += 1
        return KeyedEncodingContainer(Members<Nested>(draft: draft, place: draft.text.begin(.object, in: place)))
    }
    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        count += 1
        return Items(draft: draft, place: draft.text.begin(.list, in: place))
    }
}

private struct Scalar: SingleValueEncodingContainer {
    let draft: DocumentDraft
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { draft.text.write(raw: "null") }
    func encode(_ flag: Bool) { draft.text.write(raw: flag ? "true" : "false") }
    func encode(_ text: String) { draft.text.write(text) }
    func encode(_ number: Double) throws {
        guard number.isFinite else {
            throw EncodingError.invalidValue(number, .init(codingPath: [], debugDescription: "is not a number"))
        }
        draft.text.write(raw: "\(number)")
    }
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
    func encode(_ value: some Encodable) throws { try draft.write(value) }

    private func whole(_ number: some FixedWidthInteger) { draft.text.write(raw: String(number)) }
}
