extension JSON {
    /// Makes a JSON value of any encodable one. A value that encodes nothing becomes `{}`.
    package init(encoding value: some Encodable) throws {
        let slot = JSONSlot()
        try JSONEncoding(slot: slot, path: .root).encode(value)
        self = slot.value
    }
}

/// A place that is being filled by an encoder: what is in it so far.
final class JSONSlot {
    private enum Content {
        case nothing
        case value(JSON)
        case elements([JSONSlot])
        case members([(name: String, slot: JSONSlot)])
    }

    private var content = Content.nothing

    var value: JSON {
        switch content {
        case .nothing: return .object(JSONObject())
        case .value(let value): return value
        case .elements(let slots): return .array(slots.map(\.value))
        case .members(let members):
            var object = JSONObject()
            for member in members { object[member.name] = member.slot.value }
            return .object(object)
        }
    }

    var count: Int {
        guard case .elements(let slots) = content else { return 0 }
        return slots.count
    }

    func fill(_ value: JSON) { content = .value(value) }

    func beArray() {
        if case .elements = content { return }
        content = .elements([])
    }

    func beObject() {
        if case .members = content { return }
        content = .members([])
    }

    func addElement() -> JSONSlot {
        guard case .elements(var slots) = content else { preconditionFailure("an element was encoded into no array") }
        content = .nothing
        let slot = JSONSlot()
        slots.append(slot)
        content = .elements(slots)
        return slot
    }

    func addMember(_ name: String) -> JSONSlot {
        guard case .members(var members) = content else { preconditionFailure("a member was encoded into no object") }
        content = .nothing
        let slot = JSONSlot()
        members.append((name, slot))
        content = .members(members)
        return slot
    }
}

/// Writes one value through `Encodable`.
struct JSONEncoding: Encoder {
    let slot: JSONSlot
    let path: JSONPath

    var codingPath: [any CodingKey] { path.keys }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        slot.beObject()
        return KeyedEncodingContainer(JSONMemberWriter<Key>(slot: slot, path: path))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        slot.beArray()
        return JSONElementWriter(slot: slot, path: path)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

extension JSONEncoding: SingleValueEncodingContainer {
    func encodeNil() { slot.fill(.null) }
    func encode(_ value: Bool) { slot.fill(.bool(value)) }
    func encode(_ value: String) { slot.fill(.string(value)) }
    func encode(_ value: Float) throws { try encode(Double(value)) }
    func encode(_ value: Int) throws { try encodeWhole(value) }
    func encode(_ value: Int8) throws { try encodeWhole(value) }
    func encode(_ value: Int16) throws { try encodeWhole(value) }
    func encode(_ value: Int32) throws { try encodeWhole(value) }
    func encode(_ value: Int64) throws { try encodeWhole(value) }
    func encode(_ value: UInt) throws { try encodeWhole(value) }
    func encode(_ value: UInt8) throws { try encodeWhole(value) }
    func encode(_ value: UInt16) throws { try encodeWhole(value) }
    func encode(_ value: UInt32) throws { try encodeWhole(value) }
    func encode(_ value: UInt64) throws { try encodeWhole(value) }

    func encode(_ value: Double) throws {
        guard value.isFinite else { throw unfit(value, "JSON has no such number") }
        slot.fill(.number(value))
    }

    func encode<Value: Encodable>(_ value: Value) throws {
        if let json = value as? JSON { slot.fill(json) } else { try value.encode(to: self) }
    }

    private func encodeWhole(_ value: some FixedWidthInteger) throws {
        guard let whole = Int64(exactly: value) else { throw unfit(value, "the number is too large") }
        slot.fill(.integer(whole))
    }

    private func unfit(_ value: Any, _ why: String) -> EncodingError {
        .invalidValue(value, .init(codingPath: codingPath, debugDescription: why))
    }
}
