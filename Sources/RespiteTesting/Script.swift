import Foundation
import Glibc

/// Programs of some lines that are run as soon as they are written.
package enum Script {
    /// Writes one by a process of its own. A file that this process has open for writing is open, for a moment, in
    /// whatever another test starts just then too, and could not be run meanwhile: "text file busy".
    package static func write(_ text: String, to path: String, mode: Int = 0o700) throws {
        let command = "cat >'\(path)' && chmod \(String(mode, radix: 8)) '\(path)'"
        guard let writer = popen(command, "we") else { throw CocoaError(.fileWriteUnknown) }
        fputs(text, writer)
        guard pclose(writer) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}
