/// Gives every distinct word a number, in order of appearance.
struct WordBuilder: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var starts: [UInt32] = [0]
    private var slots = SlotTable()

    var count: Int { starts.count - 1 }

    mutating func number(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let hash = Self.hash(word)
        let known = bytes.withUnsafeBufferPointer { bytes in
            slots.find(hash) { number in
                let start = Int(starts[Int(number)])
                let end = Int(starts[Int(number) + 1])
                return end - start == word.count
                    && UnsafeBufferPointer(rebasing: bytes[start..<end]).elementsEqual(word)
            }
        }
        if let known { return known }
        let number = UInt32(count)
        bytes.append(contentsOf: word)
        starts.append(UInt32(bytes.count))
        slots.insert(number, hash: hash) { [bytes, starts] other in
            bytes.withUnsafeBufferPointer {
                Self.hash(UnsafeBufferPointer(rebasing: $0[Int(starts[Int(other)])..<Int(starts[Int(other) + 1])]))
            }
        }
        return number
    }

    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        mixed(word.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    }
}
