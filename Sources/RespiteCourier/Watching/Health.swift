import Logging
import Programs
import RespiteAPI
import Synchronization
import Varlink

/// How this courier fares, for the people who look after it: said when it changes, and not again while it lasts.
package final class Health: Sendable {
    private struct State: Equatable {
        var daemon: String?
        var channel: String?
        var service: String?
        var lease: String?
        var ear: String?
    }

    private let state = Mutex(State())
    private let well: String
    private let say: @Sendable (String) -> Void
    private let log: Logger

    /// `well` is the status while nothing is wrong; `say` is told the status whenever it changes.
    package init(well: String, log: Logger, say: @escaping @Sendable (String) -> Void) {
        (self.well, self.log, self.say) = (well, log, say)
    }

    /// The status as it is now.
    package var status: String { state.withLock { words(for: $0) } }

    /// Whether the daemon was reached, or why not.
    func reaches(_ error: (any Error)?) {
        change { $0.daemon = error.map(Self.words) }
    }

    /// What a delivery says about the channel. Nothing, if the channel was not tried.
    func works(_ delivery: Delivery) {
        guard delivery.outcome != .notStarted else { return }
        change { $0.channel = delivery.trouble }
    }

    /// Whether the daemon leaves the channel the time it may take. If not, it would send a notice again that is
    /// still on its way.
    func leaves(_ lease: Duration, for channel: any Channel) {
        let isEnough = lease >= channel.timeout + Courier.startsWithin
        let words =
            "the daemon leaves \(lease.formatted) for a notice and this channel may take longer: give both one timeout"
        change { $0.lease = isEnough ? nil : words }
    }

    /// What keeps the heartbeat from beating, in words, or nil.
    func serves(_ trouble: String?) {
        change { $0.service = trouble }
    }

    /// Whether what people send in is heard, or why not.
    func hears(_ trouble: String?) {
        change { $0.ear = trouble }
    }

    private func change(_ body: (inout State) -> Void) {
        let words: String? = state.withLock { state in
            let before = state
            body(&state)
            return state == before ? nil : self.words(for: state)
        }
        guard let words else { return }
        log.log(level: words == well ? .notice : .warning, "\(words)")
        say(words)
    }

    private func words(for state: State) -> String {
        let troubles = [state.daemon, state.channel, state.service, state.lease, state.ear].compactMap(\.self)
        return troubles.isEmpty ? well : troubles.joined(separator: "; ")
    }

    private static func words(for error: any Error) -> String {
        switch error {
        case let fault as RemoteFault where [RoleMissing.name, PermissionDenied.name].contains(fault.name):
            "the daemon does not let this account deliver; its configuration names the account of each channel"
        default: "\(error); trying again"
        }
    }
}
