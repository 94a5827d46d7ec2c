import Testing

@testable import RespiteCore

struct WordListTests {
    private let words: [[UInt8]]
    private let list: WordList

    init() {
        var generator = SeededGenerator(8)
        words = Array(Set((0..<3000).map { _ in generator.word(1...9, letters: "abcdef") }))
        var builder = WordBuilder()
        for word in words + words { _ = word.withUnsafeBufferPointer { builder.number(of: $0) } }
        list = WordList.sorted(builder).words
    }

    @Test func holdsEachWordOnce() {
        #expect(list.count == words.count)
        for word in words { #expect(list.number(of: word).map { Array(list[$0]) } == word) }
        #expect(list.number(of: Array("zebra".utf8)) == nil)
    }

    @Test func newNumbersFollowTheOldWords() {
        var builder = WordBuilder()
        let old = words.map { word in word.withUnsafeBufferPointer { builder.number(of: $0) } }
        let (sorted, newNumbers) = WordList.sorted(builder)
        for (word, number) in zip(words, old) { #expect(Array(sorted[newNumbers[Int(number)]]) == word) }
    }

    @Test func findsExactlyTheWordsThatComparingAllFinds() {
        var generator = SeededGenerator(9)
        for _ in 0..<60 {
            let typed = generator.word(2...8, letters: "abcdef")
            for edits in 1...3 {
                var found: Set<UInt32> = []
                list.near(typed, lengths: typed.count - edits...typed.count + edits, edits: edits) { number, _, _ in
                    found.insert(number)
                }
                let distance = WordDistance(typed)
                let all = (0..<UInt32(list.count)).filter { number in
                    list[number].withUnsafeBufferPointer { distance($0).whole <= edits }
                }
                #expect(found == Set(all))
            }
        }
    }

    @Test func findsExactlyTheWordsWithABeginning() {
        var generator = SeededGenerator(10)
        for _ in 0..<100 {
            let beginning = generator.word(1...4, letters: "abcdef")
            let found = list.words(beginning: beginning).flatMap { $0 }.map { Array(list[UInt32($0)]) }
            #expect(Set(found) == Set(words.filter { $0.starts(with: beginning) && $0.count > beginning.count }))
        }
    }

    @Test func findsTheWordsThatBeginNearly() {
        var found: Set<[UInt8]> = []
        let typed = Array("abcd".utf8)
        list.near(typed, lengths: 4...40, edits: 1, wholeOnly: false) { number, _, _ in
            found.insert(Array(list[number]))
        }
        let distance = WordDistance(typed)
        let all = words.filter { word in
            word.count >= 4 && word.prefix(5).withUnsafeBufferPointer { distance($0).beginning <= 1 }
        }
        #expect(found == Set(all))
    }
}
