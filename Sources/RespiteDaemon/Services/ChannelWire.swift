import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore

extension ChannelState {
    func wire(at now: Instant) -> System.Channel {
        .init(
            channel: name, isHealthy: isHealthy(at: now), ready: ready,
            oldestReadySeconds: oldestReady.map { Double((now - $0).milliseconds) / 1000 }, lastClaimAt: lastClaim,
            lastCarriedAt: lastCarried, failingSince: failingSince, downSince: downSince, trouble: trouble,
            heardUntil: heardUntil)
    }

    /// What is to be done when it is down, in words.
    var warning: String? {
        guard case .down(_, let why) = circuit else { return nil }
        switch why {
        case .unclaimed: return "Nobody delivers by \(name): start respite-courier@\(name).service."
        case .failing:
            let reason = trouble.map { " (\($0))" } ?? ""
            return "The channel \(name) is down\(reason): mend it; the others stand in for it until then."
        }
    }
}
