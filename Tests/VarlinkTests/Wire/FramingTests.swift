import NIOCore
import Testing

@testable import Varlink

@Suite struct FramingTests {
    private func cut(_ stream: [UInt8], into pieces: [Int], limit: Int = 1 << 20) throws -> [[UInt8]] {
        var framing = Framing(limit: limit)
        var messages: [[UInt8]] = []
        var rest = stream[...]
        for piece in pieces + [stream.count] {
            framing.append(ByteBuffer(bytes: rest.prefix(piece)))
            rest = rest.dropFirst(piece)
            while let message = try framing.next() { messages.append(message) }
        }
        return messages
    }

    /// However the stream is cut up, the same messages come out.
    @Test func readsMayBeCutAnywhere() throws {
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<300 {
            var messages: [[UInt8]] = []
            for _ in 0..<Int.random(in: 0...8, using: &generator) {
                let length = Int.random(in: 0...40, using: &generator)
                messages.append((0..<length).map { _ in UInt8.random(in: 1...255, using: &generator) })
            }
            let stream = messages.flatMap { (message: [UInt8]) -> [UInt8] in message + [0] }
            let pieces = (0..<20).map { _ in Int.random(in: 0...30, using: &generator) }
            #expect(try cut(stream, into: pieces) == messages)
        }
    }

    @Test func everySingleCutLeavesTheMessagesWhole() throws {
        let stream = Array("{\"a\":1}\0{}\0\0x\0".utf8)
        for place in stream.indices {
            #expect(
                try cut(stream, into: [place]).map { String(decoding: $0, as: UTF8.self) } == [
                    "{\"a\":1}", "{}", "", "x",
                ])
        }
    }

    @Test(arguments: 1...5) func aMessageMayBeAsLongAsTheLimitAndNoLonger(piece: Int) throws {
        let pieces = Array(repeating: piece, count: 6)
        #expect(try cut(Array("abcd\0".utf8), into: pieces, limit: 4).count == 1)
        #expect(throws: BadMessage.tooLong) { try cut(Array("abcde\0".utf8), into: pieces, limit: 4) }
        #expect(throws: BadMessage.tooLong) { try cut(Array("abcde".utf8), into: pieces, limit: 4) }
    }

    @Test func aMessageThatHasBegunIsKnownToHave() throws {
        var framing = Framing(limit: 10)
        framing.append(ByteBuffer(string: "abc\0"))
        _ = try framing.next()
        #expect(try framing.next() == nil)
        #expect(!framing.isPartial)
        framing.append(ByteBuffer(string: "d"))
        #expect(try framing.next() == nil)
        #expect(framing.isPartial)
    }
}
