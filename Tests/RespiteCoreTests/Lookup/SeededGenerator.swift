/// A generator that repeats itself, so that a failing property fails again (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A word of few different letters, so that words are often near each other.
    mutating func word(_ lengths: ClosedRange<Int>, letters: String = "abcde") -> [UInt8] {
        (0..<Int.random(in: lengths, using: &self)).map { _ in
            Array(letters.utf8)[Int.random(in: 0..<letters.utf8.count, using: &self)]
        }
    }
}
