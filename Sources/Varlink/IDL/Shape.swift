/// What an interface description says a value looks like.
package indirect enum Shape: Hashable, Sendable {
    case bool
    case int
    case float
    case string
    /// A JSON object whose members the description leaves open.
    case object
    /// Any JSON value at all.
    case any
    case structure(Structure)
    case enumeration([String])
    /// A type of the same interface, by its name.
    case named(String)
    case array(Shape)
    case map(Shape)
    /// The value may be null, or absent where it is a field.
    case optional(Shape)

    var isOptional: Bool {
        if case .optional = self { true } else { false }
    }
}

/// Named fields, in the order the description gives them.
package struct Structure: Hashable, Sendable {
    package struct Field: Hashable, Sendable {
        package let name: String
        package let shape: Shape
    }

    package let fields: [Field]
    private let places: [String: Int]

    init(fields: [Field]) {
        self.fields = fields
        places = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(name: String) -> Field? { places[name].map { fields[$0] } }
}
