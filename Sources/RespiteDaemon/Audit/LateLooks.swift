import Logging
import RespiteRecord
import RespiteStore
import Synchronization

/// Looks that could not be entered while the register cannot be written: each goes to the journal at once, without
/// personal data, and joins the chain, marked as late, as soon as that can be written again.
package final class LateLooks: Sendable {
    private let store: Store
    private let log: Logger
    private let kept = Mutex<[LateLook]>([])
    /// More than a disk stays full for. Of those beyond it only the journal knows.
    private let most = 10_000

    init(store: Store, log: Logger) {
        (self.store, self.log) = (store, log)
    }

    /// Enters a look, or keeps it for later where nothing can be written. Other errors are the caller's.
    func enter(_ look: Look, by author: Author, at now: Instant) async throws {
        await join(at: now)
        do {
            try await store.enter(look, by: author, at: now)
        } catch let error as StoreError where error.keepsNothing {
            keep(LateLook(look, by: author, at: now))
        }
    }

    /// Enters what is still owed to the chain, if that can be written again.
    package func join(at now: Instant) async {
        guard store.canWrite else { return }
        let owed = kept.withLock { kept in
            defer { kept = [] }
            return kept
        }
        guard !owed.isEmpty else { return }
        do { try await store.enter(late: owed, at: now) } catch { kept.withLock { $0 = owed + $0 } }
    }

    private func keep(_ late: LateLook) {
        // A reason in words may say who somebody is: neither the journal nor a long memory is for it.
        var late = late
        late.look.words = nil
        log.warning(
            "a look could not be entered in the audit",
            metadata: [
                "at": "\(late.at)", "uid": "\(late.author.uid ?? 0)", "role": "\(late.author.role)",
                "action": "\(late.look.action)", "subject": "\(late.look.subject ?? "none")",
                "purpose": "\(late.look.purpose)", "messageID": "\(MessageID.lateLook)",
            ])
        kept.withLock { [late] kept in if kept.count < most { kept.append(late) } }
    }
}
