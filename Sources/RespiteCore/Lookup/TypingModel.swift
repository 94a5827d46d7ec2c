import Foundation

/// The probability, as log2, that a recorded word is typed as another: the likeliest way of making one from the other.
struct TypingModel {
    private let typed: [UInt8]
    private var table: [Float]
    private let width: Int

    init(_ typed: [UInt8]) {
        self.typed = typed
        width = Folding.longestWord + 2
        table = Array(repeating: 0, count: (typed.count + 1) * width)
    }

    /// `edits` is the distance of the two, already known.
    mutating func callAsFunction(_ word: ArraySlice<UInt8>, edits: Int) -> Float {
        guard edits > 0 else { return ErrorRates.edits[0] }
        let places = Float(word.count + 1)
        return ErrorRates.edits[min(edits, 3)] + cheapest(word) - Float(edits) * log2f(places)
    }

    /// The bits of the cheapest alignment (negative; 0 when equal).
    private mutating func cheapest(_ word: ArraySlice<UInt8>) -> Float {
        var table: [Float] = []
        swap(&table, &self.table)
        defer { swap(&table, &self.table) }
        return word.withUnsafeBufferPointer { word in
            typed.withUnsafeBufferPointer { typed in
                table.withUnsafeMutableBufferPointer { table in
                    for row in 0...typed.count {
                        for column in 0...word.count {
                            table[row * width + column] = best(typed, word, table, row, column)
                        }
                    }
                    return table[typed.count * width + word.count]
                }
            }
        }
    }

    @inline(__always)
    private func best(
        _ typed: UnsafeBufferPointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>,
        _ table: UnsafeMutableBufferPointer<Float>, _ row: Int, _ column: Int
    ) -> Float {
        if row == 0 && column == 0 { return 0 }
        let here = row * width + column
        let first = (row <= 1 && column <= 1) ? ErrorRates.atFirstLetter : 0
        var best = -Float.infinity
        if row > 0 && column > 0 {
            let (t, w) = (typed[row - 1], word[column - 1])
            best = table[here - width - 1] + (t == w ? 0 : first + wrong(t, for: w))
            if row > 1 && column > 1 && t != w && t == word[column - 2] && typed[row - 2] == w {
                best = max(best, table[here - 2 * width - 2] + ErrorRates.swapped)
            }
        }
        if column > 0 {
            let isDouble = column > 1 && word[column - 1] == word[column - 2]
            let cost = isDouble ? ErrorRates.missingDouble : ErrorRates.missing
            best = max(best, table[here - 1] + first + cost)
        }
        if row > 0 {
            let isDouble = row > 1 && typed[row - 1] == typed[row - 2]
            let cost = isDouble ? ErrorRates.extraDouble : ErrorRates.extra - alphabet
            best = max(best, table[here - width] + first + cost)
        }
        return best
    }

    @inline(__always)
    private func wrong(_ typed: UInt8, for letter: UInt8) -> Float {
        if Keyboard.areNeighbours(typed, letter) { return ErrorRates.neighbouringKey - keysAround }
        let vowels = Keyboard.isVowel(typed) && Keyboard.isVowel(letter)
        return vowels ? ErrorRates.otherVowel - vowelsLeft : ErrorRates.otherLetter - alphabet
    }

    /// log2 of how many letters there are to choose from.
    private let alphabet: Float = 4.7
    private let keysAround: Float = 2.3
    private let vowelsLeft: Float = 2.3
}
