import RespiteRecord

/// On whose account something is done: for the audit, never for deciding what is allowed.
package struct Author: Hashable, Sendable {
    package var uid: UInt32?
    package var name: String?
    /// The role that allowed it: `edt`, `administrator`, `courier`; `clock` for what time itself did.
    package var role: String
    package var pid: Int32?
    /// When, by the clock that nobody can set; nil for what the daemon does by itself.
    package var sinceBoot: Span?

    package init(uid: UInt32?, name: String? = nil, role: String, pid: Int32? = nil, sinceBoot: Span? = nil) {
        (self.uid, self.name, self.role, self.pid, self.sinceBoot) = (uid, name, role, pid, sinceBoot)
    }

    /// What fell due by itself.
    package static let clock = Author(uid: nil, role: "clock")
}
