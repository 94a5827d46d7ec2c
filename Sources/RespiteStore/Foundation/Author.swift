/// On whose account something is done: for the audit, never for deciding what is allowed.
package struct Author: Hashable, Sendable {
    package var uid: UInt32?
    package var name: String?
    /// The role that allowed it: `edt`, `administrator`, `courier`; `clock` for what time itself did.
    package var role: String
    package var pid: Int32?

    package init(uid: UInt32?, name: String? = nil, role: String, pid: Int32? = nil) {
        (self.uid, self.name, self.role, self.pid) = (uid, name, role, pid)
    }

    /// What fell due by itself.
    package static let clock = Author(uid: nil, role: "clock")
}
