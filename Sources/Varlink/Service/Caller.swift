import Synchronization

/// The process at the other end of a socket, as the kernel vouched for it when it connected.
package struct Peer: Hashable, Sendable {
    package var uid: UInt32
    package var gid: UInt32
    package var pid: Int32

    package init(uid: UInt32, gid: UInt32, pid: Int32) {
        (self.uid, self.gid, self.pid) = (uid, gid, pid)
    }
}

/// Who makes a call, and on which connection.
package struct Caller: Hashable, Sendable {
    package let peer: Peer
    /// A number that no other connection of this process has or will have.
    package let connection: UInt64

    private static let connections = Atomic<UInt64>(0)

    /// A caller on a new connection.
    package init(peer: Peer) {
        self.peer = peer
        connection = Self.connections.add(1, ordering: .relaxed).newValue
    }
}
