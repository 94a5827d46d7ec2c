/// Finds the people of a segment who are worth scoring: walks the lists of the heaviest evidence first, to a budget.
struct Gatherer {
    /// So many list entries are looked at, and so many people scored exactly.
    static let budget = 60_000
    static let most = 800

    private var people: [UInt32]
    private var scores: [Float]
    private var met: [UInt32]
    /// The places taken, so that the empty ones need not be looked at.
    private var taken: [UInt32] = []
    private let mask: Int

    private struct List {
        var weight: Float
        var tokens: UInt32
        var people: ArraySlice<UInt32>
    }

    /// The rows with the most evidence for them.
    static func rows(_ segment: LookupSegment, _ weights: QueryWeights) -> [UInt32] {
        let lists = lists(segment, weights)
        let entries = min(budget, lists.reduce(0) { $0 + $1.people.count })
        var gatherer = Gatherer(expecting: entries)
        var left = budget
        for list in lists where left > 0 {
            for row in list.people.prefix(left) { gatherer.add(row, list.weight, list.tokens) }
            left -= list.people.count
        }
        return gatherer.best()
    }

    private static func lists(_ segment: LookupSegment, _ weights: QueryWeights) -> [List] {
        var lists: [List] = []
        for entry in weights.evidence.entries where entry.weight > 0 {
            let people = segment.people(entry.list, entry.value)
            if !people.isEmpty { lists.append(List(weight: entry.weight, tokens: entry.tokens, people: people)) }
        }
        for year in weights.years where year.same > 0 {
            lists.append(List(weight: year.same, tokens: 1 << UInt32(year.token), people: segment.born(year.year.days)))
        }
        lists.sort { $0.weight > $1.weight }
        return lists
    }

    private init(expecting entries: Int) {
        var size = 64
        while size < entries * 2 { size *= 2 }
        mask = size - 1
        people = Array(repeating: .max, count: size)
        scores = Array(repeating: 0, count: size)
        met = Array(repeating: 0, count: size)
    }

    @inline(__always)
    private mutating func add(_ row: UInt32, _ weight: Float, _ tokens: UInt32) {
        var place = Int(truncatingIfNeeded: (row &* 0x9E37_79B1) >> 7) & mask
        while people[place] != row {
            if people[place] == .max {
                people[place] = row
                taken.append(UInt32(place))
                break
            }
            place = (place + 1) & mask
        }
        guard met[place] & tokens == 0 else { return }
        met[place] |= tokens
        scores[place] += weight
    }

    /// The highest scores' rows, by counting scores in steps of a quarter bit.
    private func best() -> [UInt32] {
        var counts = [Int](repeating: 0, count: 1024)
        for place in taken { counts[Self.step(scores[Int(place)])] += 1 }
        var least = counts.count - 1
        var sum = counts[least]
        while least > 0, sum + counts[least - 1] <= Self.most {
            least -= 1
            sum += counts[least]
        }
        var left = Self.most - sum
        var rows: [UInt32] = []
        for place in taken.map(Int.init) {
            let step = Self.step(scores[place])
            if step >= least {
                rows.append(people[place])
            } else if step == least - 1, left > 0 {
                left -= 1
                rows.append(people[place])
            }
        }
        return rows
    }

    private static func step(_ score: Float) -> Int { min(1023, max(0, Int(score * 4))) }
}
