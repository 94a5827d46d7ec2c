import CLinux
import Glibc
import NIOCore

extension Peer {
    /// Asks the kernel who is at the other end of a connection. Must be called on its event loop.
    init(of channel: any Channel) throws {
        let operations = channel.pipeline.syncOperations
        let found = try operations.withUnsafeTransportIfAvailable(of: NIOBSDSocket.Handle.self) { socket in
            var peer = clinux_peer()
            guard clinux_peer_of(socket, &peer) == 0 else { throw IOError(errnoCode: errno, reason: "SO_PEERCRED") }
            return Peer(uid: peer.uid, gid: peer.gid, pid: peer.pid)
        }
        guard let found else { throw ChannelError.operationUnsupported }
        self = found
    }
}
