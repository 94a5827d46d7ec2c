import NIOCore
import NIOPosix

/// A client's end of a connection over a Unix socket.
final class SocketLink: Link {
    private let channel: any Channel

    init(path: String, timeout: Duration) async throws {
        do {
            channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connectTimeout(TimeAmount(timeout))
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHandler(ReplyReader())
                    }
                }
                .connect(unixDomainSocketPath: path).get()
        } catch {
            throw Unreachable(path: path, cause: error)
        }
    }

    deinit {
        channel.close(promise: nil)
    }

    func send(_ call: OutgoingCall) {
        channel.writeAndFlush(call).whenFailure { _ in call.replies.close(throwing: Disconnected()) }
    }

    func close() async {
        try? await channel.close()
    }
}
