import Programs
import RespiteAPI
import Varlink

/// A connection to the daemon that is made when it is needed, and made again when it was lost.
package actor Link {
    /// The daemon did not answer in time.
    struct Unanswered: Error, Equatable, CustomStringConvertible {
        var method: String
        var limit: Duration
        var description: String { "the daemon did not answer \(method) within \(limit.formatted)" }
    }

    private let connect: @Sendable () async throws -> any Connection
    private let pause: Pause
    private let clock: BootClock
    private var opening: Task<any Connection, any Error>?

    package init(
        pause: @escaping Pause = { try await Task.sleep(for: $0) }, clock: BootClock = BootClock(),
        connect: @escaping @Sendable () async throws -> any Connection
    ) {
        (self.connect, self.pause, self.clock) = (connect, pause, clock)
    }

    /// Makes the call once. If it is not answered within `limit`, the connection is closed and this throws; so it
    /// does when the task is cancelled, unless the answer is there already.
    func call<M: Method>(_ method: M, within limit: Duration) async throws -> M.Reply {
        try Task.checkCancellation()
        let opening = opening ?? Task { [connect] in try await connect() }
        self.opening = opening
        do {
            return try await self.call(method, on: opening.value, within: limit)
        } catch let fault as RemoteFault {
            throw fault
        } catch {
            if self.opening == opening { self.opening = nil }
            if let connection = try? await opening.value { await connection.close() }
            throw error
        }
    }

    /// Makes the call until it is answered, however long the daemon is away. Throws what the daemon will not have
    /// however often it is asked, and when the task is cancelled.
    func insist<M: Method>(_ method: M, within limit: Duration, onFailure: (any Error) -> Void) async throws -> M.Reply
    {
        var backoff = Backoff()
        while true {
            do { return try await call(method, within: limit) } catch {
                try Task.checkCancellation()
                if let fault = error as? RemoteFault, fault.isFinal { throw fault }
                onFailure(error)
            }
            try await pause(backoff.next())
        }
    }

    package func close() async {
        let connection = try? await opening?.value
        opening = nil
        await connection?.close()
    }

    private func call<M: Method>(
        _ method: M,
        on connection: any Connection,
        within limit: Duration
    ) async throws -> M.Reply {
        let start = clock.now
        let guardian = Task {
            try await Task.sleep(for: limit)
            await connection.close()
        }
        defer { guardian.cancel() }
        do {
            return try await withTaskCancellationHandler {
                try await connection.call(method)
            } onCancel: {
                Task { await connection.close() }
            }
        } catch  where !(error is RemoteFault) && clock.now - start >= limit {
            throw Unanswered(method: M.name, limit: limit)
        }
    }
}

extension RemoteFault {
    /// The same call would get the same answer for ever.
    fileprivate var isFinal: Bool { [NotFound.name, InvalidParameter.name].contains(name) }
}
