import CSystemd
import Glibc

/// Where log entries go.
package enum JournalSink: Equatable, Sendable {
    /// The journal itself, with every field.
    case journal
    /// Standard error, each line with the priority prefix that journald and its kin understand.
    case prefixedLines
    /// Standard error, for the person at the terminal.
    case plainLines

    /// What fits this process: the journal if it is what standard error leads to, else lines.
    package static func detected(environment: [String: String] = Inherited.environment) -> JournalSink {
        if isatty(STDERR_FILENO) == 1 { return .plainLines }
        let isJournal = isStream(environment["JOURNAL_STREAM"], descriptor: STDERR_FILENO)
        return isJournal && access(journalSocket, W_OK) == 0 ? .journal : .prefixedLines
    }

    private static let journalSocket = "/run/systemd/journal/socket"

    /// Whether `name`, a device and an inode number with a colon between, is what `descriptor` refers to:
    /// the variable is inherited even where standard error was sent elsewhere.
    static func isStream(_ name: String?, descriptor: Int32) -> Bool {
        var status = stat()
        guard let name, fstat(descriptor, &status) == 0 else { return false }
        return name == "\(status.st_dev):\(status.st_ino)"
    }

    func write(_ entry: JournalEntry, identifier: String) {
        switch self {
        case .journal:
            if !sendToJournal(entry, identifier: identifier) {
                JournalSink.prefixedLines.write(entry, identifier: identifier)
            }
        case .prefixedLines, .plainLines:
            Self.writeAll(lines(of: entry, identifier: identifier), to: STDERR_FILENO)
        }
    }

    /// The entry as text. Control characters are taken out, so that no value can act on a terminal or forge a line.
    func lines(of entry: JournalEntry, identifier: String) -> String {
        let prefix = self == .prefixedLines ? "<\(entry.priority)>" : "\(identifier): "
        let lines = entry.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return lines.enumerated()
            .map { index, line in "\(prefix)\(index == 0 ? "" : "  ")\(Self.printable(line))\n" }
            .joined()
    }

    private static func printable(_ line: Substring) -> String {
        var result = String.UnicodeScalarView()
        for scalar in line.unicodeScalars {
            result.append(scalar.properties.generalCategory == .control && scalar != "\t" ? "\u{FFFD}" : scalar)
        }
        return String(result)
    }

    private static func writeAll(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }
}

extension JournalSink {
    /// Whether the journal took the entry.
    private func sendToJournal(_ entry: JournalEntry, identifier: String) -> Bool {
        var parts = ["MESSAGE=\(entry.text)", "PRIORITY=\(entry.priority)", "SYSLOG_IDENTIFIER=\(identifier)"]
        parts += entry.fields.map { "\($0.name)=\($0.value)" }
        let bytes = parts.map { Array($0.utf8) }
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.reduce(0) { $0 + $1.count })
        defer { buffer.deallocate() }
        var vectors: [iovec] = []
        var start = 0
        for part in bytes {
            let end = buffer[start...].update(fromContentsOf: part)
            vectors.append(iovec(iov_base: buffer.baseAddress?.advanced(by: start), iov_len: part.count))
            start = end
        }
        return sd_journal_sendv(vectors, Int32(vectors.count)) == 0
    }
}
