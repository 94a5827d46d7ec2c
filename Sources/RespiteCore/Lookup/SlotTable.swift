/// An open-addressing table of numbers whose keys live elsewhere: four bytes a slot, at most half full.
struct SlotTable: Sendable {
    private var slots: [UInt32]
    private var count = 0

    init(expecting: Int = 8) {
        var size = 16
        while size < expecting * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
    }

    /// The number whose key has `hash` and satisfies `isWanted`.
    @inline(__always)
    func find(_ hash: UInt64, where isWanted: (UInt32) -> Bool) -> UInt32? {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while slots[place] != 0 {
            let number = slots[place] - 1
            if isWanted(number) { return number }
            place = (place + 1) & mask
        }
        return nil
    }

    /// Adds a number that is not in the table yet; `hashOf` tells every number's hash when the table must grow.
    mutating func insert(_ number: UInt32, hash: UInt64, hashOf: (UInt32) -> UInt64) {
        if count * 2 >= slots.count { grow(hashOf) }
        place(number, hash)
        count += 1
    }

    private mutating func grow(_ hashOf: (UInt32) -> UInt64) {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        for slot in old where slot != 0 { place(slot - 1, hashOf(slot - 1)) }
    }

    private mutating func place(_ number: UInt32, _ hash: UInt64) {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while slots[place] != 0 { place = (place + 1) & mask }
        slots[place] = number + 1
    }
}

/// Mixes all bits of a key into the low ones (the finaliser of MurmurHash3).
@inline(__always)
func mixed(_ key: UInt64) -> UInt64 {
    var key = key
    key = (key ^ (key >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    key = (key ^ (key >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return key ^ (key >> 33)
}
