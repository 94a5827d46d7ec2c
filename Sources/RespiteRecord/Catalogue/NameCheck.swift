/// Refuses a document that has a field by a name which the catalogue does not know: it would be lost without a word.
enum NameCheck {
    /// Throws a `DecodingError` that names the first such field with its whole path.
    static func check(_ decoder: any Decoder, against fields: [Field]) throws {
        let part = try decoder.container(keyedBy: Tree.Key.self)
        for key in part.allKeys {
            guard let field = fields.first(where: { $0.name == key.stringValue }) else {
                throw DecodingError.dataCorrupted(
                    .init(codingPath: decoder.codingPath + [key], debugDescription: "is not a field of a plan"))
            }
            guard field.shape.hasParts, try !part.decodeNil(forKey: key) else { continue }
            try check(try part.superDecoder(forKey: key), against: field.shape)
        }
    }

    private static func check(_ decoder: any Decoder, against shape: Shape) throws {
        switch shape {
        case .part(let fields):
            try check(decoder, against: fields)
        case .list(let item):
            var items = try decoder.unkeyedContainer()
            while !items.isAtEnd { try check(try items.superDecoder(), against: item) }
        case .answer(let item):
            let answer = try decoder.container(keyedBy: Tree.Key.self)
            let items = Tree.Key(stringValue: "items")
            guard answer.contains(items), try !answer.decodeNil(forKey: items) else { return }
            try check(try answer.superDecoder(forKey: items), against: .list(item))
        case .text, .words, .number, .yesNo, .date, .partialDate, .time, .choice, .choices:
            break
        }
    }
}

extension CodingUserInfoKey {
    /// Said by whoever decodes a plan that was checked before it was kept.
    package static var namesAreKnown: CodingUserInfoKey { CodingUserInfoKey("namesAreKnown") }

    private init(_ name: String) {
        guard let key = CodingUserInfoKey(rawValue: name) else { preconditionFailure("a constant name") }
        self = key
    }
}

extension Shape {
    /// Whether names stand somewhere within.
    fileprivate var hasParts: Bool {
        switch self {
        case .part: true
        case .list(let item), .answer(let item): item.hasParts
        case .text, .words, .number, .yesNo, .date, .partialDate, .time, .choice, .choices: false
        }
    }
}
