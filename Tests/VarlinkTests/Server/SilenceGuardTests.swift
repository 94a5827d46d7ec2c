import NIOCore
import NIOEmbedded
import Synchronization
import Testing

@testable import Varlink

@Suite struct SilenceGuardTests {
    private func send(_ bytes: Int, on connection: TestChannel) async {
        connection.channel.writeAndFlush(ByteBuffer(repeating: 1, count: bytes), promise: nil)
        await connection.channel.testingEventLoop.run()
    }

    /// Lets the peer read the oldest piece of what it was sent.
    private func readPiece(on connection: TestChannel) async {
        let piece = connection.events.seen.withLock { $0.unread.removeFirst() }
        piece.succeed()
        await connection.channel.testingEventLoop.run()
    }

    @Test func aPeerThatReadsNothingIsDroppedInTime() async throws {
        let connection = try await TestChannel(Limits())
        await send(1, on: connection)
        await connection.pass(.seconds(29))
        #expect(connection.channel.isActive)
        await connection.pass(.seconds(1))
        #expect(!connection.channel.isActive)
        #expect(connection.seen.silences == 1)
    }

    @Test func aPeerThatHasReadAllMaySayNothing() async throws {
        let connection = try await TestChannel(Limits())
        await send(1, on: connection)
        await readPiece(on: connection)
        await connection.pass(.hours(100))
        #expect(connection.channel.isActive)
    }

    @Test func aPeerThatReadsSlowlyIsSeenToRead() async throws {
        let connection = try await TestChannel(Limits())
        await send(5 << 16, on: connection)
        for left in (0..<5).reversed() {
            await connection.pass(.seconds(29))
            #expect(connection.channel.isActive)
            await readPiece(on: connection)
            #expect(connection.seen.unread.count == left)
        }
        #expect(connection.seen.silences == 0)
    }
}
