import Logging
import NIOCore

/// The server's end of one connection: answers its calls in the order they came, and works them one after the other
/// unless their method may be worked side by side.
struct Connection: Sendable {
    let caller: Caller
    private let channel: any Channel
    private let calls: Mailbox<[UInt8]>
    private let callsInFlight: Int
    private let log: Logger

    /// Prepares `channel` for its calls. Must be called on its event loop, before anything was read.
    init(_ channel: any Channel, caller: Caller, limits: Limits, log: Logger) throws {
        (self.caller, self.channel, self.log) = (caller, channel, log)
        callsInFlight = limits.callsInFlight
        calls = Mailbox(capacity: callsInFlight)
        calls.whenRoom { channel.pipeline.triggerUserOutboundEvent(RoomAgain(), promise: nil) }
        let silence = SilenceGuard(patience: limits.silence) { log.warning("dropping a peer that does not read") }
        let reader = CallReader(calls: calls, limits: limits) { log.warning("closing a connection: \($0)") }
        try channel.pipeline.syncOperations.addHandlers(silence, reader)
    }

    /// Answers until no more calls come and the connection is closed. Streams end when the task is cancelled; other
    /// calls are done in any case, for what was begun or received whole must not depend on who still listens.
    func serve(_ service: Service, nesting: Int) async {
        var underWay: [Task<Void, Never>] = []
        do {
            while let message = try await calls.take() {
                let call = try Call(parsing: message, depth: nesting)
                if service.worksSideBySide(call) {
                    if underWay.count == callsInFlight { await underWay.removeFirst().value }
                    underWay.append(Task { [last = underWay.last] in await answer(call, by: service, after: last) })
                } else {
                    await underWay.last?.value
                    underWay = []
                    await answer(call, by: service)
                }
            }
        } catch {
            log.warning("closing a connection: \(error)")
        }
        await underWay.last?.value
        try? await channel.close()
    }

    /// Answers one call, and ends after the one in front of it.
    private func answer(_ call: Call, by service: Service, after last: Task<Void, Never>? = nil) async {
        let turn = CallTurn { await last?.value }
        do {
            try await service.answer(call, from: caller, in: turn) { message in
                await turn.come()
                try await send(message)
            }
        } catch {
            // Nobody listens any more. What else was sent whole is done all the same.
        }
        await turn.come()
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
