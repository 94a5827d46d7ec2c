import Programs
import RespiteAPI

/// Hands each notice to an executable of the scheme's own, which carries it on.
///
/// The hook says by its exit status what became of the notice:
///
/// | status | meaning |
/// | --- | --- |
/// | 0 | taken; and delivered, if one line of its output is `delivered` |
/// | 64 to 69 | refused for good: this notice is never to be tried again by this channel |
/// | 126, 127 | the hook itself cannot work; try again |
/// | anything else, 75 by custom | not this time; try again |
///
/// A hook that was ended, by a signal or because it took too long, may have passed the notice on before: the next
/// attempt is marked as a repeat.
///
/// The last line of its standard error is kept as the reason.
package struct HookChannel: Channel {
    package let name = "hook"
    package let canAsk = false
    package let timeout: Duration

    private let path: String
    private let grace: Duration
    private let clock: BootClock

    package init(path: String, timeout: Duration, grace: Duration, clock: BootClock = BootClock()) {
        (self.path, self.timeout, self.grace, self.clock) = (path, timeout, grace, clock)
    }

    package func send(_ notice: Outbox.Notice) async -> Delivery {
        let line: [UInt8]
        do { line = try HookNotice(notice).line() } catch {
            return Delivery(.failed, detail: "the notice cannot be written as JSON")
        }
        let program = Program(
            path: path, environment: environment(for: notice), timeout: timeout, grace: grace, clock: clock
        )
        return judge(await program.run(feeding: line), of: notice)
    }

    package func ask(_ key: String) async -> Delivery {
        Delivery(.unknown, detail: "a hook cannot be asked")
    }

    private func environment(for notice: Outbox.Notice) -> [String: String] {
        [
            "PATH": "/usr/local/bin:/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "RESPITE_NOTICE_KEY": notice.key,
            "RESPITE_ATTEMPT": String(notice.attempt),
            "RESPITE_MEDIUM": notice.medium,
        ]
    }

    private func judge(_ result: Program.Result, of notice: Outbox.Notice) -> Delivery {
        let reason = result.errors.lines.last { !$0.isEmpty }
        func because(_ what: String) -> String {
            Detail.text(reason.map { "\(what): \($0)" } ?? what, hiding: notice.address)
        }
        switch result.ending {
        case .exited(0):
            return Delivery(result.output.lines.contains("delivered") ? .delivered : .accepted)
        case .exited(let status) where (64...69).contains(status):
            return Delivery(.rejected, detail: because("the hook refused it (status \(status))"))
        case .exited(let status) where status == 126 || status == 127:
            let detail = because("the hook could not run what it needs (status \(status))")
            return Delivery(.failed, detail: detail, trouble: "the hook \(path) could not run what it needs")
        case .exited(let status):
            return Delivery(.failed, detail: because("the hook failed (status \(status))"))
        case .signalled(let signal):
            return Delivery(.unknown, detail: because("the hook was ended by signal \(signal)"))
        case .timedOut:
            return Delivery(.unknown, detail: because("the hook took longer than \(timeout.formatted) and was ended"))
        case .notStarted(let error):
            return Delivery(
                .failed, detail: "the hook cannot be run: \(error)", trouble: "the hook \(path) cannot be run: \(error)"
            )
        }
    }
}
