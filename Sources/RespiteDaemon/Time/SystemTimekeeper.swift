import CLinux
// The Linux overlay has not marked its sources Sendable, though they are.
@preconcurrency import Dispatch
import Glibc
import RespiteRecord

/// The machine's own clocks. Deadlines ring by the wall, so that a sleep or a set clock still wakes us when due.
package struct SystemTimekeeper: Timekeeper {
    private let queue = DispatchQueue(label: "respited.time")
    package let bootID: String?

    package init(bootID: String?) {
        self.bootID = bootID
    }

    package var now: Instant { Instant(milliseconds: clinux_wall_milliseconds()) }

    package var sinceBoot: Span { Span(milliseconds: clinux_boot_nanoseconds() / 1_000_000) }

    package func alarm(at instant: Instant, _ action: @escaping @Sendable () async -> Void) -> Alarm {
        let timer = DispatchSource.makeTimerSource(queue: queue)
        let wall = timespec(
            tv_sec: Int(instant.milliseconds / 1000), tv_nsec: Int(instant.milliseconds % 1000) * 1_000_000)
        timer.schedule(wallDeadline: DispatchWallTime(timespec: wall), leeway: .milliseconds(1))
        timer.setEventHandler { Task { await action() } }
        timer.activate()
        return Alarm { timer.cancel() }
    }

    package func whenClockIsSet(_ action: @escaping @Sendable () async -> Void) -> Alarm {
        let watch = clinux_clock_watch()
        guard watch >= 0 else { return Alarm {} }
        let source = DispatchSource.makeReadSource(fileDescriptor: watch, queue: queue)
        source.setEventHandler {
            guard clinux_clock_was_set(watch) else { return }
            _ = clinux_clock_watch_again(watch)
            Task { await action() }
        }
        source.setCancelHandler { close(watch) }
        source.activate()
        return Alarm { source.cancel() }
    }
}
