import Foundation

/// A program run by the shell in the foreground of the same terminal, and waited for.
struct Child {
    /// In the shell's words, with its arguments as `"$@"`.
    let script: String
    var arguments: [String] = []
    let environment: [String: String]

    /// Runs it to its end, with `input` in place of standard input if that is given. Returns its exit code, as the shell tells it.
    func run(input: String? = nil) throws -> Int32 {
        var ends: [Int32] = [-1, -1]
        if input != nil { try Self.makePipe(&ends) }
        let child = try spawn(standardInput: input == nil ? nil : ends[0])
        let before = [SIGINT, SIGQUIT, SIGPIPE].map { ($0, signal($0, SIG_IGN)) }
        defer { for (number, handler) in before { signal(number, handler) } }
        if let input {
            close(ends[0])
            // Whoever has read enough closes the other end early: nothing is wrong.
            try? FileSink(descriptor: ends[1]).write(input)
            close(ends[1])
        }
        return wait(for: child)
    }

    /// A pipe that the child does not inherit but by the end it is given.
    private static func makePipe(_ ends: inout [Int32]) throws {
        guard pipe(&ends) == 0 else { throw failure(errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    private func spawn(standardInput: Int32?) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let standardInput { posix_spawn_file_actions_adddup2(&actions, standardInput, STDIN_FILENO) }
        var manners = posix_spawnattr_t()
        posix_spawnattr_init(&manners)
        defer { posix_spawnattr_destroy(&manners) }
        Self.restoreSignals(&manners)
        var child = pid_t()
        let code = Self.withCStrings(["sh", "-c", script, "sh"] + arguments) { words in
            Self.withCStrings(environment.map { "\($0)=\($1)" }) {
                posix_spawn(&child, "/bin/sh", &actions, &manners, words, $0)
            }
        }
        guard code == 0 else { throw Self.failure(code) }
        return child
    }

    /// The child hears signals as any program does: threads that carry tasks block them, and sockets had one ignored.
    private static func restoreSignals(_ manners: inout posix_spawnattr_t) {
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&manners, &signals)
        sigaddset(&signals, SIGPIPE)
        posix_spawnattr_setsigdefault(&manners, &signals)
        posix_spawnattr_setflags(&manners, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    }

    private func wait(for child: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    private static func failure(_ code: Int32) -> Complaint {
        Complaint(.refused, "No program could be started: \(String(cString: strerror(code))).")
    }

    private static func withCStrings<Result>(
        _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) } + [nil]
        defer { for copy in copies { free(copy) } }
        return copies.withUnsafeBufferPointer { buffer in
            withExtendedLifetime(buffer) { buffer.baseAddress.map(body) ?? body([nil]) }
        }
    }
}
