import NIOCore

/// Cuts what a peer sends into messages for its connection's task, and reads no further while that has enough to do.
final class CallReader: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer

    private let calls: Mailbox<[UInt8]>
    private let patience: TimeAmount
    private let whenRefused: @Sendable (BadMessage) -> Void
    private var framing: Framing
    private var isReadHeld = false
    private var isInputOver = false
    private var unfinished: Scheduled<Void>?

    /// Closes the connection, and calls `whenRefused`, if a message is too long or too long on its way.
    init(calls: Mailbox<[UInt8]>, limits: Limits, whenRefused: @escaping @Sendable (BadMessage) -> Void) {
        (self.calls, self.whenRefused) = (calls, whenRefused)
        patience = TimeAmount(limits.partial)
        framing = Framing(limit: limits.messageBytes)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isInputOver else { return }
        framing.append(unwrapInboundIn(data))
        deliver(context)
    }

    func read(context: ChannelHandlerContext) {
        if calls.isFull { isReadHeld = true } else { context.read() }
    }

    func triggerUserOutboundEvent(context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?) {
        guard event is RoomAgain else { return context.triggerUserOutboundEvent(event, promise: promise) }
        deliver(context)
        if isReadHeld, !calls.isFull {
            isReadHeld = false
            context.read()
        }
        promise?.succeed()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .inputClosed = event as? ChannelEvent { endInput(context) }
        context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
        endInput(context)
        context.fireChannelInactive()
    }

    /// What the peer has sent whole is still done; a message that it did not finish is not.
    private func endInput(_ context: ChannelHandlerContext) {
        guard !isInputOver else { return }
        isInputOver = true
        deliver(context)
    }

    private func deliver(_ context: ChannelHandlerContext) {
        do throws(BadMessage) {
            while isInputOver || !calls.isFull {
                guard let message = try framing.next() else { return awaitMore(context) }
                stopWaiting()
                calls.put(message)
            }
        } catch {
            refuse(error, context)
        }
    }

    private func awaitMore(_ context: ChannelHandlerContext) {
        if isInputOver {
            stopWaiting()
            calls.close()
        } else if framing.isPartial, unfinished == nil {
            unfinished = context.eventLoop.assumeIsolated().scheduleTask(in: patience) {
                self.refuse(.unfinished, context)
            }
        }
    }

    private func stopWaiting() {
        unfinished?.cancel()
        unfinished = nil
    }

    private func refuse(_ reason: BadMessage, _ context: ChannelHandlerContext) {
        stopWaiting()
        isInputOver = true
        framing = Framing(limit: 0)
        calls.close()
        whenRefused(reason)
        context.close(promise: nil)
    }
}
