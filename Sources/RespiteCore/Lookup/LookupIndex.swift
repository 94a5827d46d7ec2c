/// Everybody on record, ready to be found by what is heard of them.
///
/// A value: whoever holds a copy holds a consistent snapshot, and copying costs nothing. The bulk sits in one large
/// part that never changes; changed people go into small parts beside it, and hide what the large one says of them.
package struct LookupIndex: Sendable {
    /// A segment, and the rows of it that no longer hold.
    struct Part: Sendable {
        /// No other part of the same index ever had it.
        let number: Int
        let segment: LookupSegment
        var hidden: Set<UInt32> = []

        var count: Int { segment.count - hidden.count }
        /// Whether it is left alone until somebody has time.
        var isSettled: Bool { segment.count >= LookupIndex.settledSize }
    }

    /// Smaller parts are merged at once with those that come, larger ones in the background.
    static let settledSize = 512

    /// The settled ones first; after them ever smaller and newer ones.
    private(set) var parts: [Part]
    private var numbersGiven = 1

    package init() { self.init(people: []) }

    package init(people: some Sequence<LookupPerson>) {
        var builder = LookupIndexBuilder()
        builder.add(people)
        self = builder.finished()
    }

    init(whole segment: LookupSegment) { parts = [Part(number: 0, segment: segment)] }

    /// How many people are found.
    package var count: Int { parts.reduce(0) { $0 + $1.count } }

    /// Adds a person, or replaces what was known of them.
    package mutating func put(_ person: LookupPerson) { put([person]) }

    /// Adds people, each once, or replaces what was known of them.
    package mutating func put(_ people: [LookupPerson]) {
        guard !people.isEmpty else { return }
        var builder = SegmentBuilder()
        for person in people {
            remove(person.id)
            builder.add(person)
        }
        append(builder.finished())
    }

    package mutating func remove(_ id: LookupPerson.ID) {
        for place in parts.indices {
            if let row = parts[place].segment.row(of: id) { parts[place].hidden.insert(row) }
        }
    }

    package func find(_ query: LookupQuery, limit: Int = 10) -> LookupResult {
        LookupSearch(query.tokens, parts).result(limit: limit)
    }

    /// Finds whoever has exactly this reference, NHS number, card or telephone: one read of a dictionary.
    package func people(withCode text: String) -> [LookupPerson.ID] {
        let letters = Folding.joined(text)
        let keys = [CodeKey.make(.code, letters), CodeKey.make(.telephone, TelephoneDigits.digits(text))]
        return parts.flatMap { part in
            keys.compactMap(part.segment.codes.number(of:)).flatMap { part.segment.people(.code, $0) }
                .filter { !part.hidden.contains($0) }.map(part.segment.id)
        }
    }

    /// Adds a newest part, and merges it with the small ones before it that are not twice as large.
    private mutating func append(_ segment: LookupSegment) {
        parts.append(numbered(segment))
        while parts.count > 1, let last = parts.last, !last.isSettled, !parts[parts.count - 2].isSettled,
            parts[parts.count - 2].segment.count < 2 * last.segment.count
        {
            let merged = Self.merged(parts.suffix(2))
            parts.removeLast(2)
            parts.append(numbered(merged))
        }
    }

    private mutating func numbered(_ segment: LookupSegment) -> Part {
        defer { numbersGiven += 1 }
        return Part(number: numbersGiven, segment: segment)
    }

    fileprivate static func merged(_ parts: some Collection<Part>) -> LookupSegment {
        var builder = SegmentBuilder()
        for part in parts {
            for row in 0..<UInt32(part.segment.count) where !part.hidden.contains(row) {
                builder.add(row, of: part.segment)
            }
        }
        return builder.finished()
    }
}

/// Several parts of an index made one, from a snapshot of it.
package struct LookupCompaction: Sendable {
    fileprivate let parts: [LookupIndex.Part]
    fileprivate let segment: LookupSegment

    /// Takes seconds for a million people; meant for the background.
    fileprivate init(of parts: [LookupIndex.Part]) {
        self.parts = parts
        segment = LookupIndex.merged(parts)
    }
}

extension LookupIndex {
    /// The parts that had better be one: many of about one size, or one that has mostly gone out of date.
    private var crowd: [Part] {
        if let stale = parts.first(where: { $0.hidden.count > max(2000, $0.segment.count / 8) }) { return [stale] }
        let settled = parts.filter(\.isSettled).sorted { $0.segment.count < $1.segment.count }
        var (sum, most) = (0, 0)
        for (place, part) in settled.enumerated() {
            if place >= 3, part.segment.count <= sum { most = place + 1 }
            sum += part.segment.count
        }
        return Array(settled.prefix(most))
    }

    /// Whether it is time for a compaction.
    package var isCrowded: Bool { !crowd.isEmpty }

    /// Whether a whole compaction would change anything.
    package var isSplit: Bool { parts.count(where: \.isSettled) > 1 }

    /// Makes one of the parts that had better be one.
    package func compaction() -> LookupCompaction { LookupCompaction(of: crowd) }

    /// Makes one of all but the small parts: for when nobody is about to change more.
    package func wholeCompaction() -> LookupCompaction { LookupCompaction(of: parts.filter(\.isSettled)) }

    /// Takes a compaction over; what was changed since its snapshot stays changed.
    package mutating func adopt(_ compaction: LookupCompaction) {
        var merged = numbered(compaction.segment)
        for old in compaction.parts {
            guard let place = parts.firstIndex(where: { $0.number == old.number }) else { return }
            for row in parts[place].hidden.subtracting(old.hidden) {
                if let row = merged.segment.row(of: old.segment.id(row)) { merged.hidden.insert(row) }
            }
        }
        let gone = Set(compaction.parts.map(\.number))
        parts.removeAll { gone.contains($0.number) }
        parts.insert(merged, at: 0)
    }
}
