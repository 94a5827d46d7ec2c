/// A three-valued answer: what was stated, that there is nothing, or that nobody asked.
///
/// On the wire `{"answer":"stated","items":[…]}`, `{"answer":"none"}`, or absent. Unknown is not none.
package enum Answer<Item: Codable & Hashable & Sendable>: Hashable, Sendable {
    case notAsked
    /// Asked, and there is none. Not called `none`, which would be read as "no value" in an optional.
    case nothing
    case stated([Item])

    /// What was stated, and nothing otherwise: only for places where *none* and *not asked* look alike.
    package var items: [Item] {
        if case .stated(let items) = self { items } else { [] }
    }

    package var wasAsked: Bool { self != .notAsked }
}

extension Answer: Blank {
    package init() {
        self = .notAsked
    }

    private enum CodingKeys: String, CodingKey {
        case answer, items
    }

    private enum Kind: String, Codable {
        case stated, none
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let items = try container.decodeIfPresent([Item].self, forKey: .items) ?? []
        switch (try container.decode(Kind.self, forKey: .answer), items.isEmpty) {
        case (.stated, false): self = .stated(items)
        case (.none, true): self = .nothing
        case (.stated, true): throw Self.contradiction("was stated, but nothing stands there", decoder)
        case (.none, false): throw Self.contradiction("is none, but something stands there", decoder)
        }
    }

    private static func contradiction(_ words: String, _ decoder: any Decoder) -> DecodingError {
        .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: words))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .notAsked: break
        case .nothing: try container.encode(Kind.none, forKey: .answer)
        case .stated(let items):
            try container.encode(Kind.stated, forKey: .answer)
            try container.encode(items, forKey: .items)
        }
    }
}

extension Answer: ExpressibleByArrayLiteral {
    /// `["penicillin"]` states it; `[]` is nothing.
    package init(arrayLiteral items: Item...) {
        self = items.isEmpty ? .nothing : .stated(items)
    }
}
