import Glibc
import Logging
import RespiteDaemon
import ServiceLifecycle
import Systemd
import UnixSignals
import Varlink

/// Puts the daemon together from its surroundings, and runs it until it is asked to stop.
struct Running {
    let config: String?
    let data: String?
    let socket: String?
    let environment: [String: String]
    /// Whether it stands by for another machine, until there is a register here.
    var isSpare = false
    private let log = Logger(label: "respited")

    init(config: String?, data: String?, socket: String?, environment: [String: String]) {
        (self.config, self.data, self.socket, self.environment) = (config, data, socket, environment)
    }

    func run() async throws {
        let manager = ServiceManager()
        let configuration = try DaemonFiles.configuration(at: config)
        let daemon = try await Daemon.opened(
            configuration, directory: directory(configuration), spare: spare(in: directory(configuration)),
            bootID: getenv("RESPITED_BOOT_ID").map { String(cString: $0) },
            log: log, onTurn: { manager.watchdog() })
        try await daemon.start()
        let address = try address(configuration)
        let listening = ControlSocket(daemon: daemon, limits: configuration.limits, address: address, log: log) {
            [log] in
            manager.ready(status: "Watching; the register is open.")
            log.info("started", metadata: ["version": "\(Daemon.version)", "messageID": "\(MessageID.started)"])
        }
        var keeper = Keeper(daemon: daemon, every: (manager.watchdogInterval ?? .seconds(20)) / 2, log: log) { [self] in
            await reload(daemon, manager)
        }
        keeper.tell = { manager.status($0) }
        let group = ServiceGroup(
            configuration: .init(
                services: [
                    .init(service: keeper),
                    .init(service: listening, successTerminationBehavior: .gracefullyShutdownGroup),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet))
        try await group.run()
        manager.stopping()
        try daemon.close()
    }

    /// The lifecycle library's own tale is of no interest in the journal.
    private var quiet: Logger {
        var logger = Logger(label: "respited.lifecycle")
        logger.logLevel = .error
        return logger
    }

    private func reload(_ daemon: Daemon, _ manager: ServiceManager) async {
        manager.reloading()
        do {
            try await daemon.take(DaemonFiles.configuration(at: config))
            log.info("took the configuration and the policy anew", metadata: ["messageID": "\(MessageID.reloaded)"])
        } catch {
            log.error("kept the old configuration: \(error)", metadata: ["messageID": "\(MessageID.reloadRefused)"])
        }
        manager.ready(status: "Watching; the register is open.")
    }

    /// A register that is here was promoted, and is served.
    private func spare(in directory: String) -> Spare? {
        let register = "\(directory)/register.db"
        guard isSpare, access(register, F_OK) != 0 else { return nil }
        return Spare(copy: "\(directory)/spare/register.db", register: register) { kill(getpid(), SIGTERM) }
    }

    private func directory(_ configuration: Configuration) -> String {
        data ?? getenv("STATE_DIRECTORY").map { String(cString: $0) } ?? configuration.data
    }

    private func address(_ configuration: Configuration) throws -> Address {
        if socket == nil, let descriptor = try Activation.sockets(named: "control", environment: environment).first {
            return .descriptor(descriptor)
        }
        let group = try configuration.group.map { name in
            guard let gid = SystemAccounts.group(name) else {
                throw CannotStart("There is no group “\(name)”. The configuration names it for the socket.")
            }
            return gid
        }
        return .path(socket ?? configuration.socket, group: group)
    }
}
