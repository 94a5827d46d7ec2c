import Glibc

/// A key in a file of its own: refused where anybody else could read it.
struct KeyFile {
    let path: String

    init(_ path: String) {
        self.path = path
    }

    /// The bytes in it; nil when there is no file.
    func read() throws(BadKey) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw BadKey("The key is not used: \(path) cannot be read (\(String(cString: strerror(errno)))).")
        }
        defer { close(descriptor) }
        try check(descriptor)
        var bytes = [UInt8](repeating: 0, count: 1024)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        return Array(bytes.prefix(max(0, count)))
    }

    private func check(_ descriptor: Int32) throws(BadKey) {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw BadKey("The key is not used: \(path) is no file.")
        }
        guard status.st_mode & 0o077 == 0, status.st_uid == geteuid() || status.st_uid == 0 else {
            throw BadKey("The key is not used: others can read \(path). Take it for known: make a new one, mode 0400.")
        }
    }
}
