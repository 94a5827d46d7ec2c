import NIOCore

/// Hands each reply to the call that it answers: the oldest one that still waits for some.
final class ReplyReader: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = OutgoingCall
    typealias OutboundOut = ByteBuffer

    /// What a service sends is trusted further than what it gets: a long list is no attack.
    private static let longest = 64 << 20
    private static let deepest = 128

    private var framing = Framing(limit: longest)
    private var waiting = CircularBuffer<Mailbox<Reply>>()
    private var isReadHeld = false
    private var isInputOver = false

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let call = unwrapOutboundIn(data)
        let promise = promise ?? context.eventLoop.makePromise()
        promise.futureResult.whenFailure { _ in call.replies.close(throwing: Disconnected()) }
        if call.isAnswered {
            call.replies.whenRoom { [channel = context.channel] in
                channel.pipeline.triggerUserOutboundEvent(RoomAgain(), promise: nil)
            }
            waiting.append(call.replies)
        } else {
            promise.futureResult.whenSuccess { call.replies.close() }
        }
        context.write(wrapOutboundOut(ByteBuffer(message: call.message)), promise: promise)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        framing.append(unwrapInboundIn(data))
        deliver(context)
    }

    func read(context: ChannelHandlerContext) {
        if isFull { isReadHeld = true } else { context.read() }
    }

    func triggerUserOutboundEvent(context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?) {
        guard event is RoomAgain else { return context.triggerUserOutboundEvent(event, promise: promise) }
        deliver(context)
        if isReadHeld, !isFull {
            isReadHeld = false
            context.read()
        }
        promise?.succeed()
    }

    func channelInactive(context: ChannelHandlerContext) {
        isInputOver = true
        deliver(context)
        giveUp(Disconnected())
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private var isFull: Bool { waiting.first?.isFull ?? false }

    private func deliver(_ context: ChannelHandlerContext) {
        do throws(BadMessage) {
            while isInputOver || !isFull, let message = try framing.next() { try deliver(message) }
        } catch {
            giveUp(error)
            context.close(promise: nil)
        }
    }

    private func deliver(_ message: [UInt8]) throws(BadMessage) {
        let reply = try Reply(parsing: message, depth: Self.deepest)
        guard let replies = waiting.first else { throw .notAReply }
        replies.put(reply)
        guard !reply.continues else { return }
        replies.close()
        waiting.removeFirst()
    }

    private func giveUp(_ error: any Error) {
        for replies in waiting { replies.close(throwing: error) }
        waiting.removeAll()
    }
}
