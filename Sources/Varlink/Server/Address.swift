/// Where a server listens.
package enum Address: Equatable, Sendable {
    /// A path to be made, with mode 0660, and removed at the end; `group` owns it if given.
    case path(String, group: UInt32? = nil)
    /// A socket that listens already, such as one from systemd. The server closes it at the end.
    case descriptor(Int32)
}

/// Why a server cannot listen, in words for the person who started it.
package struct CannotListen: Error, Equatable, CustomStringConvertible {
    package let path: String
    package let reason: String

    package var description: String { "cannot listen on \(path): \(reason)" }
}
