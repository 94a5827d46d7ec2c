import Glibc

/// An open file, closed when nobody has it any more.
struct Descriptor: ~Copyable {
    let raw: Int32

    deinit { close(raw) }
}

/// A pipe between this process and a program that it starts.
struct Pipe: ~Copyable {
    let reading: Descriptor
    let writing: Descriptor

    init() throws(SystemError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw SystemError.last }
        reading = Descriptor(raw: ends[0])
        writing = Descriptor(raw: ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    /// Closes the end for writing.
    consuming func keepReading() -> Descriptor { reading }

    /// What reads as `bytes` and then ends. There is room for 64 KiB.
    static func filled(with bytes: [UInt8]) throws(SystemError) -> Descriptor {
        let pipe = try Pipe()
        pipe.writing.neverWait()
        try pipe.writing.write(bytes)
        return pipe.keepReading()
    }
}

extension Descriptor {
    /// From now on nothing waits for this file: what cannot be done at once is not done.
    borrowing func neverWait() {
        _ = fcntl(raw, F_SETFL, fcntl(raw, F_GETFL) | O_NONBLOCK)
    }

    /// Writes all of `bytes` at once.
    borrowing func write(_ bytes: [UInt8]) throws(SystemError) {
        let written = bytes.withUnsafeBytes { Glibc.write(raw, $0.baseAddress, $0.count) }
        guard written >= 0 else { throw SystemError.last }
        guard written == bytes.count else { throw SystemError(code: E2BIG) }
    }

    /// Reads what is there into `tail`, `most` bytes of it. False once there will never be any more.
    borrowing func read(into tail: inout Tail, most: Int = 64 * 1024) -> Bool {
        var buffer = [UInt8](repeating: 0, count: most)
        let count = buffer.withUnsafeMutableBytes { Glibc.read(raw, $0.baseAddress, $0.count) }
        guard count != 0 else { return false }
        guard count > 0 else { return errno == EAGAIN || errno == EINTR }
        tail.append(buffer.prefix(count))
        return true
    }
}

/// Something that the kernel would not do.
struct SystemError: Error, Equatable, CustomStringConvertible {
    var code: Int32

    /// The one that just happened to this thread.
    static var last: SystemError { SystemError(code: errno) }

    /// In words, beginning small so that they can follow a colon: `no such file or directory`.
    var description: String {
        let words = String(cString: strerror(code))
        return words.prefix(1).lowercased() + words.dropFirst()
    }
}
