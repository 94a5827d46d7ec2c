/// A decoder without a document: it learns what a type would read from one, and makes an example of it on the way.
///
/// Every field that may be absent is there in the example, and every list has one item.
struct TypeReader: Decoder {
    /// What the decoder of one structure was asked for.
    final class Notes {
        var fields: [(name: String, sketch: TypeSketch)] = []
        /// Fields that the type can do without: it looks for them before it reads them.
        var optional: Set<String> = []
    }

    struct Unreadable: Error {
        let type: String
    }

    let notes = Notes()
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    static func read<Value: Decodable>(_ type: Value.Type) throws -> (value: Value, sketch: TypeSketch) {
        if let known = type as? any Readable.Type, case let (value as Value, sketch) = try known.read() {
            return (value, sketch)
        }
        if let choice = type as? any (CaseIterable & RawRepresentable).Type,
            case let (value as Value, sketch) = read(choice: choice)
        {
            return (value, sketch)
        }
        let reader = TypeReader()
        let value = try Value(from: reader)
        let sketch = StructureSketch(name: String(reflecting: type), fields: reader.notes.fields)
        return (value, .structure(sketch))
    }

    /// The structure that a call, a reply or a fault is.
    static func structure(of type: (some Decodable).Type) throws -> StructureSketch {
        guard case .structure(let structure) = try read(type).sketch else {
            throw Unreadable(type: String(reflecting: type))
        }
        return structure
    }

    private static func read<Item: CaseIterable & RawRepresentable>(choice: Item.Type) -> (Any?, TypeSketch) {
        let values = Item.allCases.compactMap { $0.rawValue as? String }
        return (Item.allCases.first, .enumeration(name: String(reflecting: choice), values: values))
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(FieldReader<Key>(notes: notes))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Unreadable(type: "a list") }
    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw Unreadable(type: "a value") }
}

/// Notes each field that is read.
private struct FieldReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let notes: TypeReader.Notes
    let codingPath: [any CodingKey] = []
    let allKeys: [Key] = []

    func contains(_ key: Key) -> Bool {
        notes.optional.insert(key.stringValue)
        return true
    }

    func decodeNil(forKey key: Key) -> Bool {
        notes.optional.insert(key.stringValue)
        return false
    }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        let (value, sketch) = try TypeReader.read(type)
        let name = key.stringValue
        notes.fields.append((name, notes.optional.contains(name) ? .optional(sketch) : sketch))
        return value
    }

    func nestedContainer<Nested>(keyedBy: Nested.Type, forKey key: Key) throws -> KeyedDecodingContainer<Nested> {
        throw TypeReader.Unreadable(type: key.stringValue)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        throw TypeReader.Unreadable(type: key.stringValue)
    }

    func superDecoder() throws -> any Decoder { throw TypeReader.Unreadable(type: "super") }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw TypeReader.Unreadable(type: key.stringValue) }
}
