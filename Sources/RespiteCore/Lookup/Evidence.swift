/// What the tokens of a query say about the values of one segment, ready to score its people by.
struct Evidence {
    /// That some tokens meet a value, and what it weighs in both orders of the names.
    struct Entry {
        var tokens: UInt32
        var plain: Float
        var swapped: Float
        var closeness: LookupCloseness
        fileprivate(set) var key: UInt32 = 0
        fileprivate(set) var next: Int32 = -1

        init(tokens: UInt32, plain: Float, swapped: Float, closeness: LookupCloseness) {
            self.tokens = tokens
            self.plain = plain
            self.swapped = swapped
            self.closeness = closeness
        }

        var list: LookupList { LookupList(rawValue: key >> 28) ?? .code }
        var value: UInt32 { key & 0x0FFF_FFFF }
        var weight: Float { max(plain, swapped) }
    }

    private(set) var entries: [Entry] = []
    private var heads: [Int32] = Array(repeating: -1, count: 64)

    mutating func add(_ entry: Entry, _ list: LookupList, _ value: UInt32) {
        if entries.count * 2 >= heads.count { grow() }
        var entry = entry
        entry.key = list.rawValue << 28 | value
        let slot = Self.slot(entry.key, heads.count)
        entry.next = heads[slot]
        heads[slot] = Int32(entries.count)
        entries.append(entry)
    }

    /// Calls `body` with the number of each entry about `item`.
    @inline(__always)
    func forEach(about item: LookupItem, _ body: (Int) -> Void) {
        let key = item.list.rawValue << 28 | item.value
        var place = heads[Self.slot(key, heads.count)]
        while place >= 0 {
            if entries[Int(place)].key == key { body(Int(place)) }
            place = entries[Int(place)].next
        }
    }

    private mutating func grow() {
        heads = Array(repeating: -1, count: heads.count * 2)
        for place in entries.indices {
            let slot = Self.slot(entries[place].key, heads.count)
            entries[place].next = heads[slot]
            heads[slot] = Int32(place)
        }
    }

    @inline(__always)
    private static func slot(_ key: UInt32, _ size: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B1) >> 8) & (size - 1)
    }
}
