/// A value that has an empty form, which says that nothing was asked yet.
package protocol Blank: Codable, Hashable {
    init()
}

/// A part of a document.
package typealias Part = Blank & Sendable

extension Blank {
    /// An empty value, then filled in: `Medicine { $0.name = "Paracetamol" }`.
    package init(_ fill: (inout Self) -> Void) {
        self.init()
        fill(&self)
    }

    package var isBlank: Bool { self == Self() }
}

extension Array: Blank where Element: Codable & Hashable {}

/// A part of a document that is absent from it while it is empty, and empty when it is absent.
@propertyWrapper
package struct OrEmpty<Value: Part>: Codable, Hashable, Sendable {
    package var wrappedValue: Value

    package init(wrappedValue: Value) {
        self.wrappedValue = wrappedValue
    }

    package init() {
        wrappedValue = Value()
    }

    package init(from decoder: any Decoder) throws {
        wrappedValue = try Value(from: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
        try wrappedValue.encode(to: encoder)
    }
}

extension KeyedDecodingContainer {
    /// What the compiler writes for an `@OrEmpty` property calls this, because it fits better than the standard one.
    package func decode<Value>(_: OrEmpty<Value>.Type, forKey key: Key) throws -> OrEmpty<Value> {
        OrEmpty(wrappedValue: try decodeIfPresent(Value.self, forKey: key) ?? Value())
    }
}

extension KeyedEncodingContainer {
    /// The other half: an empty value leaves no trace.
    package mutating func encode<Value>(_ part: OrEmpty<Value>, forKey key: Key) throws {
        guard !part.wrappedValue.isBlank else { return }
        try encode(part.wrappedValue, forKey: key)
    }
}
