import Foundation
import Glibc

/// A socket at a path of its own, standing in for one of the service manager's.
struct Listener {
    struct Failed: Error {
        var call: String
        var code: Int32
    }

    let descriptor: Int32
    let address: String

    /// `address` may be an abstract name with a leading `@`; without one, a path of this listener's own is made.
    init(_ type: __socket_type, at address: String = "/tmp/listener-\(UUID().uuidString)", backlog: Int32? = nil) throws
    {
        self.address = address
        descriptor = socket(AF_UNIX, Int32(type.rawValue), 0)
        guard descriptor >= 0 else { throw Failed(call: "socket", code: errno) }
        var name = sockaddr_un()
        name.sun_family = sa_family_t(AF_UNIX)
        var bytes = Array(address.utf8)
        if address.hasPrefix("@") { bytes[0] = 0 }
        withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: bytes) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
        let bound = withUnsafePointer(to: name) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
        }
        guard bound == 0 else { throw Failed(call: "bind", code: errno) }
        if let backlog, listen(descriptor, backlog) != 0 { throw Failed(call: "listen", code: errno) }
    }

    /// The datagram that came first; fails rather than waits for one that was not sent.
    func received() throws -> String {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = recv(descriptor, &bytes, bytes.count, Int32(MSG_DONTWAIT))
        guard count >= 0 else { throw Failed(call: "recv", code: errno) }
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    func close() {
        Glibc.close(descriptor)
        unlink(address)
    }
}
