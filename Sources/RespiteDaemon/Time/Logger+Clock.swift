import Logging
import RespiteStore

extension Logger {
    /// Said once, by whoever saw first that the clock was set.
    func clockWasSet(_ blind: BlindTime) {
        warning(
            "the clock was set",
            metadata: ["from": "\(blind.from)", "until": "\(blind.until)", "messageID": "\(MessageID.clockWasSet)"])
    }
}
