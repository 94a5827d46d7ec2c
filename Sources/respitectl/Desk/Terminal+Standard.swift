import Foundation

extension Terminal {
    /// This process's own. Colours are for terminals, unless `NO_COLOR` is set to anything or the terminal is dumb.
    static func standard(environment: [String: String]) -> Terminal {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        return Terminal(
            output: FileSink(descriptor: STDOUT_FILENO),
            errors: FileSink(descriptor: STDERR_FILENO),
            input: StandardInput(),
            window: isTerminal ? windowSize(environment) : nil,
            canAsk: isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1,
            isColoured: isTerminal && wantsColour(environment),
            isWatched: isatty(STDERR_FILENO) == 1
        )
    }

    static func wantsColour(_ environment: [String: String]) -> Bool {
        (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    /// As the kernel knows it; `COLUMNS` and `LINES`, else 80 by 24, where it does not.
    private static func windowSize(_ environment: [String: String]) -> Size {
        var size = winsize()
        let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return Size(
            columns: isKnown ? Int(size.ws_col) : environment["COLUMNS"].flatMap(Int.init) ?? 80,
            rows: isKnown ? Int(size.ws_row) : environment["LINES"].flatMap(Int.init) ?? 24
        )
    }
}

/// A file descriptor; each write is out before the next begins.
struct FileSink: Sink {
    let descriptor: Int32

    func write(_ text: String) throws {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                bytes = bytes.dropFirst(count)
            } else if errno == EPIPE {
                throw Gone()
            } else if errno != EINTR {
                throw Complaint(.refused, "The results cannot be written: \(String(cString: strerror(errno))).")
            }
        }
    }
}

/// Standard input, read off the threads that carry tasks, so that waiting for a person holds nothing else up.
struct StandardInput: Source {
    func line() async -> String? {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: readLine(strippingNewline: true)) }
        }
    }

    /// No signal ends the program while the terminal shows nothing: it would be left like that.
    func unseenLine() async -> String? {
        var usual = termios()
        guard tcgetattr(STDIN_FILENO, &usual) == 0 else { return await line() }
        var unseen = usual
        unseen.c_lflag &= ~tcflag_t(ECHO | ISIG)
        unseen.c_lflag |= tcflag_t(ICANON)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen)
        let line = await line()
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &usual)
        return line
    }

    func rest() async throws -> String {
        var text = ""
        while let line = await line() { text += line + "\n" }
        return text
    }
}
