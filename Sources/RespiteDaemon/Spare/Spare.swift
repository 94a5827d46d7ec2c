import RespiteCore
import RespiteRecord
import RespiteStore

/// A machine that stands by: the copy it shows, and where its own register will be when it takes over.
package struct Spare: Sendable {
    package var copy: String
    package var register: String
    /// Has this process end, once it has taken over: its next start finds the register.
    package var whenPromoted: @Sendable () -> Void

    package init(copy: String, register: String, whenPromoted: @escaping @Sendable () -> Void = {}) {
        (self.copy, self.register, self.whenPromoted) = (copy, register, whenPromoted)
    }

    /// What is not well with a copy that has come as far as `copyAt`, in words.
    func trouble(copyAt: Instant?, at now: Instant) -> String? {
        guard let copyAt else { return "The copy is empty: see systemctl status respited-follow." }
        let seconds = (now - copyAt).milliseconds / 1000
        guard seconds >= 120 else { return nil }
        return "Nothing came into the copy for \(seconds / 60) minutes: is the register down, or respited-follow?"
    }

    static let words =
        "This is the spare: it shows what its copy holds, and nothing is watched, kept or sent here. "
        + "If the register is lost, respitectl promote takes over."
}

/// What a spare does in place of a watch: it keeps the lookup's index in step with the copy.
package actor Following {
    private let store: Store
    private let lookup: LookupKeeper
    private var head: [UInt8] = []

    init(store: Store, lookup: LookupKeeper) {
        (self.store, self.lookup) = (store, lookup)
    }

    /// Builds the index anew if anything was entered since the last time. What cannot be read now is read at the next.
    func turn() async {
        guard let now = try? await store.auditHead(), now != head else { return }
        do { try await lookup.build() } catch { return }
        head = now
    }
}
