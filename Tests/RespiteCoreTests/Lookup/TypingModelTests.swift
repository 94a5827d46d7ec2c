import Testing

@testable import RespiteCore

struct TypingModelTests {
    private func bits(_ typed: String, _ recorded: String) -> Float {
        let edits = Array(recorded.utf8).withUnsafeBufferPointer { WordDistance(typed.utf8)($0).whole }
        var model = TypingModel(Array(typed.utf8))
        return model(Array(recorded.utf8)[...], edits: edits)
    }

    @Test(
        arguments: [
            ("smith", "smith", "smyth"),  // exactly what is recorded, before anything near it
            ("margart", "margaret", "margot"),  // one letter missing, before two wrong
            ("smoth", "smith", "smyth"),  // the key next to the right one, before one far away
            ("jhon", "john", "jason"),  // two letters swapped
            ("hutchinsn", "hutchinson", "hutchins"),
            ("anna", "ana", "asna"),  // a letter doubled, before another letter
            ("bate", "bates", "gate"),  // an error at the end, before one at the beginning
        ])
    func prefersTheLikelierRecord(_ typed: String, _ likelier: String, _ other: String) {
        #expect(bits(typed, likelier) > bits(typed, other))
    }

    @Test func noErrorIsLikelierThanNone() {
        var generator = SeededGenerator(6)
        for _ in 0..<2000 {
            let (typed, recorded) = (generator.word(2...9), generator.word(2...9))
            let distance = recorded.withUnsafeBufferPointer { WordDistance(typed)($0).whole }
            var model = TypingModel(typed)
            let bits = model(recorded[...], edits: distance)
            #expect(bits < 0)
            if distance > 0 { #expect(bits < ErrorRates.edits[0]) }
        }
    }

    /// A channel must not promise more than it has: all that one may type for a word sums to at most one.
    @Test(arguments: ["ann", "smith", "kowalski"])
    func theChancesOfAllNeighboursSumToLessThanOne(_ word: String) {
        let recorded = Array(word.utf8)
        let neighbours = Set(NearCodes(of: recorded).all).filter { $0.allSatisfy(isLetter) && !$0.isEmpty }
        let sum = neighbours.union([recorded]).reduce(0.0) { sum, typed in
            let distance = recorded.withUnsafeBufferPointer { WordDistance(typed)($0).whole }
            var model = TypingModel(typed)
            return sum + exp2(Double(model(recorded[...], edits: distance)))
        }
        #expect(sum < 1)
        #expect(sum > 0.7)
    }

    private func exp2(_ bits: Double) -> Double {
        var (value, left) = (1.0, -bits)
        while left >= 1 { (value, left) = (value / 2, left - 1) }
        return value * (1 - left / 2)
    }

    @Test func neighbouringKeysAreMutual() {
        for one in UInt8(ascii: "a")...UInt8(ascii: "z") {
            for other in UInt8(ascii: "a")...UInt8(ascii: "z") {
                #expect(Keyboard.areNeighbours(one, other) == Keyboard.areNeighbours(other, one))
            }
            #expect(!Keyboard.areNeighbours(one, one))
        }
        #expect(Keyboard.areNeighbours(UInt8(ascii: "s"), UInt8(ascii: "w")))
        #expect(!Keyboard.areNeighbours(UInt8(ascii: "q"), UInt8(ascii: "p")))
    }
}
