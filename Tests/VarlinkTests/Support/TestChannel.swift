import NIOCore
import NIOEmbedded
import Synchronization

@testable import Varlink

/// A connection's handlers on a channel without a socket, with a clock that a test moves.
struct TestChannel {
    let channel: NIOAsyncTestingChannel
    let calls: Mailbox<[UInt8]>
    let events: Events

    /// What the handlers did that can only be seen from outside.
    final class Events: Sendable {
        struct Seen: Sendable {
            var reads = 0
            var refusals: [BadMessage] = []
            var silences = 0
            var unread: [EventLoopPromise<Void>] = []
        }

        let seen = Mutex(Seen())
    }

    init(_ limits: Limits) async throws {
        let calls = Mailbox<[UInt8]>(capacity: limits.callsInFlight)
        let events = Events()
        channel = try await NIOAsyncTestingChannel { channel in
            calls.whenRoom { channel.pipeline.triggerUserOutboundEvent(RoomAgain(), promise: nil) }
            try channel.pipeline.syncOperations.addHandlers(
                UnreadingPeer(events: events),
                SilenceGuard(patience: limits.silence) { events.seen.withLock { $0.silences += 1 } },
                CallReader(calls: calls, limits: limits) { reason in events.seen.withLock { $0.refusals.append(reason) }
                }
            )
        }
        (self.calls, self.events) = (calls, events)
        try await channel.connect(to: SocketAddress(unixDomainSocketPath: "/nowhere")).get()
    }

    func receive(_ text: String) async throws {
        try await channel.writeInbound(ByteBuffer(string: text))
    }

    func pass(_ time: TimeAmount) async {
        await channel.testingEventLoop.advanceTime(by: time)
    }

    var seen: Events.Seen { events.seen.withLock { $0 } }

    /// Takes the next call, and lets the channel notice.
    func take() async throws -> String? {
        let message = try await calls.take()
        await channel.testingEventLoop.run()
        return message.map { String(decoding: $0, as: UTF8.self) }
    }
}

/// Stands for a peer: counts what is asked of it, and reads nothing until a test says so.
private final class UnreadingPeer: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer
    private let events: TestChannel.Events

    init(events: TestChannel.Events) {
        self.events = events
    }

    func read(context: ChannelHandlerContext) {
        events.seen.withLock { $0.reads += 1 }
        context.read()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard let promise else { return }
        events.seen.withLock { $0.unread.append(promise) }
    }
}
