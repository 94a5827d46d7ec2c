import Testing

@testable import RespiteCore

struct WordDistanceTests {
    /// The textbook table.
    private func oracle(_ first: [UInt8], _ second: [UInt8]) -> Int {
        var table = (0...first.count).map { row in (0...second.count).map { row == 0 ? $0 : $0 == 0 ? row : 0 } }
        for row in 1..<max(1, table.count) {
            for column in 1..<max(1, table[0].count) {
                let equal = first[row - 1] == second[column - 1]
                table[row][column] = min(
                    table[row - 1][column] + 1, table[row][column - 1] + 1,
                    table[row - 1][column - 1] + (equal ? 0 : 1))
                if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
                    table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
                }
            }
        }
        return table[first.count][second.count]
    }

    @Test func agreesWithTheTextbookTable() {
        var generator = SeededGenerator(1)
        for _ in 0..<20_000 {
            let (typed, word) = (generator.word(0...12), generator.word(0...12))
            let (whole, beginning) = word.withUnsafeBufferPointer { WordDistance(typed)($0) }
            #expect(whole == oracle(typed, word), "\(typed) \(word)")
            #expect(beginning == (0...word.count).map { oracle(typed, Array(word[..<$0])) }.min(), "\(typed) \(word)")
        }
    }

    @Test func holdsForTheLongestWords() {
        var generator = SeededGenerator(2)
        for _ in 0..<200 {
            let (typed, word) = (generator.word(35...64), generator.word(35...64))
            #expect(word.withUnsafeBufferPointer { WordDistance(typed)($0).whole } == oracle(typed, word))
        }
    }

    @Test(arguments: [
        ("smith", "smiht", 1), ("smith", "smyth", 1), ("jon", "john", 1), ("ca", "abc", 3), ("", "ab", 2),
    ])
    func countsASwapOfNeighboursAsOne(_ typed: String, _ word: String, _ distance: Int) {
        let found = Array(word.utf8).withUnsafeBufferPointer { WordDistance(typed.utf8)($0).whole }
        #expect(found == distance)
    }
}
