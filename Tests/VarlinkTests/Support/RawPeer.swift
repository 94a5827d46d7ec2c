import NIOCore
import NIOPosix

@testable import Varlink

/// A peer on a socket that knows nothing of Varlink: it sends what bytes it likes.
struct RawPeer: Sendable {
    private let channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>

    static func connect(_ path: String) async throws -> RawPeer {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .connect(unixDomainSocketPath: path) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: channel,
                        configuration: .init(isOutboundHalfClosureEnabled: true)
                    )
                }
            }
        return RawPeer(channel: channel)
    }

    /// Sends `text`, says no more, and returns the messages that come until the server closes the connection.
    func exchange(_ text: String) async throws -> [String] {
        try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(string: text))
            outbound.finish()
            return try await messages(in: inbound)
        }
    }

    /// Sends `text`, and returns the messages that come until the server closes the connection by itself.
    func send(_ text: String) async throws -> [String] {
        try await channel.executeThenClose { inbound, outbound in
            // A server that has refused the connection may be gone already.
            try? await outbound.write(ByteBuffer(string: text))
            return try await messages(in: inbound)
        }
    }

    /// Sends `text` and hangs up without reading anything.
    func sendAndHangUp(_ text: String) async throws {
        try await channel.executeThenClose { _, outbound in try await outbound.write(ByteBuffer(string: text)) }
    }

    private func messages(in inbound: NIOAsyncChannelInboundStream<ByteBuffer>) async throws -> [String] {
        var framing = Framing(limit: .max)
        var messages: [String] = []
        do {
            for try await bytes in inbound {
                framing.append(bytes)
                while let message = try framing.next() { messages.append(String(decoding: message, as: UTF8.self)) }
            }
        } catch let error as IOError where error.errnoCode == 104 {
            // Closed with something of ours unread.
        }
        return messages
    }
}
