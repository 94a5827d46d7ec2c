import CLinux
import Glibc

extension Program {
    /// Starts it as the leader of a process group of its own and returns its process id.
    func start(
        input: borrowing Descriptor,
        output: borrowing Descriptor,
        errors: borrowing Descriptor
    ) throws(SystemError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input.raw, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output.raw, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors.raw, STDERR_FILENO)
        // Not every library marks its own as close-on-exec, and a program is not to find a connection of ours open.
        clinux_spawn_close_from(&actions, STDERR_FILENO + 1)
        var attributes = Self.freshAttributes()
        defer { posix_spawnattr_destroy(&attributes) }
        var child = pid_t()
        let code = withArguments([path] + arguments) { arguments in
            withArguments(environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }) { environment in
                posix_spawn(&child, path, &actions, &attributes, arguments, environment)
            }
        }
        guard code == 0 else { throw SystemError(code: code) }
        return child
    }

    /// A process group of its own, and no signal ignored or held back, whatever this process does with its signals.
    private static func freshAttributes() -> posix_spawnattr_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        posix_spawnattr_setflags(&attributes, Int16(flags))
        return attributes
    }
}

/// Lends `texts` as a list that ends with nil, as C wants it.
private func withArguments<Result>(
    _ texts: [String],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
    let list = texts.map { strdup($0) } + [nil]
    defer { for text in list { free(text) } }
    return body(list)
}
