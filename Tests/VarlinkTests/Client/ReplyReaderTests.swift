import NIOCore
import NIOEmbedded
import Testing

@testable import Varlink

/// What a client does with services that do not behave.
@Suite struct ReplyReaderTests {
    private func channel() async throws -> NIOAsyncTestingChannel {
        let channel = try await NIOAsyncTestingChannel { channel in
            try channel.pipeline.syncOperations.addHandler(ReplyReader())
        }
        try await channel.connect(to: SocketAddress(unixDomainSocketPath: "/nowhere")).get()
        return channel
    }

    private func call(_ wanted: Call.Wanted = .one, on channel: NIOAsyncTestingChannel) async throws -> Mailbox<Reply> {
        let call = try OutgoingCall(GetInfo(), wanting: wanted)
        try await channel.writeAndFlush(call)
        return call.replies
    }

    @Test(arguments: ["x", "1", "{\"error\":1}", String(repeating: "[", count: 1000)])
    func whatIsNoReplyEndsTheConnection(message: String) async throws {
        let channel = try await channel()
        let (first, second) = (try await call(on: channel), try await call(on: channel))
        try await channel.writeInbound(ByteBuffer(string: message + "\0"))
        await #expect(throws: BadMessage.self) { try await first.take() }
        await #expect(throws: BadMessage.self) { try await second.take() }
        #expect(!channel.isActive)
    }

    @Test func aReplyThatNobodyWaitsForEndsTheConnection() async throws {
        let channel = try await channel()
        _ = try await call(.none, on: channel)
        try await channel.writeInbound(ByteBuffer(string: "{}\0"))
        #expect(!channel.isActive)
    }

    @Test func whatCameBeforeTheEndIsStillRead() async throws {
        let channel = try await channel()
        let replies = try await call(.more, on: channel)
        let continued = String(repeating: "{\"continues\":true}\0", count: 50)
        try await channel.writeInbound(ByteBuffer(string: continued))
        try await channel.close()
        for _ in 0..<50 { #expect(try await replies.take() == .result(nil, continues: true)) }
        await #expect(throws: Disconnected.self) { try await replies.take() }
    }

    @Test func aReplyToACallThatWasGivenUpIsNotTakenForAnother() async throws {
        let channel = try await channel()
        let (first, second) = (try await call(on: channel), try await call(on: channel))
        first.close(throwing: CancellationError())
        try await channel.writeInbound(ByteBuffer(string: "{\"parameters\":{\"n\":1}}\0{\"parameters\":{\"n\":2}}\0"))
        #expect(try await second.take() == .result(["n": 2], continues: false))
        await #expect(throws: CancellationError.self) { try await first.take() }
    }
}
