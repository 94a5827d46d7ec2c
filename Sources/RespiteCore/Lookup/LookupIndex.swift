/// Everybody on record, ready to be found by what is heard of them.
///
/// A value: whoever holds a copy holds a consistent snapshot, and copying costs nothing. The bulk sits in one large
/// part that never changes; changed people go into small parts beside it, and hide what the large one says of them.
package struct LookupIndex: Sendable {
    /// A segment, and the rows of it that no longer hold.
    struct Part: Sendable {
        var segment: LookupSegment
        var hidden: Set<UInt32> = []

        var count: Int { segment.count - hidden.count }
    }

    /// The first is the bulk; those after it are ever smaller and newer.
    private(set) var parts: [Part]
    /// Whoever was changed since the bulk was built, in order.
    private var changed: [LookupPerson.ID] = []

    package init() { self.init(people: []) }

    package init(people: some Sequence<LookupPerson>) {
        var builder = SegmentBuilder()
        for person in people { builder.add(person) }
        parts = [Part(segment: builder.finished())]
    }

    /// How many people are found.
    package var count: Int { parts.reduce(0) { $0 + $1.count } }

    /// Adds a person, or replaces what was known of them.
    package mutating func put(_ person: LookupPerson) {
        remove(person.id)
        var builder = SegmentBuilder()
        builder.add(person)
        append(builder.finished())
    }

    package mutating func remove(_ id: LookupPerson.ID) {
        hide(id)
        changed.append(id)
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

    private mutating func hide(_ id: LookupPerson.ID) {
        for place in parts.indices {
            if let row = parts[place].segment.row(of: id) { parts[place].hidden.insert(row) }
        }
    }

    /// Adds a newest part, and merges it with those before it that are not twice as large.
    private mutating func append(_ segment: LookupSegment) {
        parts.append(Part(segment: segment))
        while parts.count > 2, parts[parts.count - 2].segment.count < 2 * parts[parts.count - 1].segment.count {
            let merged = Self.merged([parts[parts.count - 2], parts[parts.count - 1]])
            parts.removeLast(2)
            parts.append(Part(segment: merged))
        }
    }

    private static func merged(_ parts: [Part]) -> LookupSegment {
        var builder = SegmentBuilder()
        for part in parts {
            for row in 0..<UInt32(part.segment.count) where !part.hidden.contains(row) {
                builder.add(row, of: part.segment)
            }
        }
        return builder.finished()
    }
}

extension LookupIndex {
    /// Whether so much has changed beside the bulk that it should be built anew.
    package var wantsCompaction: Bool { changed.count > max(2000, parts[0].segment.count / 16) }

    /// The same people in one bulk. Takes seconds for a million; meant for the background, from a snapshot.
    package func compacted() -> LookupIndex {
        var compacted = self
        compacted.parts = [Part(segment: Self.merged(parts))]
        return compacted
    }

    /// Takes over the bulk that was made from an earlier snapshot of this index, and keeps what changed since.
    package mutating func adopt(_ compacted: LookupIndex) {
        let later = Set(changed.dropFirst(compacted.changed.count))
        var next = compacted
        next.changed = []
        var builder = SegmentBuilder()
        for id in later {
            next.remove(id)
            for part in parts {
                guard let row = part.segment.row(of: id), !part.hidden.contains(row) else { continue }
                builder.add(row, of: part.segment)
            }
        }
        if !later.isEmpty { next.append(builder.finished()) }
        self = next
    }
}
