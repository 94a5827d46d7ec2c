import Testing

@testable import RespiteCore

struct CodeKeyTests {
    @Test func shortCodesSurvivePacking() {
        var generator = SeededGenerator(3)
        for _ in 0..<2000 {
            let code = generator.word(1...11, letters: "0123456789abcdefghijklmnopqrstuvwxyz")
            #expect(CodeKey.text(of: CodeKey.make(.code, code)) == String(decoding: code, as: UTF8.self))
        }
    }

    @Test func fieldsDoNotMix() {
        let code = Array("2600".utf8)
        #expect(CodeKey.make(.postcode, code) != CodeKey.make(.house, code))
        #expect(CodeKey.field(of: CodeKey.make(.house, code)) == .house)
    }

    @Test func longCodesHaveNoText() {
        #expect(CodeKey.text(of: CodeKey.make(.code, Array("abcdefghijklm".utf8))) == nil)
    }

    @Test func everyErrorIsAmongTheNeighbours() {
        var generator = SeededGenerator(4)
        for _ in 0..<50 {
            let code = generator.word(6...10, letters: "0123456789")
            let near = Set(NearCodes(of: code).all)
            for place in code.indices {
                var swapped = code
                if place > 0 { swapped.swapAt(place, place - 1) }
                #expect(swapped == code || near.contains(swapped))
                #expect(near.contains(Array(code[..<place] + code[(place + 1)...])))
                for digit in "0123456789".utf8 {
                    var wrong = code
                    wrong[place] = digit
                    #expect(wrong == code || near.contains(wrong))
                    #expect(near.contains(Array(code[..<place]) + [digit] + code[place...]))
                }
            }
            #expect(!near.contains(code))
        }
    }

    @Test func aSwapIsLikelierThanAnyOneWrongDigit() throws {
        let near = NearCodes(of: Array("943476".utf8))
        let swap = try #require(near.weighed.first { $0.code == Array("934476".utf8) })
        let wrong = try #require(near.weighed.first { $0.code == Array("943477".utf8) })
        #expect(swap.bits > wrong.bits)
        #expect(near.weighed.count == near.all.count)
    }
}
