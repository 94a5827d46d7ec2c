import Foundation

/// Scores the people of one segment exactly: each token used once, each thing on record used once.
struct RowScorer {
    let segment: LookupSegment
    private let weights: QueryWeights
    private let tokenCount: Int
    private var penalties: Penalties
    private var hits: [Hit] = []
    private var has: Penalties.Has = []

    /// A person of the segment, how well they fit, and what met what.
    struct Fit {
        var row: UInt32
        var score: Float
        var hits: [Hit]
        /// The tokens that met nothing.
        var unmet: UInt32
    }

    struct Hit {
        var tokens: UInt32
        var item: UInt32
        var closeness: LookupCloseness
        var plain: Float
        var swapped: Float
    }

    private static let order: (plain: Float, swapped: Float) = (
        log2f(1 - NamePlace.swapped), log2f(NamePlace.swapped)
    )

    /// The hits taken are bits of a machine word; one person's meet few tokens more than once.
    private static let mostHits = 32

    init(_ segment: LookupSegment, _ weights: QueryWeights, _ tokens: [QueryToken]) {
        self.segment = segment
        self.weights = weights
        tokenCount = tokens.count
        penalties = Penalties(tokens)
    }

    mutating func score(_ row: UInt32) -> Float {
        collect(row)
        return max(assign(isSwapped: false, nil), assign(isSwapped: true, nil))
    }

    /// The same, with what met what.
    mutating func fit(_ row: UInt32) -> Fit {
        collect(row)
        var (plain, swapped): ([Hit], [Hit]) = ([], [])
        let scores = (assign(isSwapped: false) { plain.append($0) }, assign(isSwapped: true) { swapped.append($0) })
        let hits = scores.0 >= scores.1 ? plain : swapped
        let met = hits.reduce(0) { $0 | $1.tokens }
        return Fit(row: row, score: max(scores.0, scores.1), hits: hits, unmet: (1 << UInt32(tokenCount) - 1) & ~met)
    }

    private mutating func collect(_ row: UInt32) {
        hits.removeAll(keepingCapacity: true)
        has = []
        for bits in segment.items(row) where hits.count < Self.mostHits {
            let item = LookupItem(bits: bits)
            has.formUnion(Penalties.Has.ofField[Int(bits >> 28)])
            weights.evidence.forEach(about: item) { number in
                let entry = weights.evidence.entries[number]
                hits.append(
                    Hit(
                        tokens: entry.tokens, item: bits, closeness: entry.closeness, plain: entry.plain,
                        swapped: entry.swapped))
            }
            if !weights.initials.isEmpty { collectInitials(item) }
            if item.list == .born { collectYears(item) }
        }
    }

    private mutating func collectInitials(_ item: LookupItem) {
        let list = item.list
        guard list == .given || list == .family else { return }
        let letter = segment.words.initial(item.value)
        for initial in weights.initials where initial.letter == letter {
            let weight = list == .given ? initial.given : initial.family
            hits.append(
                Hit(
                    tokens: 1 << UInt32(initial.token), item: item.bits, closeness: .initial, plain: weight.plain,
                    swapped: weight.swapped))
        }
    }

    private mutating func collectYears(_ item: LookupItem) {
        for year in weights.years {
            let apart = Int(item.value / 10_000) - Int(year.year.year)
            guard abs(apart) <= 1 else { continue }
            let weight = apart == 0 ? year.same : year.next
            hits.append(
                Hit(
                    tokens: 1 << UInt32(year.token), item: item.bits, closeness: apart == 0 ? .sameYear : .near,
                    plain: weight, swapped: weight))
        }
    }

    /// Takes the hit that gains most, again and again; says each one taken.
    private mutating func assign(isSwapped: Bool, _ take: ((Hit) -> Void)?) -> Float {
        var score = isSwapped ? Self.order.swapped : Self.order.plain
        for token in 0..<tokenCount { score += penalties(token, has, isSwapped: isSwapped) }
        var used: UInt32 = 0
        var usedItems: UInt64 = 0
        while true {
            var best: (gain: Float, place: Int) = (0, -1)
            for place in hits.indices where hits[place].tokens & used == 0 && usedItems & 1 << UInt64(place) == 0 {
                let gain = gain(hits[place], isSwapped)
                if gain > best.gain { best = (gain, place) }
            }
            guard best.place >= 0 else { return score }
            let hit = hits[best.place]
            score += best.gain
            used |= hit.tokens
            for place in hits.indices where hits[place].item == hit.item { usedItems |= 1 << UInt64(place) }
            take?(hit)
        }
    }

    @inline(__always)
    private mutating func gain(_ hit: Hit, _ isSwapped: Bool) -> Float {
        var gain = isSwapped ? hit.swapped : hit.plain
        var tokens = hit.tokens
        while tokens != 0 {
            gain -= penalties(tokens.trailingZeroBitCount, has, isSwapped: isSwapped)
            tokens &= tokens - 1
        }
        return gain
    }
}
