import Logging
import NIOCore
import NIOPosix

/// Brings calls from a Unix socket to a service, and its replies back.
package struct Server: Sendable {
    private let service: Service
    private let limits: Limits
    private let log: Logger
    private let connections: Connections
    private let asked = AsyncStream.makeStream(of: Duration.self)

    /// Makes a server for one `run`. `isReserved` says whether a peer may use the connections that are kept.
    package init(
        service: Service,
        limits: Limits = Limits(),
        logger: Logger = Logger(label: "varlink"),
        isReserved: @escaping @Sendable (Peer) -> Bool = { _ in false }
    ) {
        (self.service, self.limits, log) = (service, limits, logger)
        connections = Connections(limits: limits, isReserved: isReserved)
    }

    /// Asks `run` to end: no new connections and calls; those begun have `patience` to be answered. Streams end at once.
    package func drain(within patience: Duration) {
        asked.continuation.yield(patience)
    }

    /// Serves until drained, or, at once, until its task is cancelled. Calls `whenListening` as soon as peers can connect.
    package func run(on address: Address, whenListening: @Sendable () -> Void = {}) async throws {
        switch address {
        case .descriptor(let descriptor): try await serve(descriptor, whenListening)
        case .path(let path, let group):
            let listener = try PathListener(path: path, group: group)
            defer { listener.removePath() }
            try await serve(listener.descriptor, whenListening)
        }
    }

    private func serve(_ descriptor: Int32, _ whenListening: @Sendable () -> Void) async throws {
        let socket = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelInitializer(accept)
            .withBoundSocket(descriptor).get()
        socket.closeFuture.whenComplete { [asked] _ in asked.continuation.finish() }
        whenListening()
        let patience = await asked.stream.first { _ in true }
        try? await socket.close()
        await connections.stop(within: patience ?? .zero)
    }

    private func accept(_ channel: any Channel) -> EventLoopFuture<Void> {
        var log = log
        do {
            let peer = try Peer(of: channel)
            log[metadataKey: "uid"] = "\(peer.uid)"
            log[metadataKey: "pid"] = "\(peer.pid)"
            try start(channel, for: try connections.admit(peer), log)
        } catch {
            log.warning("refusing a connection: \(error)")
            channel.close(promise: nil)
        }
        return channel.eventLoop.makeSucceededVoidFuture()
    }

    private func start(_ channel: any Channel, for caller: Caller, _ log: Logger) throws {
        var log = log
        log[metadataKey: "connection"] = "\(caller.connection)"
        do {
            let connection = try Connection(channel, caller: caller, limits: limits, log: log)
            connections.start(connection) { [service, limits] in
                await connection.serve(service, nesting: limits.nesting)
            }
        } catch {
            connections.dismiss(caller)
            throw error
        }
    }
}
