import Glibc
import Varlink

extension Peer {
    static var thisProcess: Peer { Peer(uid: getuid(), gid: getgid(), pid: getpid()) }
}
