import CLinux
import Logging
import RespiteCore
import RespiteRecord
import RespiteStore
import ServiceLifecycle
import UnixSignals

/// Keeps the daemon going: the watch and its sign of life, the clocks, the background checks, and reloads.
package struct Keeper: ServiceLifecycle.Service {
    private let daemon: Daemon
    private let every: Span
    private let log: Logger
    private let reload: @Sendable () async -> Void
    /// Takes how the daemon fares, in one line, after each turn.
    package var tell: @Sendable (String) -> Void = { _ in }

    /// `every` is the longest time between two turns of the watch.
    package init(daemon: Daemon, every: Duration, log: Logger, reload: @escaping @Sendable () async -> Void) {
        (self.daemon, self.log, self.reload) = (daemon, log, reload)
        self.every = Span(milliseconds: max(500, every.components.seconds * 1000))
    }

    package func run() async throws {
        let clock = daemon.time.whenClockIsSet { [self] in await clockWasSet() }
        defer { withExtendedLifetime(clock) {} }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await cancelWhenGracefulShutdown { await turns() } }
            group.addTask { await cancelWhenGracefulShutdown { await reloads() } }
            group.addTask { await prepare() }
            group.addTask { await cancelWhenGracefulShutdown { await tidies() } }
            let overseer = Overseer(store: daemon.store, time: daemon.time, log: log)
            group.addTask { await cancelWhenGracefulShutdown { await overseer.run() } }
        }
        await rest()
    }

    /// What may take long, after the socket is served: the index, then, once all that fell due meanwhile is worked, the
    /// check of the file.
    private func prepare() async {
        defer { clinux_settle() }
        do { try await daemon.lookup.build() } catch {
            log.error("the lookup's index could not be built", metadata: about(error))
        }
        // A copy is checked when it takes over; to read all of it would hold up whoever brings it up to date.
        guard daemon.spare == nil else { return }
        await daemon.watch.wake()
        do {
            let findings = try await daemon.store.quickCheck()
            daemon.health.checked(findings)
            guard !findings.isEmpty else { return }
            try await daemon.store.raiseSystem("register-damaged", .critical, at: daemon.time.now)
            daemon.store.keepReadOnly()
            log.critical(
                "the register's file is damaged and kept read-only", metadata: ["messageID": "\(MessageID.checkFailed)"]
            )
        } catch {
            daemon.health.checked(["the check could not be finished"])
            daemon.store.keepReadOnly()
            log.critical("the register's file could not be checked", metadata: about(error))
        }
    }

    /// A turn of the watch and a sign of life, now and then even when nothing is due.
    private func turns() async {
        let ticks = Ticks(time: daemon.time, every: every)
        for await _ in ticks.stream {
            await daemon.turn()
            tell(await daemon.line())
            await daemon.late.join(at: daemon.time.now)
            await keepReading()
        }
    }

    /// After many changes, such as an import, the lookup's index is made one piece again once nothing more comes, and
    /// what they needed is given back.
    private func tidies() async {
        let ticks = Ticks(time: daemon.time, every: every)
        for await _ in ticks.stream where await daemon.lookup.tidy() {
            await daemon.store.forgetPages()
            clinux_settle()
        }
    }

    private func reloads() async {
        let signals = await UnixSignalsSequence(trapping: .sighup)
        for await _ in signals { await reload() }
    }

    private func clockWasSet() async {
        guard daemon.spare == nil else { return }
        do {
            if let blind = try await daemon.clockWasSet() { log.clockWasSet(blind) }
        } catch {
            log.error("a set clock could not be entered", metadata: about(error))
            await daemon.watch.wake()
        }
    }

    private func keepReading() async {
        guard daemon.store.canWrite, let blind = try? await daemon.store.keep(daemon.time.reading) else { return }
        log.clockWasSet(blind)
    }

    /// The last things: until when somebody watched, and the head of the audit chain.
    private func rest() async {
        await keepReading()
        await daemon.late.join(at: daemon.time.now)
        await Overseer(store: daemon.store, time: daemon.time, log: log).logHead()
    }

    /// The kind of an error: its text might hold personal data.
    private func about(_ error: any Error) -> Logger.Metadata { ["error": "\(type(of: error))"] }
}
