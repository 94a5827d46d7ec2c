import Foundation

/// Everything in one segment that the tokens of a query may mean.
struct QueryMatches {
    var words: [[ValueMatch]]
    var codes: [[ValueMatch]]
    var dates: [[ValueMatch]]
    /// Two neighbouring words read as one, by the place of the first.
    var pairs: [(first: Int, matches: [ValueMatch])] = []

    init(_ tokens: [QueryToken], in segment: LookupSegment) {
        let besideInitial = tokens.contains(where: \.isInitial)
        let finder = WordFinder(words: segment.words, besideInitial: besideInitial)
        words = tokens.map { finder.matches($0.word) }
        codes = tokens.map { token in token.codes.flatMap { CodeFinder.matches($0, in: segment.codes) } }
        dates = tokens.map { token in
            guard !token.dates.isEmpty else { return [] }
            var finder = DateFinder(days: segment.days)
            return finder.matches(token.dates)
        }
        addPairs(tokens, WordFinder(words: segment.words, besideInitial: false))
    }

    private mutating func addPairs(_ tokens: [QueryToken], _ finder: WordFinder) {
        for place in tokens.indices.dropLast() {
            let (first, second) = (tokens[place], tokens[place + 1])
            guard !first.word.isEmpty, !second.word.isEmpty, !first.isHint, !second.isHint,
                first.word.count + second.word.count >= 4
            else { continue }
            let joined = Array((first.word + second.word).prefix(Folding.longestWord))
            let matches = finder.matches(joined).filter { $0.closeness == .exact || $0.closeness == .near }
            if !matches.isEmpty { pairs.append((place, matches)) }
        }
    }
}

/// How likely each token is to be typed about anybody at all: the u-probabilities, from the register itself.
struct TokenChances {
    /// log2 for each token.
    private(set) var bits: [Float]

    /// Callers may mean somebody not on record: a small register says little of how often a word is said.
    private static let others: Float = 1000

    init(_ tokens: [QueryToken], _ matches: [QueryMatches], _ segments: [LookupSegment]) {
        let people = Float(max(1, segments.reduce(0) { $0 + $1.count }))
        bits = tokens.indices.map { token in
            let seen = zip(matches, segments).reduce(0 as Float) {
                $0 + Self.expected(tokens[token], token, $1.0, $1.1)
            }
            let (elsewhere, share) = Self.elsewhere(tokens[token])
            let weight = max(share, Self.others / (people + Self.others))
            return log2f((1 - weight) * seen / people + weight * elsewhere)
        }
        for first in Set(matches.flatMap { $0.pairs.map(\.first) }).sorted() {
            addPair(first, seen: Self.expected(pair: first, tokens[first], matches, segments) / people)
        }
    }

    /// Two words that are likely as one are so much less surprising.
    private mutating func addPair(_ first: Int, seen: Float) {
        let apart = bits[first] + bits[first + 1]
        let more = log2f(exp2f(apart) + seen) - apart
        bits[first] += more / 2
        bits[first + 1] += more / 2
    }

    /// How likely such a token is of people not on record, and how much that counts beside those who are.
    private static func elsewhere(_ token: QueryToken) -> (chance: Float, share: Float) {
        if !token.dates.isEmpty { return (1 / 36_500, 0.5) }
        if token.isInitial { return (1 / 20, 0.1) }
        if token.year != nil || token.codes.contains(where: { $0.field == .house }) { return (1 / 200, 0.1) }
        return (1e-6, 0.1)
    }

    /// How many people of the segment would be spoken of in these letters, if everybody were spoken of once.
    private static func expected(
        _ token: QueryToken, _ place: Int, _ matches: QueryMatches, _ segment: LookupSegment
    ) -> Float {
        var sum: Float = 0
        for list in [LookupList.given, .family, .address] {
            let prior = prior(token, list)
            guard prior > 0 else { continue }
            if token.isInitial { sum += prior * Float(segment.count(list, initial: token.word[0])) }
            for match in matches.words[place] {
                sum += prior * exp2f(match.bits) * Float(segment.count(list, match.value))
            }
        }
        for match in matches.codes[place] { sum += exp2f(match.bits) * Float(segment.count(.code, match.value)) }
        for match in matches.dates[place] { sum += exp2f(match.bits) * Float(segment.count(.born, match.value)) }
        if let year = token.year { sum += year.prior * Float(segment.born(year.days).count) }
        return sum
    }

    /// The same for a token and the next read as one word.
    private static func expected(
        pair first: Int, _ token: QueryToken, _ matches: [QueryMatches], _ segments: [LookupSegment]
    ) -> Float {
        var sum: Float = 0
        for (found, segment) in zip(matches, segments) {
            for match in found.pairs.filter({ $0.first == first }).flatMap(\.matches) {
                for list in [LookupList.given, .family, .address] {
                    let bits = match.bits + ErrorRates.spaceWithin
                    sum += prior(token, list) * exp2f(bits) * Float(segment.count(list, match.value))
                }
            }
        }
        return sum
    }

    private static func prior(_ token: QueryToken, _ list: LookupList) -> Float {
        token.place[list, isSwapped: false] * (1 - NamePlace.swapped)
            + token.place[list, isSwapped: true] * NamePlace.swapped
    }
}

extension QueryToken.YearReading {
    /// The days of the year, and the year itself where no more is known.
    var days: ClosedRange<UInt32> { year * 10_000...year * 10_000 + 9999 }
}
