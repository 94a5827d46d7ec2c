import NIOCore

/// Drops a peer that reads nothing of what is sent to it for too long.
final class SilenceGuard: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// Long messages are written in pieces of this size, so that one who reads slowly is seen to read.
    private static let piece = 1 << 16

    private let patience: TimeAmount
    private let whenSilent: @Sendable () -> Void
    private var unread = 0
    private var alarm: Scheduled<Void>?

    /// Closes the connection after `patience`, and calls `whenSilent`.
    init(patience: Duration, whenSilent: @escaping @Sendable () -> Void) {
        (self.patience, self.whenSilent) = (TimeAmount(patience), whenSilent)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        var message = unwrapOutboundIn(data)
        while message.readableBytes > Self.piece, let piece = message.readSlice(length: Self.piece) {
            write(piece, context, context.eventLoop.makePromise())
        }
        write(message, context, promise ?? context.eventLoop.makePromise())
    }

    func flush(context: ChannelHandlerContext) {
        context.flush()
        if unread > 0, alarm == nil { setAlarm(context) }
    }

    private func write(_ piece: ByteBuffer, _ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>) {
        unread += 1
        promise.futureResult.assumeIsolated().whenComplete { _ in self.pieceIsGone(context) }
        context.write(wrapOutboundOut(piece), promise: promise)
    }

    private func pieceIsGone(_ context: ChannelHandlerContext) {
        unread -= 1
        guard alarm != nil else { return }
        alarm?.cancel()
        alarm = nil
        if unread > 0 { setAlarm(context) }
    }

    private func setAlarm(_ context: ChannelHandlerContext) {
        alarm = context.eventLoop.assumeIsolated().scheduleTask(in: patience) {
            self.whenSilent()
            context.close(promise: nil)
        }
    }
}
