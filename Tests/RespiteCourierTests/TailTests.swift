import Programs
import Testing

@testable import RespiteCourier

@Suite struct TailTests {
    @Test func onlyTheEndIsKept() {
        var tail = Tail(limit: 8)
        for part in ["one\n", "two\nthree", "\n four \n"] { tail.append(Array(part.utf8)) }
        #expect(tail.lines == ["four"])
        tail.append(Array("a much longer piece".utf8))
        #expect(tail.lines == ["er piece"])
    }

    @Test func brokenCharactersAreReplaced() {
        var tail = Tail()
        tail.append([0x61, 0xFF, 0x62])
        #expect(tail.lines == ["a\u{FFFD}b"])
    }
}
