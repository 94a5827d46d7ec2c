import Logging
import NIOCore

/// The server's end of one connection: answers its calls one after the other, in the order they came.
struct Connection: Sendable {
    let caller: Caller
    private let channel: any Channel
    private let calls: Mailbox<[UInt8]>
    private let log: Logger

    /// Prepares `channel` for its calls. Must be called on its event loop, before anything was read.
    init(_ channel: any Channel, caller: Caller, limits: Limits, log: Logger) throws {
        (self.caller, self.channel, self.log) = (caller, channel, log)
        calls = Mailbox(capacity: limits.callsInFlight)
        calls.whenRoom { channel.pipeline.triggerUserOutboundEvent(RoomAgain(), promise: nil) }
        let silence = SilenceGuard(patience: limits.silence) { log.warning("dropping a peer that does not read") }
        let reader = CallReader(calls: calls, limits: limits) { log.warning("closing a connection: \($0)") }
        try channel.pipeline.syncOperations.addHandlers(silence, reader)
    }

    /// Answers until no more calls come and the connection is closed. Streams end when the task is cancelled; other
    /// calls are done in any case, for what was begun or received whole must not depend on who still listens.
    func serve(_ service: Service, nesting: Int) async {
        do {
            while let message = try await calls.take() { try await answer(message, by: service, nesting) }
        } catch {
            log.warning("closing a connection: \(error)")
        }
        try? await channel.close()
    }

    private func answer(_ message: [UInt8], by service: Service, _ nesting: Int) async throws {
        do {
            try await service.answer(message, from: caller, nesting: nesting, send: send)
        } catch is Disconnected {
            // What else it sent whole is done all the same.
        }
    }

    /// Takes no further calls; those already received are still answered.
    func takeNoMore() {
        calls.close()
    }

    func close() {
        channel.close(promise: nil)
    }

    var whenClosed: EventLoopFuture<Void> { channel.closeFuture }

    private func send(_ message: [UInt8]) async throws {
        do { try await channel.writeAndFlush(ByteBuffer(message: message)) } catch { throw Disconnected() }
    }
}
