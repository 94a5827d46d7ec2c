import Foundation

/// The Fellegi-Sunter weights of a query's matches in one segment: log2(m / u) for each, in both orders of the names.
struct QueryWeights {
    private let tokens: [QueryToken]
    private let chances: [Float]
    private(set) var evidence = Evidence()
    private(set) var initials: [InitialWeight] = []
    private(set) var years: [YearWeight] = []

    struct InitialWeight {
        var token: Int
        var letter: UInt8
        /// For given and family names: plain, swapped.
        var given: (plain: Float, swapped: Float)
        var family: (plain: Float, swapped: Float)
    }

    struct YearWeight {
        var token: Int
        var year: QueryToken.YearReading
        var same: Float
        var next: Float
    }

    /// A match that speaks less for a person than this is no match.
    private static let least: Float = -3

    init(_ tokens: [QueryToken], _ matches: QueryMatches, chances: [Float]) {
        self.tokens = tokens
        self.chances = chances
        for (place, token) in tokens.enumerated() {
            if token.isInitial { addInitial(token, place) }
            addWords(matches.words[place], token.place, tokens: 1 << UInt32(place), chance: chances[place])
            addValues(matches.codes[place], .code, place, isHint: token.isHint)
            addValues(matches.dates[place], .born, place, isHint: false)
            if let year = token.year { addYear(year, place) }
            for date in token.dates { addYear(of: date, place) }
        }
        for (first, found) in matches.pairs {
            addWords(
                found, tokens[first].place, tokens: 3 << UInt32(first),
                chance: chances[first] + chances[first + 1] - ErrorRates.spaceWithin)
        }
    }

    private mutating func addWords(_ matches: [ValueMatch], _ place: NamePlace, tokens: UInt32, chance: Float) {
        for list in [LookupList.given, .family, .address] {
            let plain = log2f(place[list, isSwapped: false]) - chance
            let swapped = log2f(place[list, isSwapped: true]) - chance
            for match in matches where max(plain, swapped) + match.bits > Self.least {
                let entry = Evidence.Entry(
                    tokens: tokens, plain: plain + match.bits, swapped: swapped + match.bits, closeness: match.closeness
                )
                evidence.add(entry, list, match.value)
            }
        }
    }

    private mutating func addValues(_ matches: [ValueMatch], _ list: LookupList, _ place: Int, isHint: Bool) {
        for match in matches {
            let weight = isHint ? ErrorRates.hint : match.bits - chances[place]
            guard weight > Self.least else { continue }
            let entry = Evidence.Entry(
                tokens: 1 << UInt32(place), plain: weight, swapped: weight, closeness: match.closeness)
            evidence.add(entry, list, match.value)
        }
    }

    private mutating func addInitial(_ token: QueryToken, _ place: Int) {
        func weight(_ list: LookupList, _ isSwapped: Bool) -> Float {
            log2f(token.place[list, isSwapped: isSwapped]) + ErrorRates.initial - chances[place]
        }
        initials.append(
            InitialWeight(
                token: place, letter: token.word[0], given: (weight(.given, false), weight(.given, true)),
                family: (weight(.family, false), weight(.family, true))))
    }

    private mutating func addYear(_ year: QueryToken.YearReading, _ place: Int) {
        let prior = log2f(year.prior) - chances[place]
        years.append(
            YearWeight(token: place, year: year, same: prior + ErrorRates.sameYear, next: prior + ErrorRates.nextYear))
    }

    private mutating func addYear(of date: QueryToken.DateReading, _ place: Int) {
        let year = QueryToken.YearReading(year: UInt32(DateReader.number(date.digits[..<4])), prior: date.prior)
        let same = log2f(date.prior) - chances[place] + ErrorRates.onlyYear
        years.append(YearWeight(token: place, year: year, same: same, next: -.infinity))
    }
}
