import Glibc
import NIOCore

/// There is no connection to a service to be had; in words for whoever wanted one.
package struct Unreachable: Error, Equatable, CustomStringConvertible {
    package let path: String
    package let reason: String
    /// True if there is a service, but this user may not use its socket.
    package let isForbidden: Bool

    package var description: String { "cannot reach \(path): \(reason)" }
}

extension Unreachable {
    init(path: String, cause: any Error) {
        let code = (cause as? IOError)?.errnoCode
        self.path = path
        isForbidden = code == EACCES || code == EPERM
        reason =
            switch (code, cause) {
            case (ENOENT, _): "there is no such socket; the service is not running, or listens elsewhere"
            case (ECONNREFUSED, _): "nobody answers there; the service is not running"
            case (EACCES, _), (EPERM, _): "this user may not use it; the socket's group may"
            case (EAGAIN, _): "the service is too busy to answer; try again"
            case (let code?, _): String(cString: strerror(code))
            case (_, ChannelError.connectTimeout): "the service does not answer"
            case (_, is SocketAddressError): "the path is too long for a socket (107 bytes at most)"
            default: "\(cause)"
            }
    }
}
