import Logging
import RespiteRecord
import RespiteStore

/// Every hour: writes the head of the audit chain to the journal, and tells information governance of what is to be
/// looked at.
package struct Overseer: Sendable {
    private let store: Store
    private let time: any Timekeeper
    private let log: Logger

    package init(store: Store, time: any Timekeeper, log: Logger) {
        (self.store, self.time, self.log) = (store, time, log)
    }

    /// Goes on until its task is cancelled.
    package func run() async {
        let ticks = Ticks(time: time, every: .hours(1))
        defer { withExtendedLifetime(ticks) {} }
        for await _ in ticks.stream {
            await logHead()
            guard store.canWrite else { continue }
            do { _ = try await store.tellOfConcerns(at: time.now) } catch {
                log.error("information governance could not be told", metadata: ["error": "\(type(of: error))"])
            }
        }
    }

    /// A file that was rewritten is told by this from outside: its chain no longer holds this head.
    package func logHead() async {
        guard let head = try? await store.auditHead() else { return }
        log.info(
            "the audit ends here",
            metadata: ["auditHead": "\(head.hexadecimal)", "messageID": "\(MessageID.auditHead)"])
    }
}
