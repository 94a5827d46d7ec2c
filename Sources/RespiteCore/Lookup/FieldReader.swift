/// Reads a query that says which field each thing belongs to.
enum FieldReader {
    static func read(_ fields: LookupFields) -> [QueryToken] {
        var tokens: [QueryToken] = []
        tokens += words(fields.given, .givenField)
        tokens += words(fields.family, .familyField)
        tokens += born(fields.born)
        tokens += code(fields.house, .house)
        for line in [fields.street, fields.locality, fields.town] { tokens += address(line) }
        tokens += postcode(fields.postcode)
        tokens += code(fields.code, .code)
        if !fields.telephone.isEmpty {
            var token = QueryToken(typed: fields.telephone)
            token.codes = [.init(field: .telephone, letters: TelephoneDigits.digits(fields.telephone), prior: 1)]
            tokens.append(token)
        }
        return Array(tokens.prefix(QueryToken.most))
    }

    private static func words(_ text: String, _ place: NamePlace) -> [QueryToken] {
        let words = Folding.words(String(text.prefix(200)))
        let named = words.filter { !Relations.isTitle($0) }
        return (named.isEmpty ? words : named).map { word in
            var token = QueryToken(typed: String(decoding: word, as: UTF8.self))
            token.word = word
            token.place = place
            return token
        }
    }

    /// An address may hold its house number.
    private static func address(_ text: String) -> [QueryToken] {
        words(text, .addressField).map { token in
            guard token.word.first.map(isDigit) == true else { return token }
            var house = QueryToken(typed: token.typed)
            house.codes = [.init(field: .house, letters: token.word, prior: 1)]
            return house
        }
    }

    private static func born(_ text: String) -> [QueryToken] {
        var reader = TextReader(text)
        return reader.read().prefix(1).compactMap { token in
            guard !token.dates.isEmpty || token.year != nil else { return nil }
            var token = token
            token.codes = []
            token.year?.prior = 1
            return token
        }
    }

    private static func postcode(_ text: String) -> [QueryToken] {
        let letters = Folding.joined(text)
        return code(text, PostcodeParts.isOutward(letters[...]) ? .outward : .postcode)
    }

    private static func code(_ text: String, _ field: LookupField) -> [QueryToken] {
        let letters = Folding.joined(String(text.prefix(100)))
        guard !letters.isEmpty else { return [] }
        var token = QueryToken(typed: text)
        token.codes = [.init(field: field, letters: letters, prior: 1)]
        return [token]
    }
}
