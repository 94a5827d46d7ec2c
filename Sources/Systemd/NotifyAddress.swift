// With a static standard library, the kinds of socket are visible through this module only.
import CSystemd
import Glibc

/// Where the service manager takes datagrams: a path, or an abstract name written with a leading `@`.
///
/// `sd_notify` would read the address from the environment at every call, where each child would find it too;
/// the protocol is documented as stable so that services may speak it themselves.
struct NotifyAddress: Sendable {
    private let name: [UInt8]

    /// Nil if `text` is neither a path nor an abstract name, or is longer than a socket's address can be.
    init?(_ text: String) {
        var name = Array(text.utf8)
        guard name.count > 1, name.count < Self.capacity else { return nil }
        switch name[0] {
        case UInt8(ascii: "/"): break
        case UInt8(ascii: "@"): name[0] = 0
        default: return nil
        }
        self.name = name
    }

    /// Sends one datagram, and gives up silently if the manager cannot be reached.
    func send(_ message: String) {
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let bytes = Array(message.utf8)
        withSocketAddress { address, length in
            while sendto(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL), address, length) < 0 {
                guard errno == EINTR else { return }
            }
        }
    }

    private static let capacity = MemoryLayout.size(ofValue: sockaddr_un().sun_path)

    private func withSocketAddress(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Void) {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        // An abstract name is exactly as long as it is said to be; a path ends at the zero that follows it.
        let length = socklen_t(MemoryLayout<sa_family_t>.size + name.count + (name[0] == 0 ? 0 : 1))
        withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
        }
    }
}
