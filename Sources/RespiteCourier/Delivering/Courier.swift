import Logging
import Programs
import RespiteAPI
import Synchronization
import Varlink

/// Takes what is owed to people from the daemon, carries it out by one channel, and says what became of it.
///
/// Claims and reports go by two connections, so that a claim that waits holds no report up. A worker is busy until
/// its report is taken: a courier that cannot report takes nothing more.
package final class Courier: Sendable {
    /// A notice must be on its way this soon after it was received, or its lease could end before the send does.
    static let startsWithin = Duration.seconds(2)
    private static let waitsForNotices = Duration.seconds(25)
    private static let waitsForAnswers = Duration.seconds(10)

    private let name: String
    private let channel: any Channel
    private let claims: Link
    private let reports: Link
    private let health: Health
    private let clock: BootClock
    private let pause: Pause
    private let log: Logger
    private let workers: Workers
    private let claiming = Mutex(Claiming.notYet)
    /// Until when, by the boot clock, the channel is left alone.
    private let restsUntil = Mutex(Duration.zero)
    private let untaken = Mutex(0)

    private enum Claiming {
        case notYet, over
        case under(way: Task<Void, Never>)
    }

    private struct Claimed: Sendable {
        var notice: Outbox.Notice
        /// By the boot clock.
        var receivedAt: Duration
    }

    package init(
        name: String,
        channel: any Channel,
        workers: Int,
        claims: Link,
        reports: Link,
        health: Health,
        clock: BootClock = BootClock(),
        pause: @escaping Pause = { try await Task.sleep(for: $0) },
        log: Logger
    ) {
        (self.name, self.channel, self.workers) = (name, channel, Workers(workers))
        (self.claims, self.reports, self.health) = (claims, reports, health)
        (self.clock, self.pause, self.log) = (clock, pause, log)
    }

    /// Works until `stop()`, and then until what was taken is carried out and reported.
    /// Returns how many reports could not be given, which is none unless the task was cancelled.
    package func run() async -> Int {
        let (notices, handing) = AsyncStream<Claimed>.makeStream()
        let loop = Task {
            await claim(into: handing)
            handing.finish()
        }
        begin(loop)
        await withTaskCancellationHandler {
            await withDiscardingTaskGroup { group in
                for await claimed in notices { group.addTask { await self.work(on: claimed) } }
            }
        } onCancel: {
            stop()
        }
        await claims.close()
        await reports.close()
        return untaken.withLock { $0 }
    }

    /// Takes nothing more. What is on its way goes on.
    package func stop() {
        claiming.withLock { claiming in
            if case .under(let way) = claiming { way.cancel() }
            claiming = .over
        }
    }

    private func begin(_ loop: Task<Void, Never>) {
        claiming.withLock { claiming in
            if case .over = claiming { loop.cancel() } else { claiming = .under(way: loop) }
        }
    }
}

extension Courier {
    /// Takes notices as long as workers are idle. Never gives up: a daemon that is away comes back.
    private func claim(into handing: AsyncStream<Claimed>.Continuation) async {
        var backoff = Backoff()
        while let idle = await workers.idle() {
            let start = clock.now
            let rest = restsUntil.withLock { $0 } - start
            guard rest <= .zero else {
                try? await pause(rest)
                continue
            }
            do {
                let notices = try await claim(idle)
                health.reaches(nil)
                let receivedAt = clock.now
                for notice in notices {
                    workers.begin()
                    handing.yield(Claimed(notice: notice, receivedAt: receivedAt))
                }
                // A daemon that answers "nothing" without having waited would otherwise be asked without end.
                guard notices.isEmpty, receivedAt - start < .seconds(1) else {
                    backoff = Backoff()
                    continue
                }
            } catch {
                if !Task.isCancelled { health.reaches(error) }
            }
            try? await pause(backoff.next())
        }
    }

    private func claim(_ limit: Int) async throws -> [Outbox.Notice] {
        let wait = Self.waitsForNotices
        let claim = Outbox.Claim(
            courier: name, channels: [channel.name], limit: limit, waitSeconds: wait / .seconds(1),
            canAsk: channel.canAsk ? [channel.name] : nil)
        return try await claims.call(claim, within: wait + Self.waitsForAnswers).notices
    }

    private func work(on claimed: Claimed) async {
        defer { workers.end() }
        let delivery = await carryOut(claimed)
        health.works(delivery)
        if let rest = delivery.rest { restsUntil.withLock { $0 = max($0, clock.now + rest) } }
        let notice = claimed.notice
        log.info("notice carried out", metadata: metadata(of: notice, delivery))
        await report(delivery, of: notice)
    }

    private func carryOut(_ claimed: Claimed) async -> Delivery {
        let notice = claimed.notice
        health.leaves(.seconds(notice.leaseSeconds), for: channel)
        let late = clock.now - claimed.receivedAt
        guard late <= Self.startsWithin else {
            return Delivery(.notStarted, detail: "it could not be begun within \(Self.startsWithin.formatted)")
        }
        switch notice.action {
        case .send: return await channel.send(notice)
        case .ask where channel.canAsk: return await channel.ask(notice.key)
        case .ask: return Delivery(.unknown, detail: "this channel cannot be asked")
        }
    }

    private func report(_ delivery: Delivery, of notice: Outbox.Notice) async {
        let report = Outbox.Report(
            key: notice.key, attempt: notice.attempt, outcome: delivery.outcome, detail: delivery.detail,
            trouble: delivery.trouble
        )
        do {
            _ = try await reports.insist(report, within: Self.waitsForAnswers) { health.reaches($0) }
        } catch let fault as RemoteFault {
            log.error("the daemon will not have a report", metadata: metadata(of: notice, delivery, fault: fault.name))
        } catch {
            untaken.withLock { $0 += 1 }
            log.error("stopped before the report was taken", metadata: metadata(of: notice, delivery))
        }
    }

    private func metadata(of notice: Outbox.Notice, _ delivery: Delivery, fault: String? = nil) -> Logger.Metadata {
        var metadata: Logger.Metadata = [
            "notice": "\(notice.key)", "attempt": "\(notice.attempt)", "outcome": "\(delivery.outcome.rawValue)",
        ]
        metadata["detail"] = delivery.detail.map { "\($0)" }
        metadata["fault"] = fault.map { "\($0)" }
        return metadata
    }
}
