/// The distinct words of an index, by length and then by letters, in one array of bytes.
struct WordList: Sendable {
    private let bytes: [UInt8]
    private let starts: [UInt32]
    /// The first word of each length; a last entry for the end.
    private let ofLength: [Int]
    private let letters: [UInt32]
    private let sounds: SoundTable

    var count: Int { starts.count - 1 }

    /// Sorts the words of `builder`, and says each one's new number.
    static func sorted(_ builder: WordBuilder) -> (words: WordList, newNumbers: [UInt32]) {
        let order = sortedOrder(builder)
        var newNumbers = [UInt32](repeating: 0, count: builder.count)
        for (new, old) in order.enumerated() { newNumbers[Int(old)] = UInt32(new) }
        return (WordList(builder, order: order), newNumbers)
    }

    private static func sortedOrder(_ builder: WordBuilder) -> [UInt32] {
        let (bytes, starts) = (builder.bytes, builder.starts)
        let keys = (0..<builder.count).map { number in
            sortKey(bytes[Int(starts[number])..<Int(starts[number + 1])])
        }
        return (0..<UInt32(builder.count)).sorted { left, right in
            let (a, b) = (keys[Int(left)], keys[Int(right)])
            if a != b { return a < b }
            return bytes[Int(starts[Int(left)])..<Int(starts[Int(left) + 1])]
                .lexicographicallyPrecedes(bytes[Int(starts[Int(right)])..<Int(starts[Int(right) + 1])])
        }
    }

    /// The length and the first seven letters.
    private static func sortKey(_ word: ArraySlice<UInt8>) -> UInt64 {
        var key = UInt64(word.count)
        for place in 0..<7 { key = key << 8 | (place < word.count ? UInt64(word[word.startIndex + place]) : 0) }
        return key
    }

    private init(_ builder: WordBuilder, order: [UInt32]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(builder.bytes.count)
        var starts: [UInt32] = [0]
        starts.reserveCapacity(order.count + 1)
        var letters: [UInt32] = []
        letters.reserveCapacity(order.count)
        var ofLength = [Int](repeating: 0, count: Folding.longestWord + 2)
        for old in order {
            let word = builder.bytes[Int(builder.starts[Int(old)])..<Int(builder.starts[Int(old) + 1])]
            bytes.append(contentsOf: word)
            starts.append(UInt32(bytes.count))
            letters.append(Self.letters(of: word))
            ofLength[min(word.count, Folding.longestWord) + 1] += 1
        }
        for length in 1..<ofLength.count { ofLength[length] += ofLength[length - 1] }
        self.bytes = bytes
        self.starts = starts
        self.letters = letters
        self.ofLength = ofLength
        sounds = SoundTable(bytes: bytes, starts: starts)
    }

    /// One bit for each letter that occurs, digits and other signs sharing the six left over.
    static func letters(of word: some Collection<UInt8>) -> UInt32 {
        word.reduce(0) { mask, letter in
            letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z")
                ? mask | 1 << UInt32(letter - UInt8(ascii: "a")) : mask | 1 << UInt32(26 + letter % 6)
        }
    }

    subscript(number: UInt32) -> ArraySlice<UInt8> {
        bytes[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
    }

    @inline(__always)
    func initial(_ number: UInt32) -> UInt8 { bytes[Int(starts[Int(number)])] }

    func text(_ number: UInt32) -> String { String(decoding: self[number], as: UTF8.self) }

    /// The words with as many letters as `lengths` says, one run of numbers.
    func words(ofLengths lengths: ClosedRange<Int>) -> Range<Int> {
        let low = min(max(lengths.lowerBound, 0), Folding.longestWord + 1)
        let high = min(max(lengths.upperBound + 1, low), Folding.longestWord + 1)
        return ofLength[low]..<ofLength[high]
    }

    func number(of word: [UInt8]) -> UInt32? {
        let range = words(ofLengths: word.count...word.count)
        let place = lowerBound(word, in: range)
        return place < range.upperBound && self[UInt32(place)].elementsEqual(word) ? UInt32(place) : nil
    }

    /// The runs of words, one a length, that begin with `beginning` and are longer than it.
    func words(beginning: [UInt8]) -> [Range<Int>] {
        guard beginning.count < Folding.longestWord else { return [] }
        return (beginning.count + 1...Folding.longestWord).compactMap { length in
            let range = words(ofLengths: length...length)
            let low = lowerBound(beginning, in: range)
            var after = beginning
            after[after.count - 1] += 1
            let high = lowerBound(after, in: low..<range.upperBound)
            return low < high ? low..<high : nil
        }
    }

    func words(soundingLike word: [UInt8]) -> ArraySlice<UInt32> { sounds[word] }

    private func lowerBound(_ word: [UInt8], in range: Range<Int>) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if self[UInt32(middle)].lexicographicallyPrecedes(word) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension WordList {
    /// Calls `body` for each word of the given lengths that at most `edits` missing and `edits` extra letters keep
    /// apart from `typed`, with its distances.
    func near(
        _ typed: [UInt8], lengths: ClosedRange<Int>, edits: Int, wholeOnly: Bool = true,
        _ body: (_ number: UInt32, _ whole: Int, _ beginning: Int) -> Void
    ) {
        let distance = WordDistance(typed)
        let wanted = Self.letters(of: typed)
        bytes.withUnsafeBufferPointer { bytes in
            letters.withUnsafeBufferPointer { letters in
                for number in words(ofLengths: lengths) {
                    let has = letters[number]
                    guard fewBits(wanted & ~has, edits), !wholeOnly || fewBits(has & ~wanted, edits) else { continue }
                    let start = Int(starts[number])
                    let end =
                        wholeOnly ? Int(starts[number + 1]) : min(Int(starts[number + 1]), start + typed.count + edits)
                    let (whole, beginning) = distance(UnsafeBufferPointer(rebasing: bytes[start..<end]))
                    if (wholeOnly ? whole : beginning) <= edits { body(UInt32(number), whole, beginning) }
                }
            }
        }
    }
}

/// Whether at most `most` bits are set, by striking out the lowest `most` times (popcount is no single instruction
/// on every machine this runs on).
@inline(__always)
private func fewBits(_ bits: UInt32, _ most: Int) -> Bool {
    var bits = bits
    for _ in 0..<most { bits &= bits &- 1 }
    return bits == 0
}
