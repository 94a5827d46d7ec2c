/// Counts the edits between a typed word and others: wrong, missing, extra letters and swapped neighbours.
///
/// Optimal string alignment by bits, after H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and
/// Damerau edit distances" (2003): one step for each letter of the other word.
struct WordDistance {
    private var matches = [UInt64](repeating: 0, count: 256)
    private let length: Int

    /// `typed` has at most 64 letters.
    init(_ typed: some Collection<UInt8>) {
        length = typed.count
        for (place, letter) in typed.enumerated() { matches[Int(letter)] |= 1 << UInt64(place) }
    }

    /// The distance to the whole `word`, and to that of its beginnings that is nearest.
    @inline(__always)
    func callAsFunction(_ word: UnsafeBufferPointer<UInt8>) -> (whole: Int, beginning: Int) {
        guard length > 0 else { return (word.count, 0) }
        let last: UInt64 = 1 << UInt64(length - 1)
        var positive = ~0 as UInt64
        var negative = 0 as UInt64
        var diagonal = 0 as UInt64
        var before = 0 as UInt64
        var distance = length
        var nearest = length
        matches.withUnsafeBufferPointer { matches in
            for letter in word {
                let match = matches[Int(letter)]
                let swapped = ((~diagonal & match) << 1) & before
                diagonal = (((match & positive) &+ positive) ^ positive) | match | negative | swapped
                var up = negative | ~(diagonal | positive)
                var down = diagonal & positive
                if up & last != 0 { distance += 1 }
                if down & last != 0 { distance -= 1 }
                nearest = min(nearest, distance)
                up = up << 1 | 1
                down <<= 1
                positive = down | ~(diagonal | up)
                negative = up & diagonal
                before = match
            }
        }
        return (distance, nearest)
    }
}
