import Glibc
import Logging
import Programs
import ServiceLifecycle
import Systemd
import UnixSignals

/// The whole courier as a process: made of its settings, it runs until it is told to stop.
package struct CourierService: Sendable {
    private let settings: Settings
    private let channel: any Channel
    private let courier: Courier
    private let reports: Link
    private let health: Health
    private let longestDrain: Duration
    private let manager: ServiceManager
    private let log: Logger

    /// How long a stopping courier waits for the daemon once its last send is over.
    private static let forReports = Duration.seconds(15)

    package init(
        _ kind: ChannelKind, name: String, settings: Settings, manager: ServiceManager, log: Logger
    ) throws(CannotStart) {
        channel = try kind.channel(settings) { () throws(CannotStart) in
            try ChannelKey.read(settings, from: Credentials())
        }
        (self.settings, self.manager, self.log) = (settings, manager, log)
        health = Health(well: "delivering by \(kind.rawValue)", log: log) { manager.status($0) }
        reports = Link(to: settings.socket)
        courier = Courier(
            name: name, channel: channel, workers: settings.workers, claims: Link(to: settings.socket),
            reports: reports,
            health: health, log: log
        )
        longestDrain = channel.timeout + Self.forReports
    }

    /// Makes this process fit to start others: they find themselves in `/`.
    private static func settleDown() throws(SystemError) {
        guard chdir("/") == 0 else { throw SystemError.last }
    }

    /// Runs until SIGTERM, SIGINT or SIGHUP, then lets what is on its way finish.
    /// Returns how many reports could not be given to the daemon before the time for that was over.
    package func run() async throws -> Int {
        try Self.settleDown()
        let draining = Draining(courier: courier, manager: manager)
        var services: [any Service] = [Background(work: SignOfLife(manager: manager).run)]
        if let file = settings.heartbeat.file {
            let heartbeat = Heartbeat(file: file, every: settings.heartbeat.every, link: reports, health: health)
            services.append(Background(work: heartbeat.run))
        }
        if let every = settings.notify.listenEvery, let notify = channel as? NotifyChannel {
            let listening = Listening(
                channel: notify.name, link: Link(to: settings.socket), every: every, health: health,
                texts: { try await notify.service.texts(olderThan: $0) })
            services.append(Background(work: listening.run))
        }
        services.append(draining)
        var configuration = ServiceGroupConfiguration(
            services: services.map {
                .init(service: $0, successTerminationBehavior: $0 is Draining ? .gracefullyShutdownGroup : .ignore)
            },
            gracefulShutdownSignals: [.sigterm, .sigint, .sighup],
            logger: log
        )
        configuration.maximumGracefulShutdownDuration = longestDrain
        manager.ready(status: health.status)
        try await ServiceGroup(configuration: configuration).run()
        await channel.close()
        return draining.untaken
    }
}
