import Glibc
import NIOCore

/// A listening Unix socket, and the path it was bound to.
struct PathListener {
    let descriptor: Int32
    private let path: String
    private let identity: Identity

    /// Tells one file from another that has come to its path.
    private struct Identity: Equatable {
        var device: dev_t
        var inode: ino_t
    }

    /// Binds `path` with mode 0660. Removes what is left of an earlier server there, but only if nobody answers.
    /// Nobody can connect before mode and group are set.
    init(path: String, group: UInt32?) throws(CannotListen) {
        let socket = try UnixSocket(path: path)
        do throws(CannotListen) {
            try socket.removeStalePath()
            try socket.bind()
            try socket.check(chmod(path, 0o660), "setting its mode")
            if let group { try socket.check(chown(path, uid_t.max, group), "giving it to group \(group)") }
            try socket.check(listen(socket.descriptor, 128), "listening")
            guard let identity = Self.identity(of: path) else {
                throw CannotListen(path: path, reason: "it was removed")
            }
            self.identity = identity
        } catch {
            socket.close()
            throw error
        }
        (descriptor, self.path) = (socket.descriptor, path)
    }

    /// Removes the path, unless another server has taken it over meanwhile.
    func removePath() {
        if Self.identity(of: path) == identity { unlink(path) }
    }

    private static func identity(of path: String) -> Identity? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        return Identity(device: status.st_dev, inode: status.st_ino)
    }
}

/// A Unix stream socket that is to be bound to a path.
private struct UnixSocket {
    let descriptor: Int32
    let path: String
    let address: SocketAddress

    init(path: String) throws(CannotListen) {
        guard let address = try? SocketAddress(unixDomainSocketPath: path) else {
            throw CannotListen(path: path, reason: "the path is too long for a socket (107 bytes at most)")
        }
        (self.path, self.address) = (path, address)
        descriptor = Self.make()
        try check(descriptor, "making a socket")
    }

    private static func make() -> Int32 {
        socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
    }

    func close() {
        Glibc.close(descriptor)
    }

    func bind() throws(CannotListen) {
        try check(address.withSockAddr { Glibc.bind(descriptor, $0, socklen_t($1)) }, "binding it")
    }

    func removeStalePath() throws(CannotListen) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFSOCK else {
            throw CannotListen(path: path, reason: "there is something there that is no socket")
        }
        let probe = Self.make()
        try check(probe, "making a socket")
        defer { Glibc.close(probe) }
        let isAnswered = address.withSockAddr { connect(probe, $0, socklen_t($1)) } == 0
        guard !isAnswered, errno == ECONNREFUSED else {
            throw CannotListen(
                path: path,
                reason: isAnswered ? "another server answers there" : Self.reason("asking who answers there"))
        }
        try check(unlink(path), "removing what an earlier server left")
    }

    func check(_ result: Int32, _ doing: String) throws(CannotListen) {
        if result < 0 { throw CannotListen(path: path, reason: Self.reason(doing)) }
    }

    private static func reason(_ doing: String) -> String {
        "\(doing) failed: \(String(cString: strerror(errno)))"
    }
}
