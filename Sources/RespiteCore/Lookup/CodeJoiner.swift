/// Recognises references among the tokens that were typed in groups, or have no digit to be known by.
struct CodeJoiner {
    let segments: [LookupSegment]

    private static let lengths = 6...16
    private static let mostGroups = 4

    /// The tokens, with those that make up a reference on record in one.
    func join(_ tokens: [QueryToken]) -> [QueryToken] {
        if let whole = whole(tokens) { return [whole] }
        var joined: [QueryToken] = []
        var place = 0
        while place < tokens.count {
            let count = groups(tokens[place...])
            joined.append(count > 0 ? code(tokens[place..<place + count]) : tokens[place])
            place += max(1, count)
        }
        return joined
    }

    /// The whole query as one reference, on record or one error away from it.
    private func whole(_ tokens: [QueryToken]) -> QueryToken? {
        guard (2...Self.mostGroups).contains(tokens.count), tokens.allSatisfy(isGroup) else { return nil }
        let letters = letters(tokens[...])
        guard Self.lengths.contains(letters.count), letters.contains(where: isDigit) else { return nil }
        return ([letters] + NearCodes(of: letters).all).contains(where: isKnown) ? code(tokens[...]) : nil
    }

    /// People read a reference out in groups of a few characters; years and dates are more likely themselves.
    private func isGroup(_ token: QueryToken) -> Bool {
        token.typed.utf8.count <= 5 && token.year == nil && token.dates.isEmpty
    }

    /// How many tokens from the first on are exactly a reference on record; none when each is read for itself.
    private func groups(_ tokens: ArraySlice<QueryToken>) -> Int {
        for count in stride(from: min(Self.mostGroups, tokens.count), to: 0, by: -1) {
            let letters = letters(tokens.prefix(count))
            if count == 1 && tokens.first?.word.isEmpty == true { return 0 }
            if Self.lengths.contains(letters.count), isKnown(letters) { return count }
        }
        return 0
    }

    private func isKnown(_ letters: [UInt8]) -> Bool {
        let key = CodeKey.make(.code, letters)
        return segments.contains { $0.codes.number(of: key) != nil }
    }

    private func letters(_ tokens: ArraySlice<QueryToken>) -> [UInt8] {
        tokens.flatMap { Folding.joined($0.typed) }
    }

    private func code(_ tokens: ArraySlice<QueryToken>) -> QueryToken {
        var token = QueryToken(typed: tokens.map(\.typed).joined(separator: " "))
        token.codes = [.init(field: .code, letters: letters(tokens), prior: 1)]
        return token
    }
}
