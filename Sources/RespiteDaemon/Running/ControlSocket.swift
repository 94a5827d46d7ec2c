import Logging
import ServiceLifecycle
import Varlink

/// Serves the control socket until the daemon is asked to stop, and lets the calls that were begun be answered.
package struct ControlSocket: ServiceLifecycle.Service {
    private let daemon: Daemon
    private let server: Server
    private let address: Address
    private let whenListening: @Sendable () -> Void
    /// How long calls that were begun have to be answered.
    private let patience = Duration.seconds(4)

    package init(
        daemon: Daemon, limits: Limits, address: Address, log: Logger, whenListening: @escaping @Sendable () -> Void
    ) {
        (self.daemon, self.address, self.whenListening) = (daemon, address, whenListening)
        let roles = daemon.roles
        server = Server(service: daemon.service, limits: limits, logger: log) { peer in
            !roles.roles(of: peer.uid).isDisjoint(with: [.line, .edt, .manager])
        }
    }

    package func run() async throws {
        try await withGracefulShutdownHandler {
            try await server.run(on: address, whenListening: whenListening)
        } onGracefulShutdown: { [server, patience, changes = daemon.changes] in
            changes.finish()
            server.drain(within: patience)
        }
    }
}
