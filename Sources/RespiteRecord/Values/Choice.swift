/// One of a short list of answers, written on the wire by its name.
package protocol Choice: RawRepresentable<String>, CaseIterable, Codable, Hashable, Sendable
where AllCases == [Self] {
    /// As a person says it.
    var words: String { get }
}

extension Choice {
    package var words: String { rawValue.spaced }
}

extension String {
    /// A name in camel case taken apart: `keySafe` is "key safe".
    package var spaced: String {
        reduce(into: "") { text, letter in
            if letter.isUppercase, !text.isEmpty { text += " " }
            text += letter.lowercased()
        }
    }
}

extension Weekday: Choice {}

/// Any number of choices, without an order of their own: written in the order of the list of choices.
package struct Choices<Item: Choice>: Part {
    package private(set) var chosen: Set<Item>

    package init() {
        chosen = []
    }

    package init(_ items: some Sequence<Item>) {
        chosen = Set(items)
    }

    /// In the order of the list of choices.
    package var items: [Item] { Item.allCases.filter(chosen.contains) }
    package var isEmpty: Bool { chosen.isEmpty }

    package func contains(_ item: Item) -> Bool { chosen.contains(item) }
    package mutating func insert(_ item: Item) { chosen.insert(item) }
    package mutating func remove(_ item: Item) { chosen.remove(item) }
}

extension Choices: ExpressibleByArrayLiteral {
    package init(arrayLiteral items: Item...) {
        chosen = Set(items)
    }

    package init(from decoder: any Decoder) throws {
        chosen = Set(try [Item](from: decoder))
    }

    package func encode(to encoder: any Encoder) throws {
        try items.encode(to: encoder)
    }
}
