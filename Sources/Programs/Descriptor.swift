import Foundation
import Glibc

/// An open file, closed when nobody has it any more.
package struct Descriptor: ~Copyable {
    package let raw: Int32

    package init(raw: Int32) {
        self.raw = raw
    }

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

    /// So much is taken in before anybody reads.
    private static let room = 64 * 1024

    /// What reads as `bytes` and then ends. More than there is room for is written by a thread of its own as it is read.
    static func filled(with bytes: [UInt8]) throws(SystemError) -> Descriptor {
        let pipe = try Pipe()
        if bytes.count <= room {
            pipe.writing.neverWait()
            try pipe.writing.write(bytes)
        } else {
            let end = fcntl(pipe.writing.raw, F_DUPFD_CLOEXEC, 0)
            guard end >= 0 else { throw SystemError.last }
            Thread.detachNewThread { Descriptor(raw: end).writeWhileRead(bytes) }
        }
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

    /// Writes `bytes` as they are read, on a thread that has nothing else to do; stops when nobody reads any more.
    fileprivate borrowing func writeWhileRead(_ bytes: [UInt8]) {
        var broken = sigset_t()
        sigemptyset(&broken)
        sigaddset(&broken, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &broken, nil)
        var left = bytes[...]
        while !left.isEmpty {
            let written = left.withUnsafeBytes { Glibc.write(raw, $0.baseAddress, $0.count) }
            if written >= 0 { left = left.dropFirst(written) } else if errno != EINTR { return }
        }
    }

    /// Reads what is there into `tail`, `most` bytes of it. False once there will never be any more.
    package borrowing func read(into tail: inout Tail, most: Int = 64 * 1024) -> Bool {
        var buffer = [UInt8](repeating: 0, count: most)
        let count = buffer.withUnsafeMutableBytes { Glibc.read(raw, $0.baseAddress, $0.count) }
        guard count != 0 else { return false }
        guard count > 0 else { return errno == EAGAIN || errno == EINTR }
        tail.append(buffer.prefix(count))
        return true
    }
}

/// Something that the kernel would not do.
package struct SystemError: Error, Equatable, CustomStringConvertible {
    package var code: Int32

    package init(code: Int32) {
        self.code = code
    }

    /// The one that just happened to this thread.
    package static var last: SystemError { SystemError(code: errno) }

    /// In words, beginning small so that they can follow a colon: `no such file or directory`.
    package var description: String {
        let words = String(cString: strerror(code))
        return words.prefix(1).lowercased() + words.dropFirst()
    }
}
